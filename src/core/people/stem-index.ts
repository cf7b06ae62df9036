import { foldLetters } from '../arabic/letters';
import type { OrdinaryRow, OrdinaryKind, VerbRow } from './name-rows';
import type { WordTable } from './word-table';

/**
 * Finds ordinary words under their prefixes and suffixes. It answers «is this a word of the language», not «which
 * lemma is it»: too many affix splits are allowed rather than too few, since an ordinary word taken for a name is
 * shown to the reader, while an unknown name is most often found by other evidence.
 */
export interface StemIndex {
  /** The kind of a word listed in this very form. */
  listed(folded: string): OrdinaryKind | null;
  /** The kind of a word listed in this form or under affixes. */
  kindOf(folded: string): OrdinaryKind | null;
  /** Whether it is a verb that people do (`speech`, `act`), in any inflection, and which. */
  verbOf(folded: string): VerbRow['kind'] | null;
}

const PREFIXES = [
  '',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ال',
  'وال',
  'بال',
  'لل',
  'كال',
  'فال',
  'ولل',
  'وبال',
  'وب',
  'ول',
  'وك',
  'فب',
  'فل',
];
/** Ending → what to put back in its place. */
const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['', ['']],
  ['ه', ['', 'ي']],
  ['ها', ['', 'ه', 'ا', 'ي']],
  ['هم', ['', 'ي']],
  ['هما', ['']],
  ['نا', ['']],
  ['ني', ['']],
  ['كم', ['']],
  ['ي', ['', 'ه']],
  ['يه', ['', 'ه', 'ا']],
  ['يا', ['', 'ي']],
  ['ا', ['']],
  ['ات', ['', 'ه']],
  ['اته', ['', 'ه']],
  ['اتها', ['', 'ه']],
  ['اتهم', ['', 'ه']],
  ['ته', ['', 'ه']],
  ['تها', ['', 'ه']],
  ['تهم', ['', 'ه']],
  ['تهما', ['', 'ه']],
  ['تنا', ['', 'ه']],
  ['تي', ['', 'ه']],
  ['تين', ['ه', '']],
  ['تان', ['ه', '']],
  ['ون', ['', 'ي']],
  ['ين', ['', 'ي', 'ه']],
  ['يين', ['', 'ي']],
  ['يون', ['', 'ي']],
  ['يات', ['', 'ي', 'يه']],
  ['ان', ['']],
  ['وا', ['', 'ي']],
  ['ت', ['', 'ي']],
  ['تا', ['']],
  ['يته', ['']],
  ['يتها', ['']],
  ['اء', ['']],
];
/** Forms shorter than this carry no affixes: too many names would fall apart. */
const SHORTEST_STEM = 3;

/** Stems that follow the ي of the imperfect: «كتب» → «كتب», «قال» → «قول قيل», «اجتمع» → «جتمع», «رأى» → «ري». */
function imperfectStems(past: string): string[] {
  const stems = [past];
  if (past.startsWith('ا')) stems.push(past.slice(1));
  if (past.length >= 3 && past.at(-2) === 'ا') {
    stems.push(`${past.slice(0, -2)}و${past.slice(-1)}`, `${past.slice(0, -2)}ي${past.slice(-1)}`);
    if (past.startsWith('ا')) stems.push(`${past.slice(1, -2)}ي${past.slice(-1)}`);
  }
  if (/[اي]$/.test(past)) stems.push(`${past.slice(0, -1)}و`, `${past.slice(0, -1)}ي`);
  if (past.startsWith('ا') && /[اي]$/.test(past)) stems.push(`${past.slice(1, -1)}ي`);
  if (/^و../.test(past)) stems.push(past.slice(1));
  return stems;
}

/** What the index looks in, by folded form; of an ordinary verb's imperfect the kind is null. */
export interface StemTables {
  words: WordTable<OrdinaryKind>;
  pasts: WordTable<VerbRow['kind']>;
  imperfects: WordTable<VerbRow['kind'] | null>;
}

/** The same, as the rows have them. */
export interface StemForms extends StemTables {
  words: ReadonlyMap<string, OrdinaryKind>;
  pasts: ReadonlyMap<string, VerbRow['kind']>;
  imperfects: ReadonlyMap<string, VerbRow['kind'] | null>;
}

export function stemFormsFromRows(ordinary: Iterable<OrdinaryRow>, verbs: readonly VerbRow[]): StemForms {
  const words = new Map<string, OrdinaryKind>();
  const imperfects = new Map<string, VerbRow['kind'] | null>();
  const pasts = new Map<string, VerbRow['kind']>();
  for (const { word, kind } of verbs) {
    const folded = foldLetters(word);
    if (kind === 'cue') {
      if (!words.has(folded)) words.set(folded, 'noun');
      continue;
    }
    if (!pasts.has(folded)) pasts.set(folded, kind);
    for (const stem of imperfectStems(folded)) if (!imperfects.has(stem)) imperfects.set(stem, kind);
    if (!words.has(folded)) words.set(folded, 'verb');
  }
  for (const { word, kind } of ordinary) {
    const folded = foldLetters(word);
    // Nouns and adjectives that are also pasts of verbs are read as nouns: the verbs' own table knows the verbs.
    if (!words.has(folded) || words.get(folded) === 'verb') words.set(folded, kind);
    if (kind === 'verb')
      for (const stem of imperfectStems(folded)) if (!imperfects.has(stem)) imperfects.set(stem, null);
  }
  return { words, pasts, imperfects };
}

export function stemIndexOf({ words, pasts, imperfects }: StemTables): StemIndex {
  function underSuffix(word: string): OrdinaryKind | null {
    for (const [ending, replacements] of SUFFIXES) {
      if (!word.endsWith(ending)) continue;
      const cut = word.slice(0, word.length - ending.length);
      if (ending && cut.length < 2) continue;
      for (const replacement of replacements) {
        if (ending && cut.length + replacement.length < SHORTEST_STEM) continue;
        const kind = words.get(cut + replacement);
        if (kind && (!ending || (kind !== 'particle' && kind !== 'time'))) return kind;
      }
    }
    return null;
  }

  const isImperfect = (word: string): VerbRow['kind'] | null | undefined => {
    if (!/^[يتن]../.test(word)) return undefined;
    const rest = word.slice(1);
    for (const [ending, replacements] of IMPERFECT_ENDINGS) {
      if (!rest.endsWith(ending)) continue;
      const cut = rest.slice(0, rest.length - ending.length);
      for (const replacement of replacements) {
        const stem = cut + replacement;
        if (stem.length >= 2 && imperfects.has(stem)) return imperfects.get(stem);
      }
    }
    return undefined;
  };

  function kindOf(folded: string): OrdinaryKind | null {
    const listed = words.get(folded);
    if (listed) return listed;
    for (const prefix of PREFIXES) {
      if (!folded.startsWith(prefix)) continue;
      const rest = folded.slice(prefix.length);
      if (prefix && rest.length < 2) continue;
      if (prefix && rest.length < SHORTEST_STEM && words.get(rest) !== 'particle') continue;
      const kind = underSuffix(rest);
      if (kind) return kind;
    }
    const bare = folded.replace(/^[وف]?[سل]?(?=[يتن]..)/, '');
    if (isImperfect(bare) !== undefined) return 'verb';
    // Participles of listed verbs: «محدد», «مستخدم».
    const participle = /^(?:[وف]?[بلك]?(?:ال|لل)?)م(..+)$/.exec(folded)?.[1];
    if (participle) {
      for (const ending of ['', 'ه', 'ا', 'ين', 'ون', 'ات']) {
        const stem = participle.endsWith(ending)
          ? participle.slice(0, participle.length - ending.length)
          : '';
        if (stem.length >= SHORTEST_STEM && imperfects.has(stem)) return 'adjective';
      }
    }
    return hasOrdinaryPattern(folded) ? 'noun' : null;
  }

  function verbOf(folded: string): VerbRow['kind'] | null {
    for (const form of [folded, folded.replace(/^[وفل]/, '')]) {
      for (const [ending, replacement] of PAST_ENDINGS) {
        if (!form.endsWith(ending)) continue;
        const kind = pasts.get(form.slice(0, form.length - ending.length) + replacement);
        if (kind) return kind;
      }
      const imperfect = isImperfect(form.replace(/^س/, ''));
      if (imperfect) return imperfect;
    }
    return null;
  }

  return { listed: (folded) => words.get(folded) ?? null, kindOf, verbOf };
}

const PAST_ENDINGS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['ت', ''],
  ['ت', 'ي'],
  ['ت', 'ا'],
  ['ه', ''],
  ['ها', ''],
  ['هم', ''],
  ['ا', ''],
  ['تا', ''],
  ['وا', ''],
  ['ته', ''],
  ['تها', ''],
];
const IMPERFECT_ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['', ['']],
  ['ه', ['']],
  ['ها', ['', 'ي']],
  ['هم', ['']],
  ['ون', ['', 'ي']],
  ['ان', ['', 'ي']],
  ['وا', ['', 'ي']],
  ['ين', ['']],
  ['نا', ['']],
];

/**
 * Patterns of Arabic derived nouns that hardly any foreign name has, with consonants in the root's places:
 * «استفعال», «افتعال», «انفعال», «تفعيل», «تفاعل», «مفاعلة», «مفعول», «متفعل», «مستفعل», «مفاعيل».
 */
const C = '[^اويه]';
const PATTERN = new RegExp(
  `^(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل|ل)?(?:است${C}${C}?ا${C}|ا${C}ت${C}ا[^وي]|ان${C}${C}ا${C}|ت${C}${C}ي${C}|ت${C}ا${C}${C}|م${C}ا${C}${C}ه|م${C}${C}و${C}|مت${C}${C}${C}|مت${C}ا${C}${C}|مست${C}${C}ي?${C}|م${C}ا${C}ي${C})(?:ه|ي|يه|ات|ين|ون|ا|ها|هم|اتها|اته|اتهم|يين|يات)?$`,
  'u',
);

function hasOrdinaryPattern(folded: string): boolean {
  return PATTERN.test(folded);
}
