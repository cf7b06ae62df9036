import type { TextRange } from '../article/text-range';
import { countedWords } from '../speech/counted-forms';
import type { CountedRow } from '../speech/spoken-tables';
import type { Glossary, Person, Statement } from './glossary';
import { isRoleWithin } from './other-roles';

/** What answers «من هذا؟», and the places in the article that it is made of. */
export interface Introduction {
  /** One sentence, to be read or spoken. */
  text: string;
  sources: TextRange[];
}

interface Part {
  text: string;
  sources: TextRange[];
}

const TIMES: CountedRow = { written: [], singular: 'مرة', plural: 'مرات', gender: 'f' };
const SENTENCES: CountedRow = { written: [], singular: 'جملة', plural: 'جمل', gender: 'f' };

const counted = (count: number, row: CountedRow): string =>
  countedWords({ integer: String(count), fraction: '', end: 0, isGrouped: false }, row, true);

/** «زوجته», «ابنها الأكبر», «ابن عمه»: it says whose, but not whom that is. */
const isPronominal = (role: string): boolean =>
  /^(?!ال)\S{2,}(?:ه|ها|هم|هما)(?:\s|$)/.test(role) || /^\S+ (?!ال)\S+(?:ه|ها|هم|هما)$/.test(role);

/** A role as a subject's predicate: «رئيسا جديدا للغرفة» → «رئيس جديد للغرفة», but «بابا الفاتيكان». */
function nominative(role: string): string {
  const [first = '', next = '', ...rest] = role.split(' ');
  const isAccusative = /^(?!ال).{2,}[^اىء]ا$/.test(first) && !next.startsWith('ال');
  if (!isAccusative) return role;
  const words = [first.slice(0, -1)];
  const following = [next, ...rest].filter(Boolean);
  const isDescription = (word: string): boolean => /^(?!ال|ل).{3,}[^اىء]ا$/.test(word);
  while (following[0] !== undefined && isDescription(following[0]))
    words.push(following.shift()?.slice(0, -1) ?? '');
  return [...words, ...following].join(' ');
}

/** «زوجته» and «جو بايدن» → «زوجة جو بايدن»; «خلفا» → «خلفا لجو بايدن». */
function relationWords(relation: string, other: string): string {
  if (relation === 'خلفا') return other.startsWith('ال') ? `خلفا لل${other.slice(2)}` : `خلفا ل${other}`;
  const construct = relation.replace(/ت(?:ه|ها)$/, 'ة').replace(/(?<=..)(?:ها|ه)$/, '');
  return `${construct} ${other}`;
}

const isWithin = (inner: TextRange, outer: TextRange | null): boolean =>
  outer !== null && inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end;

/** What the article says the person is: the role, one more where it says more, and whose relative or deputy. */
function descriptions({ role, roleRange, otherRoles, relations }: Person, { people }: Glossary): Part[] {
  const parts: Part[] = [];
  const stated = relations.flatMap((relation) => {
    const other = people.find(({ id }) => id === relation.to);
    return other ? [{ relation, text: relationWords(relation.text, other.name) }] : [];
  });
  const isTold = stated.some(({ relation }) => isWithin(relation.range, roleRange));
  if (role !== null && roleRange !== null && !isTold && !isPronominal(role))
    parts.push({ text: nominative(role), sources: [roleRange] });
  const isMore = ({ text, range }: Statement): boolean =>
    text.includes(' ') &&
    !isPronominal(text) &&
    !stated.some(({ relation }) => isWithin(relation.range, range));
  const more = otherRoles.find(isMore);
  // «الناشط السوداني» says no more than «الناشط الحقوقي السوداني».
  if (more && role !== null && isRoleWithin(role, more.text)) parts.length = 0;
  if (more) parts.push({ text: nominative(more.text), sources: [more.range] });
  for (const { relation, text } of stated.slice(0, 2)) parts.push({ text, sources: [relation.range] });
  return parts;
}

const isDescribed = ({ role, relations }: Person): boolean => role !== null || relations.length > 0;

/** How often the article names the person, and what it says it tells of them. */
function presence(person: Person): Part[] {
  const { acts, gender, mentions } = person;
  const isMan = gender?.value === 'man';
  const suffix = isMan ? 'ه' : 'ها';
  const subject = gender ? `اسم${suffix}` : 'الاسم';
  const parts: Part[] = [
    {
      text: `ورد ${subject} في المقال ${counted(mentions.length, TIMES)}`,
      sources: mentions.map(({ range }) => range),
    },
  ];
  if (!gender) return parts;
  const said = acts.filter(({ kind }) => kind === 'said');
  const told = said.length > 0 ? said : acts;
  if (told.length === 0) return parts;
  const what = said.length > 0 ? `ونقل المقال كلام${suffix}` : `وذكر المقال ما فعل${isMan ? '' : 'ت'}`;
  parts.push({
    text: `${what} في ${counted(told.length, SENTENCES)}`,
    sources: told.map(({ sentence }) => sentence),
  });
  return parts;
}

const OF_WHOM = { man: 'به', woman: 'بها' };

/**
 * The answer to «من هذا؟» in one Arabic sentence, made of what the article states: «جو بايدن: الرئيس الأميركي السابق،
 * ورد اسمه في المقال أربع مرات، ونقل المقال كلامه في جملتين.» Where nothing was found of who it is, the sentence
 * says that; of somebody who is not sure to be a person nothing else is claimed.
 */
export function introductionOf(person: Person, glossary: Glossary): Introduction {
  const { name, mentions, gender, isUnsure } = person;
  if (isUnsure) {
    return {
      text: `${name}: ورد في المقال ${counted(mentions.length, TIMES)}، وقد لا يكون اسم شخص.`,
      sources: mentions.map(({ range }) => range),
    };
  }
  const described = descriptions(person, glossary).map((part, i) =>
    i === 0 || part.text.startsWith('خلفا') ? part : { ...part, text: `و${part.text}` },
  );
  const parts = [...described, ...presence(person)];
  if (!isDescribed(person))
    parts.push({ text: `ولم نجد فيه تعريفا ${gender ? OF_WHOM[gender.value] : 'بصاحبه'}`, sources: [] });
  return {
    text: `${name}: ${parts.map(({ text }) => text).join('، ')}.`,
    sources: parts.flatMap(({ sources }) => sources),
  };
}
