import { roleBefore } from './find-roles';
import type { Form, NameWord } from './name-word';

/** A stretch of one text that reads as a person's name. `from`/`to` index words; offsets exclude attached particles. */
export interface NameSpan {
  from: number;
  to: number;
  start: number;
  end: number;
  /** The folded words of the name, compounds («عبد العزيز») apart. */
  parts: string[];
  /** `sure` spans introduce people; a `weak` one counts only where it repeats a sure one. */
  evidence: 'sure' | 'weak';
}

const CONNECTORS = /^(عبد|ابو|ابا|ابي|ابن|بن|ال|ام|بنت|ولد|بو|ايت|اولاد|ذو)$/;
const FOREIGN_PARTICLES = /^(دي|فون|فان|دير|دا|دو|ديل|ديلا|دوس|دن|لا|لو|لي|ماك|سان|سانت|اوف|تن|بير)$/;
const SECOND_HALVES = /^(الدين|الله|الاسلام|الرحمن|الزهراء|الزمان|الحق|الهدي|النبي)$/;
const MOST_WORDS = 7;

interface Extension {
  to: number;
  parts: string[];
  /** Words that the tables list as names. */
  known: number;
  strong: number;
  unknown: number;
}

export function recogniseNames(
  words: readonly NameWord[],
  isPart: (folded: string) => boolean = () => false,
): NameSpan[] {
  const spans: NameSpan[] = [];
  const named = new Set<number>();
  const isNamed = (index: number): boolean => named.has(index);
  for (let i = 0; i < words.length;) {
    const span = spanAt(words, i, isNamed, isPart, spans.at(-1));
    if (!span) {
      i++;
      continue;
    }
    spans.push(span);
    for (let k = span.from; k < span.to; k++) named.add(k);
    i = span.to;
  }
  return spans;
}

function spanAt(
  words: readonly NameWord[],
  i: number,
  isNamed: (index: number) => boolean,
  isPart: (folded: string) => boolean,
  last: NameSpan | undefined,
): NameSpan | null {
  const word = words[i];
  if (!word) return null;
  for (const { skip, form } of readingsAsName(word, isPart)) {
    const extension = extend(words, i, form);
    if (!extension) continue;
    const evidence = evidenceFor(words, i, skip, form, extension, isNamed, isPart, last);
    if (!evidence) continue;
    const end = words[extension.to - 1]?.end ?? word.end;
    return { from: i, to: extension.to, start: word.start + skip, end, parts: extension.parts, evidence };
  }
  return null;
}

/** The readings of a word that may begin a name, likeliest first. */
function readingsAsName(word: NameWord, isPart: (folded: string) => boolean): { skip: number; form: Form }[] {
  const whole = word.readings[0];
  if (!whole) return [];
  const split = word.readings
    .slice(1)
    .filter(
      ({ form }) =>
        form.strongName ||
        isPart(form.folded) ||
        CONNECTORS.test(form.folded) ||
        (form.given && !form.verb && !form.definite),
    );
  if (whole.form.strongName || isPart(whole.form.folded)) return [whole, ...split];
  if (whole.form.given || whole.form.family) return [...split.filter(({ form }) => form.strongName), whole];
  // «وكونز» after a name, «وإسكاميلا»: an unknown word with و in front is and + name.
  const conjoined =
    whole.form.unknown && whole.form.folded.startsWith('و')
      ? word.readings.filter(({ skip, form }) => skip === 1 && form.unknown && form.folded.length >= 3)
      : [];
  return [...split, ...conjoined, whole];
}

function extend(words: readonly NameWord[], i: number, first: Form): Extension | null {
  const found: Extension = { to: i, parts: [], known: 0, strong: 0, unknown: 0 };
  if (first.eastAsian && extendEastAsian(words, i, first, found)) return found;
  let k = i;
  let foreign = false;
  while (k < words.length && k - i < MOST_WORDS) {
    const word = words[k];
    if (!word) break;
    const form = k === i ? first : word.form;
    if (k > i && !word.joined) break;
    const next = words[k + 1]?.joined ? words[k + 1] : undefined;
    if (
      CONNECTORS.test(form.folded) &&
      !(form.folded === 'ال' && !/آل/.test(word.text)) &&
      next &&
      (next.form.definite ||
        next.form.given ||
        next.form.family ||
        next.form.unknown ||
        CONNECTORS.test(next.form.folded))
    ) {
      if (form.folded === 'عبد' && !next.form.definite && !next.form.given) break;
      if (
        /^(ام|ابي|ولد|بنت|ذو|ابو|ابن)$/.test(form.folded) &&
        k === i &&
        !next.form.strongName &&
        !next.form.definite
      )
        break;
      found.parts.push(form.folded);
      if (!CONNECTORS.test(next.form.folded)) {
        found.parts.push(next.form.folded);
        k++;
      }
      if (form.folded === 'عبد' || next.form.given || next.form.family) {
        found.known++;
        if (form.folded === 'عبد' || next.form.strongName) found.strong++;
      }
      k++;
      continue;
    }
    if (k === i) {
      if (!isNameLike(form)) return null;
      foreign = !form.arab;
    } else if (SECOND_HALVES.test(form.folded)) {
      found.parts.push(form.folded);
      k++;
      continue;
    } else if (
      FOREIGN_PARTICLES.test(form.folded) &&
      foreign &&
      next &&
      (isNameLike(next.form) || FOREIGN_PARTICLES.test(next.form.folded)) &&
      !next.form.verb
    ) {
      found.parts.push(form.folded);
      k++;
      continue;
    } else if (!continuesName(form, words, k, found)) break;
    found.parts.push(form.folded);
    if (form.strongName) found.strong++;
    if (form.given || form.family) found.known++;
    else found.unknown++;
    k++;
  }
  found.to = k;
  return k > i ? found : null;
}

/** Family name, then one or two syllables; a hyphenated word is the whole given name. */
function extendEastAsian(words: readonly NameWord[], i: number, first: Form, found: Extension): boolean {
  if (first.folded.includes('-')) return false;
  const second = words[i + 1];
  if (!second?.joined) return false;
  const isSyllable = (form: Form): boolean =>
    form.eastAsian || (form.unknown && form.folded.length <= 6 && !form.definite);
  if (!isSyllable(second.form)) {
    if (!second.form.folded.includes('-') || !second.form.unknown) return false;
  }
  if (second.form.ordinary === 'particle' && !second.form.eastAsian) return false;
  found.parts.push(first.folded, second.form.folded);
  found.known = 1 + (second.form.eastAsian ? 1 : 0);
  found.unknown = second.form.eastAsian ? 0 : 1;
  found.to = i + 2;
  const third = words[i + 2];
  const needsThird = !second.form.folded.includes('-') && second.form.folded.length <= 5;
  if (
    needsThird &&
    third?.joined &&
    third.form.eastAsian &&
    (third.form.ordinary !== 'particle' || (first.korean && second.form.korean))
  ) {
    found.parts.push(third.form.folded);
    found.known++;
    found.to = i + 3;
  }
  // Both family and syllables listed: as good as a known name.
  const particles = [second, third].filter((word) => word && word.form.ordinary === 'particle').length;
  if (found.known >= 2 && particles === 0) found.strong = 1;
  if (found.known >= 3) found.strong = 2;
  if (second.form.folded.includes('-')) found.strong = 2;
  return found.strong > 0 || found.known >= 2 || found.unknown > 0;
}

function isNameLike(form: Form): boolean {
  return form.given || form.family || form.unknown || form.folded.includes('-');
}

function continuesName(form: Form, words: readonly NameWord[], k: number, found: Extension): boolean {
  const next = words[k + 1]?.joined ? words[k + 1] : undefined;
  if (form.strongName) return found.parts.length < 5;
  if (form.given || form.family) {
    if (form.listed === 'particle' || form.listed === 'time') return false;
    // «عبدالله أمير قطر»: an office with its complement.
    if (form.title && !form.definite)
      return next === undefined || !(next.form.definite || next.form.place || next.form.ordinary);
    if (form.title && form.definite) return found.parts.length === 1 && found.strong > 0;
    if (form.listed === 'verb' && !form.given) return false;
    return found.parts.length < 4;
  }
  if (form.folded.includes('-') && form.unknown) return true;
  if (form.unknown) {
    if (/^و/.test(form.folded)) return false;
    const split = words[k]?.readings.slice(1).some(({ form: part }) => part.strongName);
    if (split) return false;
    if (form.definite) return found.known > 0 && found.parts.length <= 4;
    if (/^[يت]/.test(form.folded) && found.parts.length >= 2) return false;
    if (/^ي/.test(form.folded) && found.known > 0 && words[k - 1]?.form.arab) return false;
    if (/(ات|اتها|اته|هم|ها|تها)$/.test(form.folded) && found.parts.length >= 2) return false;
    return found.parts.length < 4 && found.unknown < 3;
  }
  // «محمد البرادعي» is unknown, «علي المصري» an adjective that serves as a family name after a lone given name.
  if (
    form.definite &&
    found.parts.length === 1 &&
    found.strong === 1 &&
    form.place !== 'country' &&
    form.place !== 'city' &&
    form.place !== 'org'
  ) {
    if (
      form.listed === 'time' ||
      form.title === 'plural' ||
      form.title === 'honorific' ||
      form.ordinary === 'time'
    )
      return false;
    return (
      words[k - 1]?.form.arab === true &&
      (form.place === 'nationality' || /ي$/.test(form.folded)) &&
      !(next && (next.form.definite || next.form.given))
    );
  }
  return false;
}

function evidenceFor(
  words: readonly NameWord[],
  i: number,
  skip: number,
  form: Form,
  found: Extension,
  isNamed: (index: number) => boolean,
  isPart: (folded: string) => boolean,
  last: NameSpan | undefined,
): NameSpan['evidence'] | null {
  const previous = i > 0 && words[i]?.joined ? words[i - 1] : undefined;
  const length = found.to - i;
  if (previous && !isNamed(i - 1)) {
    if (isThing(previous, 'thing')) return null;
    if (isThing(previous, 'owner') && found.strong === 0) return null;
    if (previous.form.place === 'org' && found.strong === 0) return null;
    const beforeTitle = words[i - 2];
    if (previous.form.title === 'title' && previous.joined && beforeTitle && isThing(beforeTitle, 'thing'))
      return null;
  }
  const strongStart = form.strongName && form.given;
  const titled = hasTitleBefore(words, i, skip, found, isNamed);
  const coordinated = last?.to === i && skip > 0 && words[i]?.text.startsWith('و') === true;
  if (titled) return 'sure';
  if (strongStart && length >= 2) return 'sure';
  if (found.strong >= 2) return 'sure';
  if (form.given && !form.ordinary && length >= 2 && found.strong >= 1) return 'sure';
  const verb = previous && skip === 0 ? previous.form.verb : null;
  const cue = previous && previous.form.cue;
  if ((verb ?? cue) || coordinated) {
    if (
      length >= 2 &&
      (found.strong >= 1 ||
        (found.known >= 1 && form.given) ||
        (found.unknown === length && verb === 'speech'))
    )
      return 'sure';
    if (verb === 'speech' && form.strongName) return 'sure';
  }
  if (
    length >= 2 &&
    found.strong >= 1 &&
    found.unknown >= 1 &&
    !form.ordinary &&
    (form.unknown || form.strongName)
  )
    return 'sure';
  if (form.ordinary && !isPart(form.folded)) return length >= 2 && found.strong >= 1 ? 'weak' : null;
  return isPart(form.folded) || form.strongName || form.unknown ? 'weak' : null;
}

function isThing(word: NameWord, kind: 'thing' | 'owner'): boolean {
  return word.readings.some(({ form }) => form.thing === kind);
}

/** Whether a title or a whole role phrase ends just before the word. */
function hasTitleBefore(
  words: readonly NameWord[],
  i: number,
  skip: number,
  found: Extension,
  isNamed: (index: number) => boolean,
): boolean {
  const previous = words[i - 1];
  if (!previous || !words[i]?.joined || skip > 0 || isNamed(i - 1)) return false;
  if (previous.readings.some(({ form }) => form.title === 'honorific' || form.title === 'title')) return true;
  const role = roleBefore(words, i, isNamed);
  if (!role) return false;
  // «رئيس إنتل», «مدرب ليفربول»: after an indefinite noun an unknown word is its complement.
  const bare = previous.form;
  const closed = bare.definite || bare.place !== null || isNamed(i - 1);
  return closed || found.strong > 0;
}
