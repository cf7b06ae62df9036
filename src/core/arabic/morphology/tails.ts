import { withoutMarks } from './diacritised';
import { CARRIES, type Ending, type FormKind, type InflectionClass } from './ending';
import { foldedPlain } from './folded-plain';
import { NOUN_CLASSES } from './noun-endings';
import { VERB_CLASSES } from './verb-endings';

/** Endings that are written alike before the same pronoun, and carry the same. */
export interface EndingGroup {
  /** The letter of the person, or ''. */
  prefix: string;
  kind: FormKind;
  isBound: boolean;
  /** Letters as spelled, without the pronoun. */
  letters: string;
  /** The likeliest first. */
  endings: readonly Ending[];
  /** Of the likeliest of them. */
  cost: number;
}

/** What the end of a word may be: an ending and a pronoun. By the class of the stem. */
export interface Tail {
  enclitic: string | null;
  groups: readonly (readonly EndingGroup[] | undefined)[];
  /** The same for endings whose first letter is one with the stem's last: «سَكَتُّ», «قَرَآ». */
  merged: readonly (readonly EndingGroup[] | undefined)[];
}

/** The longest ending with a pronoun: «تموهما». */
export const LONGEST_TAIL = 7;

export const PRONOUNS: readonly string[] = [
  'ه',
  'ها',
  'هما',
  'هم',
  'هن',
  'ك',
  'كما',
  'كم',
  'كن',
  'ي',
  'نا',
  'ني',
];

/** Whether a pronoun may follow a form of this kind: «ي» after nouns, «ني» after verbs, either after «إِنَّ». */
export function takesPronoun(kind: FormKind, pronoun: string): boolean {
  const { pronoun: own } = CARRIES[kind];
  if (own === 'no') return false;
  return own === 'both' || (pronoun === 'ني' ? own === 'verb' : pronoun !== 'ي' || own === 'noun');
}

const ALONE: readonly null[] = [null];

/** Endings in groups of like spelling, kind and person. */
function groupsOfClass({ endings }: InflectionClass): EndingGroup[] {
  const groups = new Map<string, EndingGroup & { endings: Ending[] }>();
  for (const ending of endings)
    for (const isBound of [false, true]) {
      const text = isBound ? ending.bound : ending.alone;
      if (text === null) continue;
      const { prefix, kind, cost } = ending;
      const letters = withoutMarks(text);
      const key = `${prefix} ${kind} ${letters} ${String(isBound)}`;
      const known = groups.get(key);
      if (known) {
        known.endings.push(ending);
        known.cost = Math.min(known.cost, cost);
      } else groups.set(key, { prefix, kind, isBound, letters, endings: [ending], cost });
    }
  for (const group of groups.values()) group.endings.sort((a, b) => a.cost - b.cost);
  return [...groups.values()];
}

/** What ends alike before the same pronoun, or the first of the ending's letters merged, by folded letters. */
type EndsOfClass = readonly { folded: string; mergedFolded: string | null; group: EndingGroup }[];

const endsOfClass = (inflection: InflectionClass): EndsOfClass =>
  groupsOfClass(inflection).map((group) => ({
    folded: foldedPlain(group.letters),
    mergedFolded: group.letters === '' ? null : foldedPlain(group.letters.slice(1)),
    group,
  }));

interface OpenTail extends Tail {
  groups: (EndingGroup[] | undefined)[];
  merged: (EndingGroup[] | undefined)[];
}

/** Every end that words may have. */
function tailsOf(classes: readonly InflectionClass[]): Map<string, readonly Tail[]> {
  const tails = new Map<string, OpenTail[]>();
  const at = (folded: string, enclitic: string | null): OpenTail => {
    let spelled = tails.get(folded);
    if (!spelled) tails.set(folded, (spelled = []));
    for (const tail of spelled) if (tail.enclitic === enclitic) return tail;
    const own: OpenTail = { enclitic, groups: [], merged: [] };
    spelled.push(own);
    return own;
  };
  classes.forEach((inflection, place) => {
    for (const { folded, mergedFolded, group } of endsOfClass(inflection))
      for (const enclitic of group.isBound ? PRONOUNS : ALONE) {
        if (enclitic !== null && !takesPronoun(group.kind, enclitic)) continue;
        const end = enclitic ?? '';
        (at(folded + end, enclitic).groups[place] ??= []).push(group);
        if (mergedFolded !== null) (at(mergedFolded + end, enclitic).merged[place] ??= []).push(group);
      }
  });
  return tails;
}

const CLASSES: readonly InflectionClass[] = [...Object.values(VERB_CLASSES), ...Object.values(NOUN_CLASSES)];
/** The place of each class among the groups of a tail. */
export const PLACES: ReadonlyMap<InflectionClass, number> = new Map(
  CLASSES.map((inflection, place) => [inflection, place]),
);

/** Every end that words may have, by its folded letters. */
export const everyTail = (): Map<string, readonly Tail[]> => tailsOf(CLASSES);
