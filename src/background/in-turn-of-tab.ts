const underWay = new Map<number, Promise<void>>();

/**
 * Does one thing after the other with what is kept of a tab: asked twice at once, an article would be kept under two keys, and a
 * page that is left would take along what is asked for of the next.
 */
export function inTurnOfTab<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const done = (underWay.get(tabId) ?? Promise.resolve()).then(work);
  const settled = done.then(
    () => undefined,
    () => undefined,
  );
  underWay.set(tabId, settled);
  void settled.then(() => {
    if (underWay.get(tabId) === settled) underWay.delete(tabId);
  });
  return done;
}
