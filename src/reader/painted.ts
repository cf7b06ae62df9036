/** So long nothing is drawn in a page that nobody sees. Milliseconds. */
const UNSEEN_MS = 200;

/** Once what was rendered last is seen, or in a moment where nothing is drawn. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(unseen);
        resolve();
      }),
    );
  });
