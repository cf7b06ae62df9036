import { HOST_MARK } from '../core/host-mark';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** An HTML element, also where the host page is XHTML or SVG. */
export function htmlElement<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  return document.createElementNS(XHTML, tag) as HTMLElementTagNameMap[K];
}

/** Sets styles that no rule of the host page overrides. */
export function setStyles(element: HTMLElement, styles: Record<string, string>): void {
  element.style.setProperty('all', 'initial', 'important');
  for (const [property, value] of Object.entries(styles)) {
    element.style.setProperty(property, value, 'important');
  }
}

/** Removes what a copy of us from before an update or reload left in the page, so that it is never inert for good. */
export function removeLeftovers(): void {
  for (const element of document.querySelectorAll(`[${HOST_MARK}]`)) element.remove();
}
