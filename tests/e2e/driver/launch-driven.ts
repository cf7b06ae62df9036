import { inject } from 'vitest';
import { launchChromium } from './chromium-driven';
import type { BrowserName, DrivenMubin, DrivenOptions } from './driven';
import { launchFirefox } from './firefox/launch-firefox';

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
