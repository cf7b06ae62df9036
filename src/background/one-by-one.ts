let last: Promise<unknown> = Promise.resolve();

/** Runs changes of stored articles one after the other: each reads what is stored, and writes it. */
export function oneByOne<T>(change: () => Promise<T>): Promise<T> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}
