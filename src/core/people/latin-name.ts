import { LETTER } from '../arabic/letter-class';
import { foldLetters } from '../arabic/letters';
import type { Person } from './glossary';
import { tableText, TextTable, type TableText, type WordTable } from './word-table';

/** A name in Latin letters, and how far it is to be trusted. */
export interface LatinName {
  text: string;
  /** `article`: printed beside the name; `table`: a public figure's own; `rule`: approximate, letter by letter. */
  source: 'article' | 'table' | 'rule';
}

export interface LatinNameRows {
  /** Given and family names, those with a Latin spelling. */
  names: Iterable<{ name: string; latin?: string | undefined }>;
  latin: readonly { name: string; latin: string; kind: string }[];
  latinLetters: readonly { letter: string; latin: string }[];
}

export interface LatinNameTables {
  /** By their folded whole names. */
  persons: WordTable<string>;
  /** By their folded names. */
  words: WordTable<string>;
  letters: ReadonlyMap<string, string>;
}

/** What they are made of, folded when the extension is built; a value of JSON. */
export interface LatinNameTexts {
  persons: TableText;
  words: TableText;
  letters: readonly (readonly [letter: string, latin: string])[];
}

export function latinNameTextsFromRows({ names, latin, latinLetters }: LatinNameRows): LatinNameTexts {
  const of = (wanted: string) =>
    latin.filter(({ kind }) => kind === wanted).map((row) => [foldLetters(row.name), row.latin] as const);
  const listed = new Map<string, string>();
  for (const { name, latin: own } of names) {
    const folded = foldLetters(name);
    if (own !== undefined && !listed.has(folded)) listed.set(folded, own);
  }
  return {
    persons: tableText(new Map(of('person'))),
    // Of two bearers' spellings the first listed, and before it that of the table of single names.
    words: tableText(new Map([...listed, ...of('word')])),
    letters: latinLetters.map(({ letter, latin: letters }) => [letter, letters]),
  };
}

export const latinNameTablesOf = ({ persons, words, letters }: LatinNameTexts): LatinNameTables => ({
  persons: new TextTable(persons),
  words: new TextTable(words),
  letters: new Map(letters),
});

/** Letters of a name in brackets: enough for four names. */
const MAX_PRINTED = 60;
/** Words of a name in brackets: one more is the name of something else. */
const MAX_WORDS = 5;
const PRINTED = new RegExp(
  String.raw`^\s*[(\[]\s*(?:بال[${LETTER}]+\s*[:：]\s*)?([A-Z\u00C0-\u00DE][A-Za-z\u00C0-\u024F'’.\s-]{1,${MAX_PRINTED}}?)\s*[)\]،,]`,
  'u',
);

/** The texts of an article by their ids. */
export type TextsById = ReadonlyMap<string, string>;

/** The name in Latin letters that the article prints after one of its mentions: «جون كيربي (John Kirby)». */
function printedName(person: Person, texts: TextsById): string | null {
  for (const { range } of person.mentions) {
    const after = texts.get(range.block)?.slice(range.end, range.end + MAX_PRINTED + 20) ?? '';
    const name = PRINTED.exec(after)?.[1]?.trim();
    // Capitals alone are an acronym of what the person belongs to.
    if (name && /[a-z]/.test(name) && name.split(/\s+/).length <= MAX_WORDS) return name;
  }
  return null;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const isVowel = (letters: string) => /^[aiou]/.test(letters);

/** A letter's sound where its neighbours tell it: waw and ya are vowels between consonants. */
function soundAt(word: string, at: number, letters: LatinNameTables['letters']): string {
  const letter = word.charAt(at);
  if (letter !== 'و' && letter !== 'ي') return letters.get(letter) ?? '';
  const isBesideAlif = 'اآى'.includes(word.charAt(at + 1) || ' ') || word.charAt(at - 1) === 'ا';
  const isConsonant = at === 0 || (isBesideAlif && at < word.length - 1);
  if (letter === 'و') return isConsonant ? 'w' : 'u';
  return isConsonant ? 'y' : 'i';
}

/** Where in a syllable a word stands: at its beginning, after its first consonant, its vowel, its last consonant. */
type Place = 'start' | 'onset' | 'vowel' | 'coda';

/** A word by the letters alone: a syllable without a printed vowel is given an «a». */
function wordByLetters(word: string, letters: LatinNameTables['letters']): string {
  const article = /^ال(?=..)/.exec(word)?.[0] ?? '';
  const rest = word.slice(article.length);
  let text = '';
  let place = 'start' as Place;
  for (let at = 0; at < rest.length; at++) {
    // An ain or hamza at the beginning is heard as the vowel after it.
    const sound = soundAt(rest, at, letters) || (at === 0 ? 'a' : '');
    if (isVowel(sound)) {
      if (!text.endsWith(sound)) text += sound;
      place = 'vowel';
    } else if (sound !== '') {
      text += place === 'onset' ? `a${sound}` : sound;
      place = place === 'onset' || place === 'vowel' ? 'coda' : 'onset';
    }
  }
  return (article ? 'al-' : '') + capital(text);
}

/** «جون-هي»: each syllable by itself, since alone it may be another language's name. */
function hyphenatedByLetters(word: string, letters: LatinNameTables['letters']): string {
  const [first = '', ...rest] = word.split('-').map((part) => wordByLetters(part, letters));
  return [first, ...rest.map((part) => part.toLowerCase())].join('-');
}

/** Words that go with the next one: «عبد الرحمن». */
function wordsByTable(name: string, { words, letters }: LatinNameTables): string {
  const parts = name.split(/\s+/);
  const result: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    const joined = next === undefined ? undefined : words.get(foldLetters(part + next));
    if (joined !== undefined) {
      result.push(joined);
      at += 1;
      continue;
    }
    const bare = part.replace(/^ال(?=..)/, '');
    const known = words.get(foldLetters(part));
    const knownBare = bare === part ? undefined : words.get(foldLetters(bare));
    const byLetters = part.includes('-') ? hyphenatedByLetters : wordByLetters;
    result.push(known ?? (knownBare === undefined ? byLetters(part, letters) : `al-${knownBare}`));
  }
  return result.join(' ');
}

/**
 * A person's name in Latin letters: as the article prints it beside the name, else as the table of public figures has it, else
 * approximately, by single names that are known and by the letters.
 */
export function latinNameOf(person: Person, texts: TextsById, tables: LatinNameTables): LatinName {
  const printed = printedName(person, texts);
  if (printed !== null) return { text: printed, source: 'article' };
  for (const name of [person.name, ...person.aliases]) {
    const known = tables.persons.get(foldLetters(name));
    if (known !== undefined) return { text: known, source: 'table' };
  }
  return { text: wordsByTable(person.name, tables), source: 'rule' };
}
