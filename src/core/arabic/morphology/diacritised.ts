const SHADDA = '\u0651';
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
