import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser-api', () => ({
  browser: { runtime: { getURL: () => 'chrome-extension://mubin/' } },
}));
const { refusalFrom } = await import('../../src/platform/page-injection');

/** The browsers' own words, as Chromium 156 says them. */
describe('refusalFrom', () => {
  it.each([
    ['Error: Cannot access a chrome:// URL', undefined, 'browserPage'],
    ['Error: Cannot access contents of url "chrome://version/".', undefined, 'browserPage'],
    ['Error: The extensions gallery cannot be scripted.', undefined, 'extensionGallery'],
    [
      'Error: Cannot access contents of url "file:///home/a.html". Extension manifest must request permission',
      undefined,
      'fileAccess',
    ],
    ['Error: Cannot access contents of the page.', 'file:///home/a.html', 'fileAccess'],
    ['Error: Cannot access contents of the page.', 'about:blank', 'browserPage'],
    [
      'Error: Missing host permission for the tab',
      'https://addons.mozilla.org/ar/firefox/',
      'extensionGallery',
    ],
    ['Error: No tab with id: 7.', undefined, 'pageGone'],
    ['Error: Frame with ID 0 was removed.', undefined, 'pageGone'],
    [
      'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      undefined,
      'pageUnreachable',
    ],
  ])('%s (%s) → %s', (message, url, expected) => expect(refusalFrom(message, url, true)).toBe(expected));
});

it('knows a file by what Chromium keeps from us', () => {
  const message =
    'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.';
  expect(refusalFrom(message, undefined, false)).toBe('fileAccess');
  expect(refusalFrom(message, undefined, true)).toBe('pageUnreachable');
  expect(refusalFrom(message, 'https://news.example/', false)).toBe('pageUnreachable');
  expect(refusalFrom('Error: Cannot access a chrome:// URL', undefined, false)).toBe('browserPage');
});
