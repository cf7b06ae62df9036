import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Surface } from './surface';

const SOURCE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against a document, by all its rules. Of contrast it says nothing: axe (4.13) takes the joined letters
 * of Arabic for the ligatures of an icon font and passes them over; `contrast.ts` measures it.
 */
export async function axe(surface: Surface): Promise<string[]> {
  if (!(await surface.run("typeof axe !== 'undefined'"))) await surface.run(`${SOURCE}; undefined`);
  return (await surface.run(`
    axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } }).then(
      ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))),
    )`)) as string[];
}
