import { inject } from 'vitest';
import { launchBareChromium, launchChromium } from './chromium-driven';
import type { BareBrowser, BrowserName, DrivenMubin, DrivenOptions } from './driven';
import { launchBareFirefox, launchFirefox } from './firefox/launch-firefox';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser the project runs in: vitest.config.ts. */
    browser: BrowserName;
  }
}

/** Of the project that runs. */
export const BROWSER: BrowserName = inject('browser');

/** The browser of the project, with Mubin in it. */
export function launchDriven(options: DrivenOptions = {}): Promise<DrivenMubin> {
  return BROWSER === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/** The browser of the project without Mubin. @param proxy where every request goes */
export function launchBare(proxy: string): Promise<BareBrowser> {
  return BROWSER === 'firefox' ? launchBareFirefox(proxy) : launchBareChromium(proxy);
}
