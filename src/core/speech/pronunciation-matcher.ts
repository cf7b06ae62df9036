import { stripDiacritics } from '../arabic/letters';
import { isLetter, normalText } from './normal-text';
import type { Pronunciation } from './pronunciation';

/** Where a word with a pronunciation of its own stands, and what is said for it. */
export interface OwnPronunciation {
  /** Clitics stand before it, and are kept. */
  nameStart: number;
  end: number;
  said: string;
}

export interface PronunciationMatcher {
  at(text: string, index: number): OwnPronunciation | null;
}

/** Letters that are one for the reader. */
const LIKE: Record<string, string> = {
  ا: 'اأإآ',
  أ: 'اأإآ',
  إ: 'اأإآ',
  آ: 'اأإآ',
  ي: 'يى',
  ى: 'يى',
  ة: 'ةه',
  ه: 'ةه',
};
const MARKS = '[\\u064B-\\u0652]*';
const PREFIX = `[وف]?${MARKS}(?:[بك]?${MARKS}ا${MARKS}ل|ل${MARKS}ل|[بكل])?${MARKS}`;
const WORD_PART = /[\p{L}\p{M}\p{N}]/u;

/** A pattern for the letters of a name under every spelling that reads the same. */
function patternOf(name: string): string {
  return Array.from(name, (character) => {
    if (character === ' ') return '[ \\n]+';
    const letters = LIKE[character] ?? character;
    const literal = letters.length > 1 ? `[${letters}]` : letters.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    return isLetter(character) ? literal + MARKS : literal;
  }).join('');
}

interface Entry {
  name: string;
  said: string;
}

/** One article is enough, and «ل» swallows its alif. */
function saidAfter(prefix: string, said: string): string {
  const bare = stripDiacritics(prefix);
  if (!said.startsWith('ال')) return said;
  if (bare.endsWith('لل') || bare.endsWith('ال')) return said.slice(2);
  return bare.endsWith('ل') ? `ل${said.slice(2)}` : said;
}

function matcherOf(entries: readonly Entry[]): PronunciationMatcher {
  const alternatives = entries.map(({ name }) => `(${patternOf(name)})`).join('|');
  const end = '(?![\\p{L}\\p{M}\\p{N}])';
  const bare = new RegExp(`()(?:${alternatives})${end}`, 'iuy');
  const prefixed = new RegExp(`(${PREFIX})(?:${alternatives})${end}`, 'iuy');
  // «للدوحة» has «الدوحة» without its alif.
  const definite = entries.map(({ name }) => (name.startsWith('ال') ? patternOf(name.slice(1)) : '(?!)'));
  const swallowed = new RegExp(
    `([وف]?${MARKS}ل${MARKS})(?:${definite.map((one) => `(${one})`).join('|')})${end}`,
    'iuy',
  );
  return {
    at(text, index) {
      if (index > 0 && WORD_PART.test(text.charAt(index - 1))) return null;
      for (const pattern of [bare, swallowed, prefixed]) {
        pattern.lastIndex = index;
        const match = pattern.exec(text);
        if (!match) continue;
        const entry = entries[match.slice(2).findIndex((group: string | undefined) => group !== undefined)];
        if (!entry) continue;
        const prefix = match[1] ?? '';
        return {
          nameStart: index + prefix.length,
          end: index + match[0].length,
          said: saidAfter(prefix, entry.said),
        };
      }
      return null;
    },
  };
}

const matchers = new WeakMap<readonly Pronunciation[], Map<string, PronunciationMatcher | null>>();

/**
 * The matcher of the listener's own pronunciations, the longest first; null where there are none. Built once for each
 * list and `key`.
 * @param saidPlainly Turns signs and digits in what is to be said into words; `key` names it.
 */
export function pronunciationMatcher(
  pronunciations: readonly Pronunciation[],
  key: string,
  saidPlainly: (text: string) => string,
): PronunciationMatcher | null {
  if (pronunciations.length === 0) return null;
  const ofList = matchers.get(pronunciations) ?? new Map<string, PronunciationMatcher | null>();
  matchers.set(pronunciations, ofList);
  const known = ofList.get(key);
  if (known !== undefined) return known;
  const entries = pronunciations
    .map(({ written, said }): Entry => ({
      name: stripDiacritics(normalText(written).text).trim().replace(/\s+/g, ' '),
      said: saidPlainly(said),
    }))
    .filter(({ name, said }) => WORD_PART.test(name) && said !== '')
    .sort((a, b) => b.name.length - a.name.length);
  const matcher = entries.length === 0 ? null : matcherOf(entries);
  ofList.set(key, matcher);
  return matcher;
}
