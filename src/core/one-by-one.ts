/** Runs what is asked for one after the other, also after what failed. */
export type OneByOne = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue: what reads and then writes is not to be read between. */
export function createOneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
