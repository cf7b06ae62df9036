import { foldLetters } from '../../arabic/letters';
import type { Form } from '../name-word';
import type { WordKeys } from './document-evidence';
import { hashOf } from './hash';

/** What is known of a word by itself, whatever stands beside it: hashes of features, and what its neighbours see of it. */
export interface TokenTraits {
  /** Features of the word where it stands. */
  own: Uint32Array;
  /** Features that also tell something of the words beside it. */
  near: Uint32Array;
  /** What the tables know of it, in one symbol; hashed. */
  kind: number;
  /** Its letters, folded; hashed. */
  word: number;
  /** What the lexicon reads it as; hashed. */
  reading: number;
  /** By which it is known again in a document. */
  keys: WordKeys;
  /** What the tagger's model makes of `own` and `near`, once it has been asked (see `weighedTraits`). */
  weighed: Int32Array | null;
}

/** Where to ask about a word. */
export interface WordKnowledge {
  /** What the tables of names know of a word as written. */
  formOf: (written: string) => Form;
  /** What the lexicon reads a word as, in one symbol. */
  read: (word: string) => string;
}

const LONGEST_AFFIX = 4;
const TRIGRAM = 3;
const LONGEST_COUNTED = 9;
/** Seeds keep features apart that have the same text: of the word, of its neighbours, of pieces of it. */
const SEED = { own: 1, trigram: 99, near: 1000, kind: 7, word: 8, reading: 9 };

/** A particle that may be written onto a word, and the word without it; «للرئيس» is ل with الرئيس. */
function withoutProclitic(text: string): string | null {
  if (!/^[وفبلك]...+/.test(text)) return null;
  return text.startsWith('لل') ? `ا${text.slice(1)}` : text.slice(1);
}

function kindOfWord(form: Form): string {
  if (form.title) return `T${form.title}`;
  if (form.place) return `P${form.place}`;
  if (form.thing) return `H${form.thing}`;
  if (form.verb) return `V${form.verb}`;
  if (form.cue) return 'C';
  if (form.listed) return `L${form.listed}`;
  if (form.ordinary) return `O${form.ordinary}`;
  if (!form.unknown) return '';
  return form.look > 0.3 ? 'U2' : form.look > 0 ? 'U1' : 'U0';
}

/** What the tables know of a form, in one symbol. */
function kindOfForm(form: Form): string {
  const name = (form.given ? 'g' : '') + (form.family ? 'f' : '');
  const tradition = form.arab ? 'a' : form.eastAsian ? 'e' : 'w';
  const asName = name && `${name}${form.strongName ? '!' : ''}${tradition}`;
  return `${form.definite ? 'd' : ''}${asName}${kindOfWord(form)}`;
}

/** Digits, punctuation and words in other letters have no more features than themselves. */
function traitsOfSymbol(text: string): TokenTraits {
  const symbol = /^\p{N}/u.test(text) ? '0' : text;
  const kind = hashOf(symbol, SEED.kind);
  return {
    own: Uint32Array.of(hashOf(symbol, SEED.own)),
    near: Uint32Array.of(hashOf(symbol, SEED.near)),
    kind,
    word: kind,
    reading: kind,
    keys: { whole: symbol, bare: null },
    weighed: null,
  };
}

export function traitsOfToken(text: string, { formOf, read }: WordKnowledge): TokenTraits {
  if (!/[\u0621-\u064A]/.test(text)) return traitsOfSymbol(text);
  const folded = foldLetters(text);
  const kind = kindOfForm(formOf(text));
  const reading = read(text);
  const rest = withoutProclitic(text);
  const bare = rest === null ? '' : `${folded.charAt(0)} ${kindOfForm(formOf(rest))}`;
  const affixes = Array.from({ length: LONGEST_AFFIX }, (_, i) => [
    folded.slice(0, i + 1),
    folded.slice(-i - 1),
  ]).flat();
  const length = String(Math.min(folded.length, LONGEST_COUNTED));
  const shape = `${length}${folded.startsWith('ال') ? 'ال' : ''}${/[-A-Za-z]/.test(text) ? 'x' : ''}`;
  const own = [
    folded,
    ...affixes,
    kind,
    reading,
    `${kind} ${reading}`,
    shape,
    bare,
    bare && `${bare} ${kind}`,
    rest === null ? '' : foldLetters(rest),
  ];
  const trigrams = Array.from({ length: Math.max(0, folded.length - TRIGRAM + 1) }, (_, i) =>
    hashOf(folded.slice(i, i + TRIGRAM), SEED.trigram),
  );
  const near = [folded, kind, reading, folded.slice(-TRIGRAM), folded.slice(0, TRIGRAM), bare];
  return {
    own: Uint32Array.from([...own.map((value, i) => hashOf(value, SEED.own + i)), ...trigrams]),
    near: Uint32Array.from(near, (value, i) => hashOf(value, SEED.near + i)),
    kind: hashOf(kind, SEED.kind),
    word: hashOf(folded, SEED.word),
    reading: hashOf(reading, SEED.reading),
    keys: { whole: folded, bare: rest === null ? null : foldLetters(rest) },
    weighed: null,
  };
}
