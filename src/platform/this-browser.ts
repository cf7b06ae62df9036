import { browserSystemFrom, type BrowserSystem } from '../core/browser-system';

/** `navigator.userAgentData`, which TypeScript does not know and Firefox and Safari do not have. */
interface UserAgentData {
  brands: { brand: string; version: string }[];
  platform: string;
  getHighEntropyValues(hints: string[]): Promise<{ platformVersion?: string }>;
}

/** Which browser runs this page, and on which system. */
export async function thisBrowser(): Promise<BrowserSystem> {
  const { userAgent, maxTouchPoints } = navigator;
  const data = (navigator as Navigator & { userAgentData?: UserAgentData }).userAgentData;
  const { platformVersion = null } = data
    ? await data.getHighEntropyValues(['platformVersion']).catch(() => ({ platformVersion: null }))
    : {};
  return browserSystemFrom({
    userAgent,
    brands: data?.brands ?? [],
    platform: data?.platform ?? null,
    platformVersion,
    touchPoints: maxTouchPoints,
  });
}
