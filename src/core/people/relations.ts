import type { Gender, Relation } from './glossary';
import type { NamedText, TextName } from './named-text';
import type { NameTables } from './name-tables';

interface FoundRelation {
  /** Places of the persons. */
  from: number;
  to: number;
  text: string;
  range: Relation['range'];
}

type Genders = readonly (Gender['value'] | null)[];

const APPOSED = /^\s*[،,(–—-]\s*$/;

/** A relation's word at `k` («زوجة», «ونائب»): without its particle, where it is one of somebody named after it. */
function relationAt({ words }: NamedText, k: number, tables: NameTables) {
  const word = words[k];
  if (!word || word.form.definite) return null;
  for (const { skip, form } of word.readings) {
    if (skip > 1 || form.definite) continue;
    const isKin = tables.titles.get(form.folded) === 'relation' && !/.(?:ه|ها)$/.test(word.text);
    if (isKin || (tables.relatives.has(form.folded) && !word.text.endsWith('ه'))) return { skip };
  }
  return null;
}

/** «زوجته», «نائبها»: a relation's word with its complement written onto it, and of whom that is. */
function ownRelation(
  { words }: NamedText,
  k: number,
  tables: NameTables,
): { skip: number; of: Gender['value'] } | null {
  const word = words[k];
  for (const { skip, form } of word?.readings ?? []) {
    const [, stem = '', pronoun] = /^(...*?)(ه|ها)$/.exec(form.folded) ?? [];
    if (skip > 1 || pronoun === undefined || word?.text.endsWith('ة')) continue;
    for (const bare of [stem, stem.replace(/ت$/, ''), stem.replace(/ت$/, 'ه')])
      if (tables.titles.get(bare) === 'relation' || tables.relatives.has(bare))
        return { skip, of: pronoun === 'ه' ? 'man' : 'woman' };
  }
  return null;
}

/**
 * The other person of «زوجة X», «زوجة الرئيس X» with the relation's word at `k`. Of «نائب الرئيس X» the whole is the title
 * of X, who is nobody's deputy.
 */
function complementAt(text: NamedText, k: number): TextName | null {
  const { words, names } = text;
  if (!words[k + 1]?.joined) return null;
  const direct = text.nameAt(k + 1);
  if (direct) return direct.from === k + 1 && direct.particle === '' ? direct : null;
  return names.find(({ before, particle }) => particle === '' && before?.from === k + 1) ?? null;
}

/** «Y، زوجة X», «Y نائب X», «زوجة X، Y»: the person that the relation's word at `k` is said of. */
function bearerOf(text: NamedText, k: number, other: TextName, skip: number): TextName | null {
  const { words, sentenceOf } = text;
  const own = words[k];
  if (!own) return null;
  if (skip === 0) {
    // «Y وهي زوجة X»
    const at = /^(?:وهو|وهي)$/.test(words[k - 1]?.form.folded ?? '') && own.joined ? k - 1 : k;
    const before = text.nameAt(at - 1);
    const gap = words[at]?.gap ?? '';
    const isBeside = /^\s+$/.test(gap) || APPOSED.test(gap);
    if (before !== null && before !== other && isBeside && sentenceOf[at - 1] === sentenceOf[k])
      return before;
  }
  const after = other.to;
  const name = text.nameAt(after) ?? text.names.find(({ before }) => before?.from === after) ?? null;
  if (name?.particle !== '' || name === other || sentenceOf[after] !== sentenceOf[k]) return null;
  const gap = words[after]?.gap ?? '';
  return /^\s+$/.test(gap) || /^\s*[،,]\s*$/.test(gap) ? name : null;
}

function statement(
  { id, text, words }: NamedText,
  k: number,
  skip: number,
): Pick<Relation, 'text' | 'range'> {
  const start = (words[k]?.start ?? 0) + skip;
  const end = words[k]?.end ?? start;
  return { text: text.slice(start, end), range: { block: id, start, end } };
}

/** The person named last before word `k` in its sentence whom the pronoun may mean; null where that is not sure. */
function meantBefore(
  text: NamedText,
  k: number,
  of: Gender['value'],
  genders: Genders,
  except: number,
): TextName | null {
  const { names, sentenceOf } = text;
  // «زوجته X وابنه Y»: his son's father is not X.
  const earlier = names.filter(
    ({ to, from, person, before }) =>
      to <= k && sentenceOf[from] === sentenceOf[k] && person !== except && before?.head.complete !== true,
  );
  const fitting = earlier.filter(({ person }) => (genders[person] ?? of) === of);
  const last = fitting.at(-1) ?? null;
  if (!last) return null;
  const isAlone = new Set(fitting.map(({ person }) => person)).size === 1;
  return isAlone || genders[last.person] === of ? last : null;
}

function relationsIn(text: NamedText, genders: Genders, tables: NameTables): FoundRelation[] {
  const found: FoundRelation[] = [];
  const { words, names, sentenceOf } = text;
  words.forEach((word, k) => {
    if (text.nameAt(k)) return;
    const relation = relationAt(text, k, tables);
    const other = relation ? complementAt(text, k) : null;
    const bearer = relation && other ? bearerOf(text, k, other, relation.skip) : null;
    if (relation && other && bearer && bearer.person !== other.person)
      found.push({ from: bearer.person, to: other.person, ...statement(text, k, relation.skip) });
    if (word.form.folded === 'خلفا') {
      // «عين Y رئيسا خلفا لـX»
      const next = names.find(({ from, before }) => from === k + 1 || before?.from === k + 1);
      const before = names.findLast(({ to, from }) => to <= k && sentenceOf[from] === sentenceOf[k]);
      const isOf = words[k + 1]?.text.startsWith('ل') === true && words[k + 1]?.joined === true;
      const isBorne = next && (next.particle === 'ل' || (next.before?.head.skip ?? 0) > 0);
      if (isOf && next && isBorne && before && before.person !== next.person)
        found.push({ from: before.person, to: next.person, ...statement(text, k, 0) });
    }
  });
  for (const name of names) {
    // «زوجته Y», «ابنته الكبرى Y», «نائبه الأول Y»
    const k = name.before?.from;
    if (k === undefined || name.from - k > 2) continue;
    const own = ownRelation(text, k, tables);
    const meant = own ? meantBefore(text, k, own.of, genders, name.person) : null;
    if (own && meant) found.push({ from: name.person, to: meant.person, ...statement(text, k, own.skip) });
  }
  return found;
}

/** What each person is to another by the article, in reading order, each statement of two persons once. */
export function relationsOf(
  texts: readonly NamedText[],
  genders: Genders,
  ids: readonly string[],
  tables: NameTables,
): Relation[][] {
  const found = texts.flatMap((text) => relationsIn(text, genders, tables));
  const all: Relation[][] = ids.map(() => []);
  for (const { from, to, text, range } of found) {
    const own = all[from];
    const id = ids[to];
    if (!own || id === undefined) continue;
    if (!own.some((known) => known.to === id && known.text === text)) own.push({ text, range, to: id });
  }
  return all;
}
