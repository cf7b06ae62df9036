// Node built-ins only, as `setup.mjs`.
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The versions of Node that the packages take on which Mubin is built and tested, out of package.json. @returns {string} */
export const nodeRange = () =>
  JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).engines.node;

/** @param {string} version @returns {number[]} */
const partsOf = (version) => version.replace(/^v/, '').split('.').map(Number);

/** @param {number[]} version @param {number[]} least */
function isAtLeast(version, least) {
  const place = [0, 1, 2].find((part) => (version[part] ?? 0) !== (least[part] ?? 0)) ?? 2;
  return (version[place] ?? 0) >= (least[place] ?? 0);
}

/**
 * Whether a version is in a range of `^1.2.3` and `>=1.2.3`, between `||`.
 * @param {string} version with `v` or without
 * @param {string} range
 * @throws {Error} where the range has anything else
 */
export function isInRange(version, range) {
  const found = partsOf(version);
  return range.split('||').some((choice) => {
    const [, sign, number = ''] = /^(\^|>=) ?(\d+(?:\.\d+){0,2})$/.exec(choice.trim()) ?? [];
    if (!sign) throw new Error(`no range of ^ and >=: «${range}»`);
    const least = partsOf(number);
    return isAtLeast(found, least) && (sign === '>=' || found[0] === least[0]);
  });
}

/** A range as a sentence has it after «Node»: «24 or newer, 22 from 22.13 on, or 20 from 20.19 on». @param {string} [range] */
export function rangeInWords(range = nodeRange()) {
  const choices = range.split('||').map((choice) => {
    const number = choice.replace(/[\s^>=]/g, '').replace(/(?:\.0)+$/, '');
    return choice.includes('^') ? `${number.split('.')[0]} from ${number} on` : `${number} or newer`;
  });
  const [last, ...others] = choices;
  return others.length === 0 ? `${last}` : `${others.reverse().join(', ')}, or ${last}`;
}
