import { withoutMarks, type Unit } from './diacritised';
import type { Ending } from './ending';
import { meetsHamza, spellingsOf } from './inflected-forms';
import { endsInHamza } from './orthography';
import type { Proclitic } from './proclitics';
import type { Stem } from './stem';
import type { IndexedStem } from './stem-index';
import type { EndingGroup, Tail } from './tails';
import { SUKUN } from './vowels';

export interface Asked {
  /** Letters as spelled. */
  spelled: string;
  folded: string;
  /** With their marks; null where there are none. */
  units: readonly Unit[] | null;
  withChance: boolean;
}

export interface Cut {
  proclitic: Proclitic;
  /** A lam that the word does not write, or ''. */
  lam: '' | 'ل';
  /** Where the tail begins. */
  end: number;
  tail: Tail;
}

/** Spellings in use for a letter of the lexicon; any other difference is another word («إمام» is not «أمام»). */
const SPELLED_FOR: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ي: 'ى', ة: 'ه', ا: 'أإ' };

/** Whether the asked letters are a spelling of the known ones, from these places on. */
function isLooseSpelling(asked: string, from: number, known: string): boolean {
  for (let i = 0; i < known.length; i++) {
    const [letter, own] = [known.charAt(i), asked.charAt(from + i)];
    if (own !== letter && !SPELLED_FOR[letter]?.includes(own)) return false;
  }
  return true;
}

/** Whether a stem ends in the letter that an ending begins with, so that the two are written once: سَكَتُّ. */
const mergesWith = ({ text }: Stem, { alone }: Ending): boolean =>
  alone?.startsWith(SUKUN) === true && alone.length > 1 && text.endsWith(alone.charAt(1));

/** Of a stem that changes, the endings with which it is spelled as asked, and how. */
function changedForms(
  asked: Asked,
  indexed: IndexedStem,
  group: EndingGroup,
  cut: Cut,
): { plain: string; endings: Ending[] } | null {
  const { stem } = indexed;
  const start = cut.proclitic.written.length;
  const length = asked.spelled.length - start - (cut.tail.enclitic?.length ?? 0);
  let found: { plain: string; endings: Ending[] } | null = null;
  for (const ending of group.endings)
    for (const text of spellingsOf(stem, ending, group.isBound)) {
      const plain = withoutMarks(text);
      if (found && found.plain !== plain) continue;
      if (plain.length - cut.lam.length !== length) continue;
      if (!isLooseSpelling(asked.spelled, start, cut.lam ? plain.slice(1) : plain)) continue;
      found ??= { plain, endings: [] };
      if (!found.endings.includes(ending)) found.endings.push(ending);
    }
  return found;
}

/** The letters and endings with which a stem is the asked word, or null. */
export function formsAsked(
  asked: Asked,
  indexed: IndexedStem,
  group: EndingGroup,
  cut: Cut,
  isMerged: boolean,
): { plain: string; endings: readonly Ending[] } | null {
  const { stem, plain, isChanging } = indexed;
  if (isChanging && (isMerged || endsInHamza(stem.text) || (group.prefix === 'أ' && meetsHamza(stem.text))))
    return changedForms(asked, indexed, group, cut);
  const own = (group.prefix ? group.prefix + plain.slice(1) : plain) + group.letters;
  const start = cut.proclitic.written.length;
  const known = cut.lam ? own.slice(1) : own;
  if (!asked.spelled.startsWith(known, start) && !isLooseSpelling(asked.spelled, start, known)) return null;
  if (!isChanging) return { plain: own, endings: group.endings };
  const endings = group.endings.filter((ending) => !mergesWith(stem, ending));
  return endings.length > 0 ? { plain: own, endings } : null;
}
