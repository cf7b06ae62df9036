import { describe, expect, it } from 'vitest';
import { browserSystemFrom, type BrowserClaims } from '../../src/core/browser-system';

const claims = (userAgent: string, more: Partial<BrowserClaims> = {}): BrowserClaims => ({
  userAgent,
  brands: [],
  platform: null,
  platformVersion: null,
  touchPoints: 0,
  ...more,
});
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const WINDOWS = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`;
const brands = (name: string | null) => [
  { brand: 'Chromium', version: '140' },
  { brand: 'Not=A?Brand', version: '24' },
  ...(name === null ? [] : [{ brand: name, version: '140' }]),
];

describe('browserSystemFrom', () => {
  it.each<[string, BrowserClaims, string | null, string[]]>([
    [
      'Chrome on Windows 11',
      claims(WINDOWS, { brands: brands('Google Chrome'), platform: 'Windows', platformVersion: '15.0.0' }),
      'Google Chrome 140',
      ['windows-11'],
    ],
    [
      'Chrome on Windows 10',
      claims(WINDOWS, { brands: brands('Google Chrome'), platform: 'Windows', platformVersion: '10.0.0' }),
      'Google Chrome 140',
      ['windows-10'],
    ],
    [
      'Chrome on Windows 7',
      claims(WINDOWS, { platform: 'Windows', platformVersion: '0.1.0' }),
      'Google Chrome 140',
      ['windows-10'],
    ],
    [
      'Chrome on Windows, by its user agent',
      claims(WINDOWS),
      'Google Chrome 140',
      ['windows-11', 'windows-10'],
    ],
    [
      'Edge on Windows 11',
      claims(`${WINDOWS} Edg/140.0.0.0`, {
        brands: brands('Microsoft Edge'),
        platform: 'Windows',
        platformVersion: '13.0.0',
      }),
      'Microsoft Edge 140',
      ['windows-11'],
    ],
    [
      'Edge, by its user agent',
      claims(`${WINDOWS} Edg/140.0.0.0`),
      'Microsoft Edge 140',
      ['windows-11', 'windows-10'],
    ],
    ['Opera', claims(`${WINDOWS} OPR/124.0.0.0`), 'Opera 124', ['windows-11', 'windows-10']],
    [
      'Opera, by its brands',
      claims(`${WINDOWS} OPR/124.0.0.0`, {
        brands: brands('Opera'),
        platform: 'Windows',
        platformVersion: '19.0.0',
      }),
      'Opera 140',
      ['windows-11'],
    ],
    [
      'Brave',
      claims(WINDOWS, { brands: brands('Brave'), platform: 'Windows', platformVersion: '15.0.0' }),
      'Brave 140',
      ['windows-11'],
    ],
    [
      'Firefox on Windows',
      claims('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'),
      'Firefox 145',
      ['windows-11', 'windows-10'],
    ],
    [
      'Firefox on Windows 7',
      claims('Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0'),
      'Firefox 115',
      ['windows-10'],
    ],
    [
      'Chrome on a Mac',
      claims(`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME}`, {
        brands: brands('Google Chrome'),
        platform: 'macOS',
        platformVersion: '15.1.0',
      }),
      'Google Chrome 140',
      ['macos'],
    ],
    [
      'Firefox on a Mac',
      claims('Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0'),
      'Firefox 145',
      ['macos'],
    ],
    [
      'Safari on a Mac',
      claims(
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      ),
      'Safari 18',
      ['macos'],
    ],
    [
      'Safari on an iPad',
      claims(
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
        { touchPoints: 5 },
      ),
      'Safari 18',
      ['ios'],
    ],
    [
      'Safari on an iPhone',
      claims(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
        { touchPoints: 5 },
      ),
      'Safari 18',
      ['ios'],
    ],
    [
      'Chrome on an iPhone',
      claims(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.7339.39 Mobile/15E148 Safari/604.1',
      ),
      'Google Chrome 140',
      ['ios'],
    ],
    [
      'Firefox on an iPhone',
      claims(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/144.0 Mobile/15E148 Safari/605.1.15',
      ),
      'Firefox 144',
      ['ios'],
    ],
    [
      'Chrome on Android',
      claims(
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
        { touchPoints: 5 },
      ),
      'Google Chrome 140',
      ['android'],
    ],
    [
      'Samsung Internet',
      claims(
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
        { brands: brands('Samsung Internet'), platform: 'Android', platformVersion: '15.0.0' },
      ),
      'Samsung Internet 140',
      ['android'],
    ],
    [
      'Samsung Internet, by its user agent',
      claims(
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      ),
      'Samsung Internet 28',
      ['android'],
    ],
    [
      'Firefox on Android',
      claims('Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'),
      'Firefox 145',
      ['android'],
    ],
    [
      'Edge on Android',
      claims(
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 EdgA/140.0.0.0',
      ),
      'Microsoft Edge 140',
      ['android'],
    ],
    [
      'Chrome on ChromeOS',
      claims(`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME}`, {
        brands: brands('Google Chrome'),
        platform: 'Chrome OS',
        platformVersion: '16371.0.0',
      }),
      'Google Chrome 140',
      ['chromeos'],
    ],
    [
      'the same, by its user agent',
      claims(`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME}`),
      'Google Chrome 140',
      ['chromeos'],
    ],
    [
      'Chromium on Linux',
      claims(`Mozilla/5.0 (X11; Linux x86_64) ${CHROME}`, {
        brands: brands(null),
        platform: 'Linux',
        platformVersion: '6.8.0',
      }),
      'Chromium 140',
      ['linux'],
    ],
    [
      'Firefox on Linux',
      claims('Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'),
      'Firefox 145',
      ['linux'],
    ],
    ['nobody', claims(''), null, []],
    [
      'a browser on a system that nobody knows',
      claims('Mozilla/5.0 (Haiku) WebPositive/1', { platform: 'Haiku' }),
      null,
      [],
    ],
    ['a library that opens pages', claims('curl/8.5.0'), null, []],
  ])('%s', (_name, given, browser, systems) => {
    expect(browserSystemFrom(given)).toEqual({ browser, systems });
  });
});
