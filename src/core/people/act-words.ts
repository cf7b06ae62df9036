import { foldLetters } from '../arabic/letters';
import type { Gender } from './glossary';
import type { ActRow } from './name-rows';
import type { WordTable } from './word-table';

/** A form of a verb that tells what one person says or does. */
export interface ActVerb {
  kind: 'said' | 'did';
  /** Whose act it is by its form; null where two verbs share the form («تسلم» is «he received» and «she delivers»). */
  gender: Gender['value'] | null;
  isPast: boolean;
  /** See `ActRow`. */
  ofPerson: boolean;
  alsoNoun: boolean;
  goesOn: boolean;
}

export interface ActWords {
  /** A verb by its folded form, without any particle but the «س» of the future. */
  verbOf(folded: string): ActVerb | null;
  /** A word before somebody who is a sentence's source: the particle that the name then bears («ل») or none (`''`). */
  sourceOf(folded: string): string | null;
}

/** «أنهى» → «أنهت», «دعا» → «دعت», «أكد» → «أكدت» */
const withWoman = (past: string): string => `${past.replace(/[اى]$/, '')}ت`;

/** The forms of the third person singular: past and imperfect, his and hers, the imperfect with «س» too. */
export function actFormsFromRows(rows: readonly ActRow[]): {
  verbs: Map<string, ActVerb>;
  sources: Map<string, string>;
} {
  const verbs = new Map<string, ActVerb>();
  const sources = new Map<string, string>();
  const add = (written: string, verb: ActVerb): void => {
    const folded = foldLetters(written);
    const known = verbs.get(folded);
    if (!known) verbs.set(folded, verb);
    else
      verbs.set(folded, {
        ...known,
        gender: known.gender === verb.gender ? known.gender : null,
        isPast: known.isPast && verb.isPast,
        ofPerson: known.ofPerson || verb.ofPerson,
        alsoNoun: known.alsoNoun || verb.alsoNoun,
        goesOn: known.goesOn && verb.goesOn,
      });
  };
  for (const row of rows) {
    if ('source' in row) {
      sources.set(foldLetters(row.source), row.takes ?? '');
      continue;
    }
    const { past, imperfect, kind, ofPerson = false, alsoNoun = false, goesOn = false } = row;
    const verb = { kind, ofPerson, alsoNoun: false, goesOn: false };
    add(past, { ...verb, gender: 'man', isPast: true, alsoNoun, goesOn });
    add(withWoman(past), { ...verb, gender: 'woman', isPast: true, goesOn });
    if (imperfect === undefined) continue;
    for (const future of ['', 'س']) {
      add(`${future}${imperfect}`, { ...verb, gender: 'man', isPast: false });
      // «تذكر» is «she mentions» and «he remembered».
      const isShared = future === '' && imperfect.slice(1) === past && !past.startsWith('ت');
      add(`${future}ت${imperfect.slice(1)}`, { ...verb, gender: isShared ? null : 'woman', isPast: false });
    }
  }
  return { verbs, sources };
}

/** @param forms by folded word: as `actFormsFromRows` makes them, or tables of them */
export const actWordsOf = (forms: { verbs: WordTable<ActVerb>; sources: WordTable<string> }): ActWords => ({
  verbOf: (folded) => forms.verbs.get(folded) ?? null,
  sourceOf: (folded) => forms.sources.get(folded) ?? null,
});
