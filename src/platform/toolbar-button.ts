import { browser } from './browser-api';

interface ButtonSettings {
  isOnToolbar?: boolean;
}

/** Whether our button stands in the browser's toolbar; null where the browser does not tell. */
export async function isButtonPinned(): Promise<boolean | null> {
  // Not in the polyfill's types: Chromium 91, Firefox 128.
  const action = browser.action as { getUserSettings?: () => Promise<ButtonSettings> };
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}
