export type Restoration = 'none' | 'ta-marbuta' | 'alif-maqsura' | 'hamza' | 'nun' | 'silent-alif';

/** One way to take a written form apart. */
export interface Decomposition {
  /** In written order, the article «ال» as a piece of its own: «وبال…» is «و», «ب», «ال». */
  proclitics: readonly string[];
  /** What remains, put back as it would stand without the pronoun: «دولتهم» leaves «دولة». */
  stem: string;
  enclitic: string | null;
  /** What was put back at the end of the stem. */
  restored: Restoration;
  /** Where the stem stands in the form, in UTF-16 units, before anything was put back. */
  start: number;
  end: number;
}

interface Proclitic {
  written: string;
  pieces: readonly string[];
  hasArticle: boolean;
  /** «للجنة» writes two lams where three meet: the stem may begin with one that is not written. */
  swallowsLam: boolean;
}

/** How the end of a word changes before a pronoun. */
interface Ending {
  written: string;
  /** What stands there without the pronoun. */
  alone: string;
  restored: Restoration;
}

const CONJUNCTIONS = ['', 'و', 'ف'];
const INNER: readonly { written: string; pieces: readonly string[] }[] = [
  { written: '', pieces: [] },
  { written: 'س', pieces: ['س'] },
  { written: 'ب', pieces: ['ب'] },
  { written: 'ك', pieces: ['ك'] },
  { written: 'ل', pieces: ['ل'] },
  { written: 'ال', pieces: ['ال'] },
  { written: 'بال', pieces: ['ب', 'ال'] },
  { written: 'كال', pieces: ['ك', 'ال'] },
  { written: 'لل', pieces: ['ل', 'ال'] },
];
const PROCLITICS: readonly Proclitic[] = CONJUNCTIONS.flatMap((conjunction) =>
  INNER.map(({ written, pieces }) => ({
    written: conjunction + written,
    pieces: conjunction ? [conjunction, ...pieces] : pieces,
    hasArticle: pieces.includes('ال'),
    swallowsLam: written === 'لل',
  })),
);
/** By the first letter of what they write; those that write nothing under ''. */
const BY_LETTER = new Map<string, Proclitic[]>();
for (const proclitic of PROCLITICS) {
  const letter = proclitic.written.charAt(0);
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), proclitic]);
}

const BEFORE_PRONOUN: readonly Ending[] = [
  { written: 'ت', alone: 'ة', restored: 'ta-marbuta' },
  { written: 'ا', alone: 'ى', restored: 'alif-maqsura' },
  { written: 'ئ', alone: 'ء', restored: 'hamza' },
  { written: 'ؤ', alone: 'ء', restored: 'hamza' },
  { written: 'ا', alone: 'ان', restored: 'nun' },
  { written: 'و', alone: 'ون', restored: 'nun' },
  { written: 'ي', alone: 'ين', restored: 'nun' },
  { written: 'و', alone: 'وا', restored: 'silent-alif' },
];
const ENDINGS_BY_LETTER = new Map<string, readonly Ending[]>();
for (const ending of BEFORE_PRONOUN)
  ENDINGS_BY_LETTER.set(ending.written, [...(ENDINGS_BY_LETTER.get(ending.written) ?? []), ending]);

const PRONOUNS = ['ه', 'ها', 'هما', 'هم', 'هن', 'ك', 'كما', 'كم', 'كن', 'ي', 'نا', 'ني'];
const PRONOUNS_BY_LETTER = new Map<string, readonly string[]>();
for (const pronoun of PRONOUNS)
  PRONOUNS_BY_LETTER.set(pronoun.slice(-1), [...(PRONOUNS_BY_LETTER.get(pronoun.slice(-1)) ?? []), pronoun]);

/** Shorter stems are chance hits. */
const SHORTEST_STEM = 2;
const LAM = 'ل';

/** A way to take a form apart, before its pieces are written out. */
export interface Cut {
  proclitics: readonly string[];
  hasArticle: boolean;
  /** A lam that the form does not write, or ''. */
  lam: '' | 'ل';
  start: number;
  end: number;
  enclitic: string | null;
  /** Null where nothing is put back. */
  ending: Ending | null;
}

/**
 * Every way to take a form apart into proclitics, stem and pronoun. Whether a stem is a word, and may carry these pieces, is
 * for a lexicon to say.
 *
 * @param visit is given the parts of each way: made for speed, since a word of news has some twenty.
 */
export function eachCut(
  form: string,
  visit: (
    proclitic: Pick<Proclitic, 'pieces' | 'hasArticle'>,
    lam: Cut['lam'],
    start: number,
    end: number,
    enclitic: string | null,
    ending: Ending | null,
  ) => void,
): void {
  const withStem = (proclitic: Proclitic, lam: Cut['lam']) => {
    const start = proclitic.written.length;
    visit(proclitic, lam, start, form.length, null, null);
    // A word with the article carries no pronoun.
    if (proclitic.hasArticle) return;
    for (const enclitic of PRONOUNS_BY_LETTER.get(form.charAt(form.length - 1)) ?? []) {
      const end = form.length - enclitic.length;
      if (end - start < SHORTEST_STEM || !form.endsWith(enclitic)) continue;
      visit(proclitic, lam, start, end, enclitic, null);
      for (const ending of ENDINGS_BY_LETTER.get(form.charAt(end - 1)) ?? [])
        visit(proclitic, lam, start, end, enclitic, ending);
    }
  };
  for (const letter of ['', form.charAt(0)])
    for (const proclitic of (letter === '' && form === '' ? undefined : BY_LETTER.get(letter)) ?? []) {
      const { written, swallowsLam } = proclitic;
      const left = form.length - written.length;
      if (left < 0 || !form.startsWith(written)) continue;
      if (left >= SHORTEST_STEM || written === '') withStem(proclitic, '');
      if (swallowsLam && left + 1 >= SHORTEST_STEM) withStem(proclitic, LAM);
    }
}

/** The stem of a cut as it stands alone. */
export const stemOfCut = (
  form: string,
  { lam, start, end, ending }: Pick<Cut, 'lam' | 'start' | 'end' | 'ending'>,
): string => (ending ? lam + form.slice(start, end - 1) + ending.alone : lam + form.slice(start, end));

/** A stem with what is written onto it, by the same rules: how it is spelled, and what its end gave up. */
export interface Written {
  text: string;
  restored: Restoration;
}

/**
 * The spellings of a stem between clitics, the way back of `eachCut`: «دولة» with «هم» is «دولتهم». Some are no Arabic: what
 * a form may carry is for its kind to say. Empty where the clitics do not go together.
 */
export function writtenWith(stem: string, proclitics: readonly string[], enclitic: string | null): Written[] {
  const proclitic = PROCLITICS.find(({ pieces }) => pieces.join() === proclitics.join());
  if (!proclitic || (enclitic !== null && (proclitic.hasArticle || !PRONOUNS.includes(enclitic)))) return [];
  const { written, swallowsLam } = proclitic;
  const start = written + (swallowsLam && stem.startsWith(LAM) ? stem.slice(1) : stem);
  if (enclitic === null) return [{ text: start, restored: 'none' }];
  return [
    { text: start + enclitic, restored: 'none' },
    ...BEFORE_PRONOUN.filter(({ alone }) => stem.endsWith(alone)).map((ending) => ({
      text: start.slice(0, start.length - ending.alone.length) + ending.written + enclitic,
      restored: ending.restored,
    })),
  ];
}

/** Every way to take a form (letters only, folded or not) apart, the form as it is among them; those that strip fewest letters first. */
export function decompositionsOf(form: string): Decomposition[] {
  const found: Decomposition[] = [];
  eachCut(form, ({ pieces }, lam, start, end, enclitic, ending) =>
    found.push({
      proclitics: pieces,
      stem: stemOfCut(form, { lam, start, end, ending }),
      enclitic,
      restored: ending?.restored ?? 'none',
      start,
      end,
    }),
  );
  const stripped = (way: Decomposition) => form.length - (way.end - way.start);
  return found.sort((a, b) => stripped(a) - stripped(b));
}
