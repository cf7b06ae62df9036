import type { RowSource } from '../core/arabic/morphology/stem-index';
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

/** The rows of `data/lexicon/words.json` in the order of their ranks, from the lines that `tools/packed-tables.mjs` writes. */
export function wordsFromLines(words: string, senses: string, waits: string): RowSource {
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
