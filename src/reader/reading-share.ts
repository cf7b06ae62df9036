/**
 * How much of an element has gone by, 0–1, when the window shows what it shows now: 0 while its top has not left the window,
 * 1 from when its end is in it.
 *
 * @param box top and height of the element in the window
 * @param view height of the window
 */
export function readingShare({ top, height }: { top: number; height: number }, view: number): number {
  if (height <= view) return 1;
  return Math.min(1, Math.max(0, -top / (height - view)));
}
