import { unitsOf, withoutMarks } from '../arabic/morphology/diacritised';
import { NAME_ENDINGS } from './endings';
import { otherCore, type Core, type Ending } from './core';

/** Which endings a name has: any case with tanwin, no tanwin and no genitive of its own, none, or nobody knows. */
export type NameInflection = 'triptote' | 'diptote' | 'fixed' | 'any';

/** How a name is said: its vowels but for the case, and which cases it has. */
export interface VowelledName {
  vowelled: string;
  ending: NameInflection;
}

const SHADDA = '\u0651';
const TANWIN = /[\u064C\u064D]$/;
const KASRA = '\u0650';

function endsLong(letters: readonly string[], marks: readonly string[]): boolean {
  const last = letters.at(-1) ?? '';
  if ('اىآ'.includes(last)) return true;
  const own = marks.at(-1) ?? '';
  const before = marks.at(-2) ?? '';
  if (own.includes(SHADDA)) return false;
  return (last === 'و' && before.endsWith('\u064F')) || (last === 'ي' && before.endsWith(KASRA));
}

/** The endings of a name: none, and any case, but where its last letter is a long vowel. @param marks but for the case */
export function nameEndings(
  letters: readonly string[],
  marks: readonly string[],
  inflection: NameInflection,
  hasArticle: boolean,
): Ending[] {
  const isFixed = inflection === 'fixed' || endsLong(letters, marks);
  return NAME_ENDINGS.filter(([, mark]) => {
    if (mark === '') return true;
    if (isFixed) return false;
    if (inflection === 'diptote') return !TANWIN.test(mark) && (hasArticle || mark !== KASRA);
    return !(hasArticle && TANWIN.test(mark));
  }).map(([label, mark]) => ({ label, marks: [...marks.slice(0, -1), (marks.at(-1) ?? '') + mark] }));
}

/** What is written onto a name, and how it is said. */
const PIECES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['و', 'وَ'],
  ['ف', 'فَ'],
  ['ب', 'بِ'],
  ['ل', 'لِ'],
  ['ك', 'كَ'],
  ['وب', 'وَبِ'],
  ['ول', 'وَلِ'],
  ['وك', 'وَكَ'],
];

const piecesOf = (written: string) => ({
  isJoined: written.startsWith('و') || written.startsWith('ف'),
  hasPreposition: /[بلك]$/.test(written),
});

/** The ways to say a word as a listed name, alone or with what is written onto it. `isKnown`: as another word the lexicon has it. */
export type NameCores = (plain: string, letters: readonly string[], isKnown: boolean) => Core[];

/** @param names a name may be said in more than one way */
export function nameCoresFrom(names: Iterable<VowelledName>): NameCores {
  const byLetters = new Map<string, VowelledName[]>();
  for (const name of names) {
    const plain = withoutMarks(name.vowelled);
    const known = byLetters.get(plain);
    if (known) known.push(name);
    else byLetters.set(plain, [name]);
  }
  return (plain, letters, isKnown) => {
    const cores: Core[] = [];
    for (const [written, said] of PIECES) {
      if (!plain.startsWith(written) || plain.length < written.length + 2) continue;
      const stem = plain.slice(written.length);
      // «للشارقة» leaves out the alif of the article.
      const isFused = written.endsWith('ل') && stem.startsWith('ل');
      const name = isFused ? `ا${stem}` : stem;
      const hasArticle = name.startsWith('ال');
      for (const { vowelled, ending } of byLetters.get(name) ?? []) {
        // Not every form is a name: «فيلم» is no «ف» with «يَلُمُّ».
        if (isKnown && written !== '' && ending === 'any') continue;
        const whole = said + (isFused ? vowelled.slice(1) : vowelled);
        const marks = unitsOf(whole).map((unit) => unit.marks);
        if (marks.length !== letters.length) continue;
        const tag = `name ${ending} ${written}`;
        const names = { form: whole, lemma: 'name', tag, kind: `name ${ending}` };
        cores.push(
          otherCore('name', names, nameEndings(letters, marks, ending, hasArticle), piecesOf(written)),
        );
      }
    }
    return cores;
  };
}

/** A word that nothing is known of. @param marks as they were guessed, but for the case */
export function unknownCore(letters: readonly string[], marks: readonly string[]): Core {
  const hasArticle = letters[0] === 'ا' && letters[1] === 'ل';
  const kind = hasArticle ? 'unknown D' : 'unknown';
  const names = { form: 'unknown', lemma: 'unknown', tag: kind, kind };
  return otherCore('unknown', names, nameEndings(letters, marks, 'any', hasArticle));
}
