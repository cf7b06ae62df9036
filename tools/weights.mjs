// What the weights in `models/` were trained on, and under which licence they are, as their model card says it.
import fs from 'node:fs';
import path from 'node:path';

const MODELS = path.resolve(import.meta.dirname, '../models');

/**
 * @typedef {object} Weights
 * @property {string} file relative to the repository
 * @property {string} trainedOn
 * @property {string} licence with whom it wants to be named
 */

/**
 * Out of the tables of a model card, of which each stands under the name of its file.
 * @param {string} card
 * @returns {Weights[]}
 * @throws {Error} where a table says neither what its weights were trained on nor their licence
 */
export const weightsFrom = (card) =>
  card
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const file = part.split('\n')[0]?.trim() ?? '';
      const cell = (/** @type {string} */ name) => {
        const found = new RegExp(`^\\| ${name} +\\| (.+?) +\\|$`, 'm').exec(part)?.[1];
        if (!found) throw new Error(`the model card of ${file} has no row «${name}»`);
        return found;
      };
      return { file, trainedOn: cell('trained on'), licence: cell('licence') };
    });

/** Those in `models/`. @throws {Error} where the card and the folder do not name the same */
export function installedWeights() {
  const weights = weightsFrom(fs.readFileSync(path.join(MODELS, 'README.md'), 'utf8'));
  const named = weights.map(({ file }) => file).sort();
  const there = fs
    .readdirSync(MODELS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `models/${name}`)
    .sort();
  if (named.join() !== there.join())
    throw new Error(`the model card is of ${named.join(', ')}, and there are ${there.join(', ')}`);
  return weights;
}

/** The weights of one file. @param {string} file */
export function weightsOf(file) {
  const found = installedWeights().find((weights) => weights.file === file);
  if (!found) throw new Error(`the model card knows nothing of ${file}`);
  return found;
}
