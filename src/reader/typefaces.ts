import type { Settings } from '../core/settings/settings';

/** They come from the device: longer than that nobody waits for them. Milliseconds. */
const LONGEST_MS = 60;

const FACES: Readonly<Record<Settings['font'], string>> = {
  naskh: 'Mubin Naskh',
  sans: 'Mubin Sans',
  clear: 'Mubin Clear',
};

const loaded = (face: string): Promise<unknown> =>
  Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 1em "${face}"`, 'ا')));

/** Those of the interface, which are wanted first. */
const own = loaded(FACES.sans).catch(() => undefined);

/**
 * Resolves once the typefaces of the first look are there: laid out before, it would be laid out twice, and what a select
 * shows keeps the line of the other typeface (Chromium 156, 2026-11; tests/e2e/screens).
 */
export function typefaces({ font }: Settings): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
  return Promise.race([late, Promise.all([own, loaded(FACES[font]).catch(() => undefined)])]);
}
