import { ARAB_FLOOR, FOREIGN_FLOOR, type NameContext } from './name-extension';
import type { Form, NameWord } from './name-word';

/** Words that bind the next one into the name («عبد العزيز», «بن سلمان», «آل ثاني»). */
export const CONNECTORS = /^(عبد|ابو|ابا|ابي|ابن|بن|ال|ام|بنت|ولد|بو|ايت)$/;

/** After them a name goes on with whose child somebody is, or of what house. */
export const DESCENT = /^(بن|ابن|بنت|ولد|ال)$/;

export const FOREIGN_PARTICLES = /^(دي|فون|فان|دير|دا|دو|ديل|ديلا|دوس|دن|لا|لو|لي|ماك|سان|سانت|تن|ابن|اف)$/;

export function isConnector(
  word: NameWord,
  form: Form,
  next: NameWord | undefined,
  isFirst: boolean,
): boolean {
  if (!next || !CONNECTORS.test(form.folded)) return false;
  // «آل» is a family, «ال» a stray article.
  if (form.folded === 'ال' && !word.text.includes('آ')) return false;
  const { form: bound } = next;
  if (form.folded === 'عبد') return (bound.definite && bound.listed !== 'time') || bound.given;
  if (form.folded === 'ال') return !isFirst && bound.listed !== 'particle';
  // «مهدي بن غربية»: after a given name a family's, whatever word it is.
  if (form.folded === 'بن' && !isFirst && bound.listed !== 'particle') return true;
  if (
    bound.listed === 'particle' ||
    bound.verb ||
    bound.place === 'country' ||
    (bound.title && !bound.given && !bound.family)
  )
    return CONNECTORS.test(bound.folded);
  if (/^(ابن|بن)$/.test(form.folded))
    return (
      bound.given ||
      bound.family ||
      bound.unknown ||
      CONNECTORS.test(bound.folded) ||
      (!isFirst && bound.definite)
    );
  if (isFirst)
    return form.folded === 'ال'
      ? false
      : /^(ابو|ابي|ابا)$/.test(form.folded)
        ? bound.definite || bound.given || bound.family || (bound.unknown && bound.look > ARAB_FLOOR)
        : bound.strongName;
  if (/^(ابو|ابي|ابا)$/.test(form.folded)) return true;
  return bound.definite || bound.given || bound.family || bound.unknown || CONNECTORS.test(bound.folded);
}

/** «أبو خضير», known from elsewhere. */
export function isKunya(form: Form, bound: Form, isPart: NameContext['isPart']): boolean {
  return /^اب[وي]$/.test(form.folded) && isPart(bound.folded);
}

export function bindsForeign(words: readonly NameWord[], k: number): boolean {
  const previous = words[k - 1];
  if (previous?.form.arab && !previous.form.unknown) return false;
  let at = k + 1;
  while (words[at]?.joined && FOREIGN_PARTICLES.test(words[at]?.form.folded ?? '') && at < k + 3) at++;
  const bound = words[at];
  return (
    bound?.joined === true &&
    !bound.form.verb &&
    (bound.form.family || bound.form.given || (bound.form.unknown && bound.form.look > FOREIGN_FLOOR))
  );
}
