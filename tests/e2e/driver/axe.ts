import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Surface } from './surface';

const SOURCE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFindings {
  violations: string[];
  /** Elements whose contrast axe could not compute, by why it could not. */
  uncomputed: string[];
}

/**
 * What axe has against a document: all its rules, or the contrast of colours alone, which is what a theme changes.
 */
export async function axe(surface: Surface, what: 'all' | 'contrast' = 'all'): Promise<AxeFindings> {
  if (!(await surface.run("typeof axe !== 'undefined'"))) await surface.run(`${SOURCE}; undefined`);
  const options = what === 'all' ? {} : { runOnly: ['color-contrast', 'color-contrast-enhanced'] };
  return (await surface.run(`
    axe.run({ ...${JSON.stringify(options)}, rules: { 'color-contrast-enhanced': { enabled: true } } }).then(
      ({ violations, incomplete }) => ({
        violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))),
        uncomputed: incomplete.filter(({ id }) => id.startsWith('color-contrast')).flatMap(({ nodes }) =>
          nodes.map(({ any, html }) => any[0].data.messageKey + ': ' + html.slice(0, 120))),
      }),
    )`)) as AxeFindings;
}
