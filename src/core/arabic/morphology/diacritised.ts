const SHADDA = '\u0651';
const SUKUN = '\u0652';
const MARKS = /[\u064B-\u0652\u0670]/g;

function isMark(character: string): boolean {
  return (character >= '\u064B' && character <= '\u0652') || character === '\u0670';
}

export interface Unit {
  letter: string;
  /** Shadda before vowel. */
  marks: string;
}

/** The letters of a word, each with the marks on it. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const character of text) {
    const last = units.at(-1);
    if (last && isMark(character))
      last.marks = character === SHADDA ? SHADDA + last.marks : last.marks + character;
    else units.push({ letter: character, marks: '' });
  }
  return units;
}

export function textOfUnits(units: readonly Unit[]): string {
  let text = '';
  for (const { letter, marks } of units) text += letter + marks;
  return text;
}

export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

/**
 * How many letters carry marks in `asked` that contradict `known`. A letter without marks says nothing, and so does
 * the last one: its vowel is the case or the mood.
 */
export function conflictsBetween(asked: readonly Unit[], known: readonly Unit[]): number {
  let conflicts = 0;
  const count = Math.min(asked.length, known.length);
  for (let i = 0; i < count; i++) {
    const ours = asked[i]?.marks ?? '';
    if (!ours) continue;
    const theirs = known[i]?.marks ?? '';
    const isLast = i === count - 1;
    if (ours.includes(SHADDA) !== theirs.includes(SHADDA) && !(isLast && !ours.includes(SHADDA))) conflicts++;
    else if (!isLast && differ(vowelOf(ours), vowelOf(theirs), ours === SHADDA)) conflicts++;
  }
  return conflicts;
}

function vowelOf(marks: string): string {
  return marks.replace(SHADDA, '').replace(SUKUN, '');
}

function differ(ours: string, theirs: string, onlyShadda: boolean): boolean {
  return !onlyShadda && ours !== theirs;
}
