import { HOST_MARK } from '../core/host-mark';
import { browser } from './browser-api';

/**
 * Where an extension is reloaded, updated, switched off or removed, Firefox (153, 2026-11-27) stops its script in a page without a word
 * to it, and leaves what it put there: a reader with nothing behind it, over a page that is inert. It takes away but the
 * style sheets of the extension: there what is ours is made by one, and falls away with it.
 * Test: tests/e2e/both/page-life.
 *
 * Asked for before the extension can be gone: in Chromium our script goes on, and may not ask then.
 */
export const hasOwnSheet = (): boolean =>
  (isFirefox ??= browser.runtime.getURL('').startsWith('moz-extension:'));
let isFirefox: boolean | undefined;

/** What the sheet says of our elements, in properties that they pass on into closed roots. */
const SAID = { '--mubin-display': 'block', '--mubin-size': '100%', '--mubin-left': 'none' } as const;
/** By what it is known that the sheet is there. */
const THERE = '--mubin-sheet';

/** Of a page that Firefox keeps for coming back to the sheet is never taken: there our element bears this until then. */
export const AWAY_MARK = 'data-mubin-away';

const declarations = Object.entries({ ...SAID, [THERE]: 'there' })
  .map(([property, value]) => `${property}: ${value} !important;`)
  .join(' ');

/**
 * Of a user's origin: no sheet of the page, and no style of an element, comes before it. Says nothing of a dialog that was
 * closed, which is not to be seen; one that is not open yet is inert.
 */
export const OWN_SHEET = `
  [${HOST_MARK}]:not(dialog, [${AWAY_MARK}]), dialog[${HOST_MARK}]:is([open], [inert]):not([${AWAY_MARK}]) { ${declarations} }
  :root:has(> dialog[${HOST_MARK}][open]:not([${AWAY_MARK}])) { overflow: hidden !important; }`;

/** A value as the sheet says it, and `without` where that is gone; `value` itself where there is no such sheet. */
export const said = (property: keyof typeof SAID, value: string, without: string): string =>
  hasOwnSheet() ? `var(${property}, ${without})` : value;

/** How often we look whether the sheet is there. Milliseconds. */
const LOOK_MS = 100;

/**
 * Has an element of ours in the page rest on the sheet, and until that is there on a style of its own: Firefox (153, 2026-11-27)
 * puts a sheet into a page only once that is idle, and none at all is no reason to show nothing.
 */
export function restOnSheet(element: HTMLElement): void {
  if (!hasOwnSheet()) return;
  for (const [property, value] of Object.entries(SAID)) element.style.setProperty(property, value);
  const look = (): void => {
    if (!element.isConnected) return;
    if (getComputedStyle(element).getPropertyValue(THERE) === '') setTimeout(look, LOOK_MS);
    else for (const property of Object.keys(SAID)) element.style.removeProperty(property);
  };
  look();
}
