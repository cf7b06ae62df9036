import type { TextRange } from '../article/text-range';
import type { Gender } from './glossary';
import type { NamedText, TextName } from './named-text';
import type { NameTables } from './name-tables';
import type { SubjectVerb } from './subject-verbs';

/** Something that shows of whom a name is: `agrees` where a word agrees with the person, else by custom alone. */
interface Sign {
  value: Gender['value'];
  agrees: boolean;
  shownBy: TextRange;
}

/** Before a role that is predicated of the name right before it. */
const HERS = /^(?:و?هي|.+(?:صفتها|اعتبارها|تعيينها|انتخابها))$/;
const HIS = /^(?:و?هو|.+(?:صفته|اعتباره|تعيينه|انتخابه))$/;

/** The gender of a title, office or relation by its form. */
export function genderOfTitle(
  written: string,
  folded: string,
  { titles, titleGenders }: NameTables,
): { value: Gender['value']; agrees: boolean } | null {
  const bare = titles.has(folded) ? folded : folded.replace(/^ال/, '');
  const listed = titleGenders.get(folded) ?? titleGenders.get(bare);
  if (listed) return { value: listed, agrees: true };
  if (written.endsWith('ة')) {
    // «خليفة», «رحالة», «داعية» have no form without ة.
    const isPair = titles.has(bare.slice(0, -1)) || titles.has(folded.slice(0, -1));
    return isPair ? { value: 'woman', agrees: true } : null;
  }
  // «زوجته», «نجلها»: whose he or she is, is another's gender.
  const kin = /^(..+?)(?:ه|ها)$/.exec(folded)?.[1];
  if (
    kin !== undefined &&
    !titles.has(`${kin}ه`) &&
    titles.get(kin.replace(/ت$/, '')) === 'relation' &&
    kin.endsWith('ت')
  )
    return { value: 'woman', agrees: true };
  if (kin !== undefined && kin.endsWith('ت') && titles.get(`${kin.slice(0, -1)}ه`) !== undefined)
    return { value: 'woman', agrees: true };
  if (kin !== undefined && titles.get(kin) === 'relation') return { value: 'man', agrees: true };
  const kind = titles.get(folded) ?? titles.get(bare);
  if (kind === undefined || kind === 'plural') return null;
  const hasHers = titles.has(`${folded}ه`) || titles.has(`${bare}ه`);
  if (kind === 'office') return { value: 'man', agrees: false };
  // «السيد» beside «السيدة»; «سمو» has no such pair.
  return hasHers ? { value: 'man', agrees: true } : null;
}

/** Whether a name is one that only women bear, by its given name. */
export function genderOfGiven(name: TextName, tables: NameTables): Gender['value'] | null {
  const [first = '', second] = name.parts;
  if (name.isFamilyFirst) return null;
  if (/^عبدال?../.test(first) || (first === 'عبد' && second !== undefined)) return 'man';
  // A name alone may be a surname.
  if (name.parts.length === 1 && tables.names.get(first)?.family !== false) return null;
  return tables.genders.get(first) ?? null;
}

/** Whether men and women bear the given name: an office without ة then tells nothing. */
const isShared = ({ parts: [first = ''] }: TextName, { names, genders }: NameTables): boolean =>
  names.get(first)?.given === true && !genders.has(first);

function signsOf(text: NamedText, name: TextName, tables: NameTables): Sign[] {
  const { words, id } = text;
  const signs: Sign[] = [];
  const rangeOf = (k: number, skip = 0): TextRange => ({
    block: id,
    start: (words[k]?.start ?? 0) + skip,
    end: words[k]?.end ?? 0,
  });
  const sign = (k: number, skip: number): void => {
    const word = words[k];
    const form = word?.readings.find((reading) => reading.skip === skip)?.form;
    const shown = word && form ? genderOfTitle(word.text, form.folded, tables) : null;
    if (shown && (shown.agrees || !isShared(name, tables)))
      signs.push({ ...shown, shownBy: rangeOf(k, skip) });
  };
  // «بمساعدة شقيقه X» is no title.
  const head = name.before?.head.skip ?? 0;
  if (name.before && !words[name.before.from]?.text.slice(0, head).includes('ب'))
    sign(name.before.from, head);
  // «الدكتورة X», «والسيدة X»
  for (let k = name.from - 1; k >= 0 && name.particle === '' && words[k + 1]?.joined; k--) {
    const reading = words[k]?.readings.find(
      ({ form }) => form.title === 'honorific' || form.title === 'title',
    );
    if (!reading) break;
    if (k !== name.before?.from) sign(k, reading.skip);
  }
  for (const role of name.roles) {
    if (role.start < name.end) continue;
    const k = words.findIndex(({ end }) => end > role.start);
    const cue = words[k - 1];
    const folded = cue && cue.start >= name.end ? cue.form.folded : '';
    if (HERS.test(folded)) signs.push({ value: 'woman', agrees: true, shownBy: rangeOf(k - 1) });
    else if (HIS.test(folded)) signs.push({ value: 'man', agrees: true, shownBy: rangeOf(k - 1) });
    // «أنقذ X فتاة»: without «وهي» or a comma it may be somebody else.
    const isCued = HERS.test(folded) || HIS.test(folded);
    if (role.weight > 1 || isCued) sign(k, role.start - (words[k]?.start ?? 0));
  }
  name.parts.forEach((part, i) => {
    if (i > 0 && part === 'بنت')
      signs.push({ value: 'woman', agrees: true, shownBy: rangeOf(name.from + i) });
    // «ليلى بن علي»: also the beginning of a family's name.
    if (i > 0 && part === 'بن') signs.push({ value: 'man', agrees: false, shownBy: rangeOf(name.from + i) });
  });
  const given = genderOfGiven(name, tables);
  if (given) {
    const first = words[name.from];
    signs.push({
      value: given,
      agrees: false,
      shownBy: { block: id, start: name.start, end: first?.end ?? name.end },
    });
  }
  return signs;
}

/** The first sign, where all of them say the same. */
function agreed(signs: readonly Sign[]): Gender | null {
  const [first] = signs;
  if (!first || signs.some(({ value }) => value !== first.value)) return null;
  return { value: first.value, shownBy: first.shownBy };
}

/**
 * Of whom each person's names are. What agrees with the person (a verb, a title with its pair in ة, «وهي») counts before
 * what is only custom (the given name, «بن», an office without ة, which women hold too): that is asked where nothing
 * agrees. Signs of one kind that contradict each other show nothing.
 */
export function gendersOf(
  texts: readonly NamedText[],
  verbs: readonly (readonly SubjectVerb[])[],
  count: number,
  tables: NameTables,
): (Gender | null)[] {
  const signs: Sign[][] = Array.from({ length: count }, () => []);
  texts.forEach((text, t) => {
    for (const name of text.names) signs[name.person]?.push(...signsOf(text, name, tables));
    for (const { name, gender, word, skip } of verbs[t] ?? []) {
      const written = text.words[word];
      if (!gender || !written) continue;
      const shownBy = { block: text.id, start: written.start + skip, end: written.end };
      signs[name.person]?.push({ value: gender, agrees: true, shownBy });
    }
  });
  return signs.map((own) => {
    const agreeing = own.filter(({ agrees }) => agrees);
    return agreed(agreeing.length > 0 ? agreeing : own);
  });
}
