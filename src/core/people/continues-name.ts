import {
  ARAB_FLOOR,
  ARAB_SECOND_FLOOR,
  type Extension,
  FOREIGN_FLOOR,
  FOREIGN_SECOND_FLOOR,
  isLoneGiven,
} from './name-extension';
import type { Form, NameWord } from './name-word';

export function continuesName(words: readonly NameWord[], k: number, found: Extension): boolean {
  const word = words[k];
  const previous = words[k - 1]?.form;
  if (!word || !previous) return false;
  const { form } = word;
  const next = words[k + 1]?.joined ? words[k + 1] : undefined;
  if (form.listed === 'particle' || form.listed === 'time') return false;
  const length = found.parts.length;
  // «أثنى عبدالعاطي علي الجهد»: the particle, its ya dotted.
  if (
    form.folded === 'علي' &&
    next &&
    !next.form.given &&
    !next.form.family &&
    !next.form.title &&
    (next.form.place === 'nationality' || /^(noun|adjective|institution)$/.test(next.form.ordinary ?? ''))
  )
    return false;
  // «ميركل إيمانويل ماكرون»: another person begins.
  if (
    form.strongName &&
    form.given &&
    !form.family &&
    !form.arab &&
    length >= 2 &&
    previous.family &&
    !previous.given &&
    !found.arab
  )
    return false;
  // «رونالدو آمال …»: a foreign surname, and an Arab name that is a word as well.
  if (
    form.arab &&
    form.given &&
    !form.family &&
    length === 1 &&
    previous.family &&
    !previous.given &&
    !previous.arab
  )
    return false;
  if (form.strongName) return length < 7 && !(form.definite && form.place !== null);
  if (form.given || form.family) {
    // «عبدالله أمير قطر»: an office with its complement.
    if (form.title && !form.definite) return !next || !isComplement(next.form);
    if (form.title) return length === 1 && found.strong > 0;
    if (form.verb && !form.definite && length >= 2) return false;
    if (form.place && !form.family) return false;
    // «بلعيد أكبر …»: what is a name abroad is a word here.
    if (form.listed && !form.arab && found.arab) return false;
    return length < 5;
  }
  if (form.unknown) {
    if (form.folded.includes('-')) return true;
    if (/^(و|بال|لل|كال|فال)/.test(form.folded) && (found.arab || form.look < 0.5)) return false;
    // «آل خليفة ضيوفه»: an attached pronoun.
    if (length >= 2 && found.arab && word.text.endsWith('ه')) return false;
    // «لمحمد», «بترامب»: a particle with another name.
    if (word.readings.slice(1).some(({ form: part }) => part.strongName)) return false;
    if (found.unknown >= 3 || length >= 6) return false;
    const afterArab = found.arab;
    if (form.definite)
      return (afterArab || found.known === 0) && !/(ه|ات|ين|ون)$/.test(form.folded) && length <= 4;
    if (/^(ي|ت|ست|سي)/.test(form.folded) && form.look < 0.4) return false;
    if (/(ته|هم|تها|ها|وا)$/.test(form.folded) && form.look < 0.4) return false;
    // «سهام بن سدرين أيقظا»
    if (length >= 2 && afterArab && form.folded.endsWith('ا') && form.look < 0.4) return false;
    if (form.folded.endsWith('ه') && form.look < 0.2 && !afterArab) return false;
    if (afterArab)
      return (
        form.look > (length === 1 && found.strong === 1 && previous.given ? ARAB_SECOND_FLOOR : ARAB_FLOOR)
      );
    return form.look > (length === 1 && found.strong === 1 ? FOREIGN_SECOND_FLOOR : FOREIGN_FLOOR);
  }
  const isLone = isLoneGiven(found);
  // «خالد سرحان»: listed in no form, only explained by affixes, and so as well a family name.
  if (
    !form.listed &&
    !form.definite &&
    isLone &&
    found.strong === 1 &&
    previous.arab &&
    !form.place &&
    !form.title
  ) {
    return !/^[يتوبلكف]/.test(form.folded) && /(ان|ات|ي|ين|اوي|ة)$/.test(word.text) && !next?.form.definite;
  }
  // «خوان بالاسيوس»: affixes explain it by chance, its look says otherwise.
  if (
    !form.listed &&
    !form.definite &&
    !found.arab &&
    found.known > 0 &&
    length <= 2 &&
    !form.place &&
    !form.title
  ) {
    return (
      form.look > (length === 1 && found.strong === 1 ? 0.15 : 0.45) &&
      !/^[يتسولف]|(ه|ها|هم)$/.test(form.folded)
    );
  }
  // «محمود الحسني», «سمير القنطار»: a definite word after a lone given name, where the sentence can go on without it.
  if (
    form.definite &&
    !form.place &&
    !form.title &&
    isLone &&
    found.known === 1 &&
    found.arab &&
    !form.verb
  ) {
    if (form.listed) {
      const isLast =
        !next || next.form.listed === 'particle' || next.form.verb !== null || next.form.accusative;
      return (
        isLast &&
        (form.listed === 'noun' || form.listed === 'adjective') &&
        /^[^تم].*[^هة]$/.test(word.text.slice(2)) &&
        !/(ات|ين|ون)$/.test(word.text)
      );
    }
    return word.text.endsWith('ي') && (!next?.form.definite || next.form.listed === 'particle');
  }
  // «سعيد صيام»: a noun that serves as the family name, where the sentence goes on without it.
  if (
    form.listed === 'noun' &&
    !form.definite &&
    length === 1 &&
    found.known === 1 &&
    previous.arab &&
    previous.given &&
    !form.place
  ) {
    const isLast = !next || next.form.listed === 'particle' || next.form.verb !== null;
    return isLast && !form.verb && !form.title && !/[اةهىت]$/.test(word.text);
  }
  // «علي المصري»: an adjective serves as the family name after a lone given name.
  if (form.definite && form.place === 'nationality' && length === 1 && found.strong === 1 && previous.arab) {
    return !form.folded.endsWith('ه') && !next?.form.given && !next?.form.definite;
  }
  return false;
}

function isComplement(form: Form): boolean {
  if (form.definite || form.place !== null) return true;
  return form.listed === 'noun' || form.listed === 'institution' || form.thing !== null;
}
