export interface VowelledName {
  readonly name: string;
  readonly vowelled: string;
  readonly ending: string;
}

const SHADDA = '\u0651';
const SUKUN = '\u0652';
const SHORT = { fatha: '\u064E', damma: '\u064F', kasra: '\u0650' };
const MARK = /[\u064B-\u0652]/g;
const SUN = 'تثدذرزسشصضطظلن';

interface Sign {
  readonly letter: string;
  readonly marks: string;
}

function signsOf(vowelled: string): Sign[] {
  return [...vowelled.matchAll(/([^\u064B-\u0652])([\u064B-\u0652]*)/g)].map(
    ([, letter = '', marks = '']) => ({
      letter,
      marks,
    }),
  );
}

function isLong({ letter, marks }: Sign, before: Sign | undefined): boolean {
  if (marks !== '') return false;
  if (letter === 'ا' || letter === 'آ') return true;
  if (letter === 'و') return before?.marks.endsWith(SHORT.damma) ?? false;
  return letter === 'ي' && (before?.marks.endsWith(SHORT.kasra) ?? false);
}

/** The lam of an article is bare before a sun letter, which is doubled instead. */
function isSwallowed({ letter, marks }: Sign, before: Sign | undefined, after: Sign | undefined): boolean {
  return (
    letter === 'ل' && marks === '' && before?.letter === 'ا' && (after?.marks.startsWith(SHADDA) ?? false)
  );
}

function faultOfInner(sign: Sign, before: Sign | undefined, after: Sign | undefined): string | undefined {
  if (isLong(sign, before) || isSwallowed(sign, before, after)) return undefined;
  const shadda = sign.marks.startsWith(SHADDA);
  const rest = shadda ? sign.marks.slice(1) : sign.marks;
  if (rest.length !== 1) return `«${sign.letter}» has not one mark`;
  if (rest === SHADDA || (shadda && rest === SUKUN)) return `«${sign.letter}» has a shadda without its vowel`;
  if (sign.letter === 'ا' && before !== undefined) return 'a long alif is marked';
  return undefined;
}

function faultsOfEnd(sign: Sign, before: Sign | undefined, ending: string): string[] {
  const faults: string[] = [];
  if (sign.marks !== '' && sign.marks !== SHADDA) faults.push('the last letter is marked for case');
  if (ending !== 'fixed' && 'اىو'.includes(sign.letter)) faults.push('a long end takes no case');
  if ('ةى'.includes(sign.letter) && !before?.marks.endsWith(SHORT.fatha) && before?.letter !== 'ا')
    faults.push(`no fatha before «${sign.letter}»`);
  return faults;
}

/** What is wrong with the marks of a name, in words. */
export function vowelledNameFaults({ name, vowelled, ending }: VowelledName): string[] {
  const signs = signsOf(vowelled);
  const faults = signs
    .slice(0, -1)
    .map((sign, at) => faultOfInner(sign, signs[at - 1], signs[at + 1]))
    .filter((fault) => fault !== undefined);
  const last = signs.at(-1);
  if (last) faults.push(...faultsOfEnd(last, signs.at(-2), ending));
  if (vowelled.replace(MARK, '') !== name) faults.push('the letters are not those of the name');
  const [alif, lam, first] = signs;
  if (
    alif?.letter === 'ا' &&
    lam?.letter === 'ل' &&
    lam.marks === SUKUN &&
    first &&
    SUN.includes(first.letter)
  )
    faults.push('a sun letter does not take the article in');
  return faults;
}
