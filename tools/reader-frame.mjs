import { eventually } from './raw-target.mjs';

/**
 * The reader of a page, once it shows all of the article: the frame in the dialog over the page, or, where the page's policy
 * forbids the frame, the tab that opened in its place.
 * @param {import('playwright-core').Page} page
 * @param {number} [timeout] milliseconds
 * @returns {Promise<import('playwright-core').Frame>}
 * @throws {Error} where none comes, or where it says that it failed
 */
export async function readerFrame(page, timeout = 30_000) {
  const find = () =>
    [
      ...page.frames(),
      ...page
        .context()
        .pages()
        .map((tab) => tab.mainFrame()),
    ].find((candidate) => /^[a-z]+-extension:\/\/[^/]+\/reader\.html/.test(candidate.url()));
  const openDialog = page.locator('dialog[data-mubin="reader"][open]');
  await eventually(() => Promise.resolve(find()), 'no reader opened', timeout);
  const { frame, state } = await eventually(
    async () => {
      const frame = find();
      // One that loads unseen may be for an article that has become another: it fails, and goes again.
      const isSeen = frame?.parentFrame() ? (await openDialog.count()) > 0 : true;
      if (!isSeen) return null;
      const state = await frame?.evaluate(stateOfReader).catch(() => null);
      return frame && state && state !== 'loading' ? { frame, state } : null;
    },
    'the reader goes on loading',
    timeout,
  );
  if (state !== 'ready') throw new Error(`the reader is in the state «${state}»`);
  return frame;
}

/** In the page: at first no more of the article is laid out than what is seen. */
function stateOfReader() {
  return document.querySelector('.article-body-first')
    ? 'loading'
    : document.documentElement.dataset['state'];
}
