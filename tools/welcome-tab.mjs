import { eventually } from './raw-target.mjs';

/**
 * The tab that greets after an installation, which every start on a fresh profile is.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} extensionId
 * @returns {Promise<import('playwright-core').Page>}
 * @throws {Error} where none comes
 */
export function welcomeTab(context, extensionId) {
  const address = `chrome-extension://${extensionId}/welcome.html`;
  return eventually(
    () => Promise.resolve(context.pages().find((page) => page.url() === address)),
    'no welcome page opened',
    20_000,
  );
}
