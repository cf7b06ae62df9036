function yieldNow({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.closest('main')) return;
  document.removeEventListener('focusin', yieldNow);
  window.scrollTo({ top: document.documentElement.scrollTop, behavior: 'instant' });
}

/**
 * Ends the gentle scrolling that was just begun where something in the text takes the focus meanwhile: the browser
 * brought that into sight, and the rest of the way would carry it out again (WCAG 2.4.11).
 */
export function yieldToFocus(): void {
  // Waits until then: a `scrollend` may be that of an earlier jump, and to end what rests does nothing.
  document.addEventListener('focusin', yieldNow);
}
