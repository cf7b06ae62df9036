import type { Form, NameWord } from './name-word';
import { isOffice } from './phrase-words';

/** A stretch of words: `from` inclusive, `to` exclusive. */
export interface WordSpan {
  from: number;
  to: number;
}

export interface Head {
  /** UTF-16 units of the word that belong to an attached particle. */
  skip: number;
  form: Form;
  definite: boolean;
  /** The complement is attached as a pronoun («منافستها»). */
  complete: boolean;
}

export type RoleSpan = WordSpan & { head: Head };

/** «صاحب شركة», but «صاحب السمو». */
const OWNERS = /^صاحبه?$/;
const MAJESTIES = /^ال(سمو|جلاله|فخامه|معالي|سعاده|غبطه|قداسه|نيافه|عظمه|مقام|دوله|فضيله|سماحه)/;

const HELPED = /^و?بمساعده$/;

const ELDEST = /^كبيره?$/;

const RELATIVES = /^(منافس|نظير|خليف|سلف|زميل|شريك|مستشار|نائب|مساعد|خصم|غريم|حليف|وريث|صهر|نجل)/;

/** Ranks and titles that are as often teams. */
export const TEAMS = /^ال(فريق|نجم|رائد)$/;

/** «ومنافسته», «ونائبه»: an office held beside a person, and so someone else's. */
export function isRelative(form: Form): boolean {
  return RELATIVES.test(form.folded);
}

/** The reading of a word as the head of a role («وزير», «الرئيس», «ووزيرة», «رئيسا»), or null. */
export function headOf(word: NameWord, next?: NameWord): Head | null {
  // «بمساعدة قابلة»: no assistant.
  if (HELPED.test(word.form.folded)) return null;
  for (const { skip, form } of word.readings) {
    if (form.listed === 'particle') continue;
    // «طالب الأمين العام …» demands, «طالب الطب …» studies.
    if (form.verb && !form.definite && next?.joined && next.form.definite && isOffice(next.form)) continue;
    // «كبير المفاوضين», «كميات كبيرة»
    if (ELDEST.test(form.folded) && (!next?.joined || next.form.listed === 'particle' || next.form.verb))
      continue;
    const isOwner = OWNERS.test(form.folded) && next?.joined === true && !MAJESTIES.test(next.form.folded);
    // «سيدة أعمال»
    const isInBusiness = form.folded === 'سيده' && next?.joined === true && next.form.folded === 'اعمال';
    if (
      isInBusiness ||
      isOwner ||
      form.title === 'office' ||
      form.title === 'title' ||
      form.title === 'relation'
    ) {
      return {
        skip,
        form,
        definite: form.definite || form.title === 'title',
        // The feminine ends in ة, the pronoun in ه: folded they are one.
        complete:
          // «أميننا», but «أمينا»
          /.(ها|هم|هما)$/.test(form.folded) ||
          (/.نا$/.test(form.folded) && !form.accusative) ||
          (word.text.endsWith('ه') && form.title !== 'title') ||
          // «جدتي», «أخي»
          (form.title === 'relation' && /..ي$/.test(form.folded)),
      };
    }
  }
  return null;
}
