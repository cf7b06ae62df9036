import type { LexiconRow } from '../../lexicon/lexicon-row';
import { foldedPlain } from './folded-plain';

/** Two letters that a stem begins with, folded: few words have those of a given one. */
export const OPENING = 2;
const HAMZAS = ['ء', 'ؤ', 'ئ', 'ا'];

/**
 * The openings of a verb's stems. A weak letter of the root may change or fall, and a hamza change its seat, so that some are of no
 * stem.
 */
function openingsOfVerb(lemma: string, imperfect: string): string[] {
  const [l0, l1, l2] = [lemma.charAt(0), lemma.charAt(1), lemma.charAt(2)];
  const [i1, i2, i3] = [imperfect.charAt(1), imperfect.charAt(2), imperfect.charAt(3)];
  const openings = [
    // كَتَبَ, قُلْتُ, قُوتِلَ, قِيلَ.
    l0 + l1,
    l0 + l2,
    `${l0}و`,
    `${l0}ي`,
    // يَكْتُبُ, يُوضَعُ.
    `ي${i1}`,
    'يو',
    // اُكْتُبْ, قُولِي, قُلْ, خُذْ.
    `ا${i1}`,
    i1 + i2,
    i1 + i3,
    i2 + i3,
  ];
  // رُئِيَ, جِئْتُ.
  if (HAMZAS.includes(l1) || HAMZAS.includes(l2)) for (const seat of HAMZAS) openings.push(l0 + seat);
  // يُؤْخَذُ, آخُذُ, أُومِنُ, اِئْتَلِفْ.
  if (HAMZAS.includes(i1)) {
    for (const seat of HAMZAS) openings.push(`ي${seat}`, `ا${seat}`);
    openings.push(`ا${i2}`, 'او', 'اي');
  }
  return openings;
}

function addOpenings(openings: string[], text: string): void {
  openings.push(text.slice(0, OPENING));
  // «فِئَة» with seats that its hamza never takes: a stem is found by all.
  if (HAMZAS.includes(text.charAt(1))) for (const seat of HAMZAS) openings.push(text.charAt(0) + seat);
  // «السعودية» is indexed without its article.
  if (text.startsWith('ال')) openings.push(text.slice(2, 2 + OPENING));
}

/** An article and an opening, or what tells the opening of an imperfect. */
const MOST_LETTERS = 4;

/** The first letters of a word with marks, folded: all rows are asked for theirs at loading. */
function foldedStart(text: string): string {
  let letters = '';
  for (let i = 0; i < text.length && letters.length < MOST_LETTERS; i++) {
    const character = text.charAt(i);
    if (character < '\u064B' || (character > '\u0652' && character !== '\u0670')) letters += character;
  }
  return foldedPlain(letters);
}

/** How stems may begin, some perhaps named twice. */
export interface Openings {
  /** Of the stems of a row. */
  own: string[];
  /** Of those of the words that rules derive from it. */
  derived: string[];
}

/** How the stems of a row may begin. */
export function openingsOf({ lemma, plurals, forms, verb }: LexiconRow): Openings {
  const first = foldedStart(lemma);
  const [own, derived]: [string[], string[]] = [[], []];
  if (verb) {
    const imperfect = foldedStart(verb.imperfect);
    addOpenings(derived, foldedStart(verb.masdar));
    // كَاتِب, مَكْتُوب, مُعْلِن.
    derived.push(`${first.charAt(0)}ا`, `م${first.charAt(0)}`, `م${imperfect.charAt(1)}`);
    // آخِذ, آئِل.
    if (first.startsWith('ا')) derived.push(first.slice(0, OPENING), 'ائ');
    return { own: openingsOfVerb(first, imperfect), derived };
  }
  addOpenings(own, first);
  for (const text of plurals ?? []) addOpenings(own, foldedStart(text));
  for (const text of forms ?? []) addOpenings(own, foldedStart(text));
  // سِيَاسِيّ of سِيَاسَة, أَكْبَر of كَبِير.
  addOpenings(derived, first);
  derived.push(`ا${first.charAt(0)}`);
  return { own, derived };
}
