// How the large tables of data/ and models/ stand in what is built: as one string each, which is read several times faster than
// JSON, let alone than the literals that a bundler makes of JSON. The files stay as they are; src/knowledge unpacks.
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const inRoot = (/** @type {string} */ file) => path.join(ROOT, file);

/** Between the cells of a row, and between the parts of a cell. */
const CELL = '\t';
const PART = '|';

/** A table that does not keep to its form, and would be read as another. */
export class PackingError extends Error {
  /** @override */
  name = 'PackingError';
}

/** @param {readonly unknown[]} cells */
function line(cells) {
  for (const cell of cells)
    if (typeof cell !== 'string' || /[\t\n]/.test(cell)) throw new PackingError(`no cell: ${String(cell)}`);
  return cells.join(CELL);
}

/** @param {readonly string[]} parts */
function parted(parts) {
  for (const part of parts)
    if (part === '' || part.includes(PART)) throw new PackingError(`no part: ${part}`);
  return parts.join(PART);
}

/** A column of so few different values has a letter for each. */
const FEW = 25;
const FIRST_LETTER = 'a'.charCodeAt(0);

/**
 * Rows of strings, column by column. The module gives them one after another, and keeps none: of some ten thousand rows only what the
 * indexes take need stay in memory.
 * @param {Record<string, string>[]} rows
 */
function packedRows(rows) {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = fields.map((field) => {
    const cells = rows.map((row) => row[field] ?? '');
    for (const [i, cell] of cells.entries())
      if (typeof cell !== 'string' || cell.includes('\n') || (cell === '' && field in (rows[i] ?? {})))
        throw new PackingError(`no cell: ${JSON.stringify(rows[i])}`);
    const values = [...new Set(cells)].filter((cell) => cell !== '');
    const isAlways = rows.every((row) => field in row);
    if (values.length > FEW)
      return {
        text: cells.join('\n'),
        from: `const ${field}Cells = ${field}Text.split('\\n');`,
        read: `${field}: ${field}Cells[i]${isAlways ? '' : ' || undefined'}`,
      };
    // The last value is that of no field.
    const letters = cells.map((cell) =>
      String.fromCharCode(FIRST_LETTER + (cell === '' ? values.length : values.indexOf(cell))),
    );
    return {
      text: letters.join(''),
      from: `const ${field}Values = [${values.map((value) => JSON.stringify(value)).join(', ')}, undefined];`,
      read: `${field}: ${field}Values[${field}Text.charCodeAt(i) - ${FIRST_LETTER}]`,
    };
  });
  const read = columns.map((column) => column.read);
  // The texts stand outside the function: inside they would be read once more when it is first called. A generator would be half as fast.
  return `${fields.map((field, i) => `const ${field}Text = ${JSON.stringify(columns[i]?.text)};`).join('\n')}
export default {
  [Symbol.iterator]() {
    ${columns.map(({ from }) => from).join('\n    ')}
    let i = 0;
    const next = () => {
      if (i === ${rows.length}) return { done: true, value: undefined };
      const value = { ${read.join(', ')} };
      i++;
      return { done: false, value };
    };
    return { next };
  },
};\n`;
}

/**
 * The core's own functions, which say of each row what is asked of it at loading.
 * @returns {Pick<typeof import('../src/core/arabic/morphology/stem-index'), 'sourceOf'>}
 */
function stemIndexModule() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: "export { sourceOf } from './src/core/arabic/morphology/stem-index';",
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const module = { exports: /** @type {any} */ ({}) };
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports);
  return module.exports;
}

const WORD_FIELDS =
  'lemma root pos gender plurals forms verb takesPronoun senses rank definition gloss domain form imperfect masdar'.split(
    ' ',
  );

/**
 * The lexicon, as `wordsFromLines` reads it: the words, apart from them what they mean, which only a reader asks, and by what they are found.
 * @param {import('../src/core/lexicon/lexicon-row').LexiconRow[]} rows
 */
function packedWords(rows) {
  const words = rows.map((row, i) => {
    const { lemma, root, pos, gender, plurals, forms, verb, takesPronoun, rank, senses } = row;
    for (const field of [row, verb ?? {}, ...senses].flatMap((part) => Object.keys(part)))
      if (!WORD_FIELDS.includes(field)) throw new PackingError(`a new field: ${field}`);
    if (rank !== i + 1) throw new PackingError(`${lemma} has the rank ${rank} in line ${i + 1}`);
    return line([
      lemma,
      root ?? '',
      pos,
      gender ?? '',
      parted(plurals ?? []),
      parted(forms ?? []),
      verb ? parted([String(verb.form), verb.imperfect, verb.masdar]) : '',
      takesPronoun ? '1' : '',
    ]);
  });
  const senses = rows.map((row) =>
    line(row.senses.flatMap(({ definition, gloss, domain }) => [definition, gloss, domain ?? ''])),
  );
  const { waits } = stemIndexModule().sourceOf(rows);
  return `import { wordsFromLines } from ${JSON.stringify(inRoot('src/knowledge/words-from-lines'))};
export default wordsFromLines(${[words.join('\n'), senses.join('\n'), waits].map((text) => JSON.stringify(text)).join(', ')});\n`;
}

/** A model has long strings, which are read as they are. @param {unknown} model */
const parsed = (model) => `export default JSON.parse(${JSON.stringify(JSON.stringify(model))});\n`;

/** @type {ReadonlyMap<string, (value: any) => string>} */
const PACKED = new Map(
  /** @type {[string, (value: any) => string][]} */ ([
    ['data/lexicon/words.json', packedWords],
    ['data/names/names.json', packedRows],
    ['data/names/ordinary.json', packedRows],
    ['data/names/latin.json', parsed],
    ['models/people.json', parsed],
  ]).map(([file, packed]) => [inRoot(file), packed]),
);

/**
 * The source of a module that has the same default export as importing the JSON file would have; null of other files.
 * @param {string} file absolute
 */
export function packedModule(file) {
  const packed = PACKED.get(file);
  return packed ? packed(JSON.parse(fs.readFileSync(file, 'utf8'))) : null;
}

/** For bundles. @type {import('esbuild').Plugin} */
export const packedTables = {
  name: 'packed-tables',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path: file }) => {
      const contents = packedModule(file);
      return contents === null ? null : { contents, loader: 'js', resolveDir: ROOT };
    });
  },
};

/** What begins the name of a packed module in tests: as a JSON file it would be read as JSON. */
const NAMED = '\0packed:';

/** For tests, which then read what is built. */
export const packedTablesInTests = {
  name: 'packed-tables',
  enforce: /** @type {const} */ ('pre'),
  resolveId(/** @type {string} */ source, /** @type {string | undefined} */ importer) {
    if (!importer || !source.endsWith('.json')) return null;
    const file = path.resolve(path.dirname(importer), source);
    return PACKED.has(file) ? `${NAMED}${file}.js` : null;
  },
  load(/** @type {string} */ id) {
    return id.startsWith(NAMED) ? packedModule(id.slice(NAMED.length, -'.js'.length)) : null;
  },
};
