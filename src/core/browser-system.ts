/** Systems on which a voice is added in different ways. */
export const SYSTEMS = ['windows-11', 'windows-10', 'macos', 'ios', 'android', 'chromeos', 'linux'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** What a browser tells of itself: `navigator.userAgent`, and of `navigator.userAgentData` what there is. */
export interface BrowserClaims {
  userAgent: string;
  brands: readonly { brand: string; version: string }[];
  /** `userAgentData.platform`, or null. */
  platform: string | null;
  /** The high-entropy value, or null. */
  platformVersion: string | null;
  /** `navigator.maxTouchPoints`: an iPad calls itself a Mac, and no Mac can be touched. */
  touchPoints: number;
}

export interface BrowserSystem {
  /** «Microsoft Edge 140», or null. */
  browser: string | null;
  /** What the system may be, the likeliest first: Firefox does not tell Windows 10 from 11. */
  systems: readonly SystemName[];
}

/** Browsers by the mark in their user agent; those that bear the marks of others too come first. */
const BY_USER_AGENT: readonly [name: string, mark: RegExp][] = [
  ['Microsoft Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /\b(?:OPR|OPT|OPiOS)\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Vivaldi', /\bVivaldi\/(\d+)/],
  ['Yandex', /\bYaBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Google Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari\//],
];

/** Names among the brands that are no browser of their own: the engine, and what sites are teased with. */
const NO_BROWSER = /^Chromium$|Not.?A.?Brand/i;

function browserFrom({ userAgent, brands }: BrowserClaims): string | null {
  const brand = brands.find(({ brand: name }) => !NO_BROWSER.test(name.replace(/[^\w ]/g, '')));
  const engine = brands.find(({ brand: name }) => name === 'Chromium');
  // Brands come without the sham marks of the user agent; forks that hide among them are Chrome there too.
  const told = brand ?? engine;
  if (told) return `${told.brand} ${told.version}`;
  for (const [name, mark] of BY_USER_AGENT) {
    const version = mark.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return null;
}

/** Windows 11 counts its platform from 13 (Microsoft's table for `Sec-CH-UA-Platform-Version`). */
const WINDOWS_11 = 13;

function windowsFrom(platformVersion: string | null): readonly SystemName[] {
  const version = Number.parseInt(platformVersion ?? '', 10);
  if (Number.isNaN(version)) return ['windows-11', 'windows-10'];
  return [version >= WINDOWS_11 ? 'windows-11' : 'windows-10'];
}

/** Systems by `userAgentData.platform`, or by a mark in the user agent; Android bears the mark of Linux too. */
const BY_PLATFORM: readonly [platform: string, mark: RegExp, systems: readonly SystemName[]][] = [
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/, ['ios']],
  ['Android', /\bAndroid\b/, ['android']],
  ['Chrome OS', /\bCrOS\b/, ['chromeos']],
  ['macOS', /\bMac(?:intosh|_PowerPC| OS X)\b/, ['macos']],
  ['Linux', /\b(?:Linux|X11)\b/, ['linux']],
];

function systemsFrom(claims: BrowserClaims): readonly SystemName[] {
  const { userAgent, platform, platformVersion, touchPoints } = claims;
  if (platform === 'Windows' || (platform === null && /\bWindows\b/.test(userAgent)))
    return windowsFrom(/\bWindows NT [1-9]\./.test(userAgent) ? '0' : platformVersion);
  const told = platform === 'ChromeOS' || platform === 'Chromium OS' ? 'Chrome OS' : platform;
  const [, , systems = []] =
    BY_PLATFORM.find(([name, mark]) =>
      told === null || told === '' ? mark.test(userAgent) : name === told,
    ) ?? [];
  return systems[0] === 'macos' && touchPoints > 1 ? ['ios'] : systems;
}

/** Which browser this is, and on which system, as far as it tells. */
export function browserSystemFrom(claims: BrowserClaims): BrowserSystem {
  return { browser: browserFrom(claims), systems: systemsFrom(claims) };
}
