/** `navigator.keyboard`, which TypeScript does not know and only Chromium has. */
interface Keyboard {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/**
 * What the keys of this keyboard write in Latin letters, by `KeyboardEvent.code`; null where the browser does not tell, or not
 * in a frame.
 */
export async function printedKeys(): Promise<ReadonlyMap<string, string> | null> {
  const { keyboard } = navigator as Navigator & { keyboard?: Keyboard };
  if (!keyboard) return null;
  return keyboard.getLayoutMap().catch(() => null);
}
