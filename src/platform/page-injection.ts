import { ExpectedError, type ErrorCode } from '../core/errors';
import { browser } from './browser-api';
import { hasOwnSheet, OWN_SHEET } from './own-sheet';

/** The browsers' own words where a page is closed to extensions; under test in tests/platform/page-injection. */
const REFUSALS: [RegExp, ErrorCode][] = [
  [/extensions gallery|addons\.mozilla|extension gallery/i, 'extensionGallery'],
  [/contents of (the )?url ["']?file:|file URLs|file:\/\//i, 'fileAccess'],
  [
    /chrome(-extension|-untrusted|-error)?:|about:|edge:|brave:|devtools:|view-source:|moz-extension:|resource:/i,
    'browserPage',
  ],
  [/no tab with id|tab was closed|frame with id 0 was removed|frame was removed/i, 'pageGone'],
];

/** Addresses at which browsers forbid extensions, where the refusal itself does not say so. */
const BROWSER_PAGE =
  /^(chrome|edge|brave|opera|vivaldi|about|devtools|view-source|moz-extension|chrome-extension):/i;
const GALLERY =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/i;

/** Chromium's words for a page that our button gave no access to. Web pages give it; files do only by a switch. */
const NO_ACCESS = /cannot access contents of the page/i;

/**
 * Why a browser refused us a page.
 * @param url of the page, where the browser tells it: for a file without access, Chromium does not
 * @param allowsFiles whether the user lets the extension see files
 */
export function refusalFrom(message: string, url: string | undefined, allowsFiles: boolean): ErrorCode {
  if (url && GALLERY.test(url)) return 'extensionGallery';
  if (url && BROWSER_PAGE.test(url)) return 'browserPage';
  if (url?.startsWith('file:')) return 'fileAccess';
  const refusal = REFUSALS.find(([pattern]) => pattern.test(message));
  if (refusal) return refusal[1];
  return url === undefined && !allowsFiles && NO_ACCESS.test(message) ? 'fileAccess' : 'pageUnreachable';
}

/**
 * Puts the content script into a tab; once there, it stays for the page's life and a second injection does nothing.
 * Needs the user's gesture of this moment (`activeTab`). @throws ExpectedError where the browser refuses.
 */
export async function injectContentScript(tabId: number): Promise<void> {
  try {
    // Nobody waits for it, since it waits for the page.
    if (hasOwnSheet())
      void browser.scripting
        .insertCSS({ target: { tabId }, css: OWN_SHEET, origin: 'USER' })
        .catch(() => undefined);
    await browser.scripting.executeScript({
      target: { tabId },
      files: ['content.js'],
      injectImmediately: true,
    });
  } catch (error) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    const allowsFiles = await browser.extension.isAllowedFileSchemeAccess();
    throw new ExpectedError(refusalFrom(String(error), tab?.url, allowsFiles), String(error));
  }
}
