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
  /** «للجنة» writes two lams where three meet: the stem may begin with one that is not written. */
  swallowsLam?: true;
}

const CONJUNCTIONS = ['', 'و', 'ف'];
const INNER: readonly Proclitic[] = [
  { written: '', pieces: [] },
  { written: 'س', pieces: ['س'] },
  { written: 'ب', pieces: ['ب'] },
  { written: 'ك', pieces: ['ك'] },
  { written: 'ل', pieces: ['ل'] },
  { written: 'ال', pieces: ['ال'] },
  { written: 'بال', pieces: ['ب', 'ال'] },
  { written: 'كال', pieces: ['ك', 'ال'] },
  { written: 'لل', pieces: ['ل', 'ال'], swallowsLam: true },
];
const PROCLITICS: readonly Proclitic[] = CONJUNCTIONS.flatMap((conjunction) =>
  INNER.map((inner) => ({
    ...inner,
    written: conjunction + inner.written,
    pieces: conjunction ? [conjunction, ...inner.pieces] : inner.pieces,
  })),
);

const ENCLITICS = ['ه', 'ها', 'هما', 'هم', 'هن', 'ك', 'كما', 'كم', 'كن', 'ي', 'نا', 'ني'];

/** How the end of a word changes before a pronoun: the written end, and what it may stand for. */
const BEFORE_PRONOUN: readonly (readonly [written: string, alone: string, restored: Restoration])[] = [
  ['ت', 'ة', 'ta-marbuta'],
  ['ا', 'ى', 'alif-maqsura'],
  ['ئ', 'ء', 'hamza'],
  ['ؤ', 'ء', 'hamza'],
  ['ا', 'ان', 'nun'],
  ['و', 'ون', 'nun'],
  ['ي', 'ين', 'nun'],
  ['و', 'وا', 'silent-alif'],
];

/** Shorter stems are chance hits. */
const SHORTEST_STEM = 2;

/**
 * Every way to take a form (letters only, folded or not) apart into proclitics, stem and pronoun, the form as it is
 * among them; those that strip fewest letters first. Whether a stem is a word, and may carry these pieces, is for a
 * lexicon to say.
 */
export function decompositionsOf(form: string): Decomposition[] {
  const found: Decomposition[] = [];
  for (const { written, pieces, swallowsLam } of PROCLITICS) {
    if (!form.startsWith(written)) continue;
    const left = form.length - written.length;
    if (left >= SHORTEST_STEM || written === '') addStems(found, form, written.length, pieces, '');
    if (swallowsLam && left + 1 >= SHORTEST_STEM) addStems(found, form, written.length, pieces, 'ل');
  }
  const stripped = (way: Decomposition) => form.length - (way.end - way.start);
  return found.sort((a, b) => stripped(a) - stripped(b));
}

function addStems(
  found: Decomposition[],
  form: string,
  start: number,
  proclitics: readonly string[],
  prefix: string,
): void {
  found.push({
    proclitics,
    stem: prefix + form.slice(start),
    enclitic: null,
    restored: 'none',
    start,
    end: form.length,
  });
  // A word with the article carries no pronoun.
  if (proclitics.includes('ال')) return;
  for (const enclitic of ENCLITICS) {
    const end = form.length - enclitic.length;
    if (end - start < SHORTEST_STEM || !form.endsWith(enclitic)) continue;
    const stem = form.slice(start, end);
    found.push({ proclitics, stem, enclitic, restored: 'none', start, end });
    for (const [written, alone, restored] of BEFORE_PRONOUN) {
      if (!stem.endsWith(written)) continue;
      found.push({ proclitics, stem: stem.slice(0, -1) + alone, enclitic, restored, start, end });
    }
  }
}
