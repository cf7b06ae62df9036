import { sourceOf, type RowSource } from '../core/arabic/morphology/stem-index';
import type { Sense } from '../core/lexicon/definition';
import type { LexiconRow, VerbForms } from '../core/lexicon/lexicon-row';

function verbFrom(cell: string): VerbForms {
  const [form = '', imperfect = '', masdar = ''] = cell.split('|');
  return { form: form.startsWith('Q') ? (form as 'Q1') : Number(form), imperfect, masdar };
}

/** Its senses are made when they are asked for: the people of an article never do. */
class PackedRow implements LexiconRow {
  readonly lemma: string;
  readonly root: string | null;
  readonly pos: LexiconRow['pos'];
  declare gender?: 'm' | 'f';
  declare plurals?: string[];
  declare forms?: string[];
  declare verb?: VerbForms;
  declare takesPronoun?: true;
  readonly rank: number;
  private readonly sensesOf: (rank: number) => Sense[];

  constructor(line: string, rank: number, sensesOf: (rank: number) => Sense[]) {
    const [lemma = '', root, pos, gender, plurals, forms, verb, takesPronoun] = line.split('\t');
    this.lemma = lemma;
    this.root = root === undefined || root === '' ? null : root;
    this.pos = pos as LexiconRow['pos'];
    this.rank = rank;
    this.sensesOf = sensesOf;
    if (gender) this.gender = gender as 'm' | 'f';
    if (plurals) this.plurals = plurals.split('|');
    if (forms) this.forms = forms.split('|');
    if (verb) this.verb = verbFrom(verb);
    if (takesPronoun) this.takesPronoun = true;
  }

  get senses(): Sense[] {
    return this.sensesOf(this.rank);
  }
}

function sensesFrom(line: string): Sense[] {
  const cells = line.split('\t');
  const senses: Sense[] = [];
  for (let i = 0; i + 1 < cells.length; i += 3) {
    const domain = cells[i + 2] as Sense['domain'] | '';
    senses.push({ definition: cells[i] ?? '', gloss: cells[i + 1] ?? '', ...(domain ? { domain } : {}) });
  }
  return senses;
}

/** The rows of the lexicon as text, a value of JSON; in the order of their ranks, a line each. */
export interface PackedWords {
  words: string;
  /** Apart, what the words mean: only a reader asks it. */
  senses: string;
  /** See `RowSource`. */
  waits: string;
}

/** A row that does not keep to its form, and would be read as another. */
export class PackingError extends Error {
  override name = 'PackingError';
}

function lineOf(cells: readonly string[]): string {
  for (const cell of cells) if (/[\t\n]/.test(cell)) throw new PackingError(`no cell: ${cell}`);
  return cells.join('\t');
}

function parted(parts: readonly string[]): string {
  for (const part of parts) if (part === '' || part.includes('|')) throw new PackingError(`no part: ${part}`);
  return parts.join('|');
}

const FIELDS = new Set(
  'lemma root pos gender plurals forms verb takesPronoun senses rank definition gloss domain form imperfect masdar'.split(
    ' ',
  ),
);

/** @throws {PackingError} */
export function packedWordsFrom(rows: readonly LexiconRow[]): PackedWords {
  const words = rows.map((row, i) => {
    const { lemma, root, pos, gender, plurals, forms, verb, takesPronoun, rank, senses } = row;
    for (const field of [row, verb ?? {}, ...senses].flatMap((part) => Object.keys(part)))
      if (!FIELDS.has(field)) throw new PackingError(`a new field: ${field}`);
    if (rank !== i + 1)
      throw new PackingError(`${lemma} has the rank ${String(rank)} in line ${String(i + 1)}`);
    return lineOf([
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
    lineOf(row.senses.flatMap(({ definition, gloss, domain }) => [definition, gloss, domain ?? ''])),
  );
  return { words: words.join('\n'), senses: senses.join('\n'), waits: sourceOf(rows).waits };
}

/** The rows, each read when it is asked for. */
export function rowsOfPackedWords({ words, senses, waits }: PackedWords): RowSource {
  const lines = words.split('\n');
  const rows: LexiconRow[] = [];
  let parted: string[] | null = null;
  const sensesOf = (rank: number): Sense[] => {
    parted ??= senses.split('\n');
    return sensesFrom(parted[rank - 1] ?? '');
  };
  return {
    count: lines.length,
    waits,
    rowAt: (place) => (rows[place] ??= new PackedRow(lines[place] ?? '', place + 1, sensesOf)),
  };
}
