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

const ENCLITICS: readonly (string | null)[] = [null, ...PRONOUNS];

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

const CLASSES: readonly InflectionClass[] = [...Object.values(VERB_CLASSES), ...Object.values(NOUN_CLASSES)];
/** The place of each class among the groups of a tail. */
export const PLACES: ReadonlyMap<InflectionClass, number> = new Map(
  CLASSES.map((inflection, place) => [inflection, place]),
);

/** A group where its letters lead to it: the place of its class, and its own place among all groups. */
interface PlacedGroup {
  place: number;
  order: number;
  group: EndingGroup;
}

interface OpenTail extends Tail {
  groups: (EndingGroup[] | undefined)[];
  merged: (EndingGroup[] | undefined)[];
}

/** The ends that words may have, each made when it is asked for: of the thousands of pairs of an ending and a pronoun, news has some dozens. */
export class Tails {
  private readonly own = new Map<string, PlacedGroup[]>();
  private readonly merged = new Map<string, PlacedGroup[]>();
  /** By what may be an end: the tails once they are made, before it nothing. */
  private readonly made = new Map<string, readonly Tail[] | null>();

  constructor() {
    const add = (groups: Map<string, PlacedGroup[]>, folded: string, placed: PlacedGroup) => {
      const known = groups.get(folded);
      if (known) known.push(placed);
      else groups.set(folded, [placed]);
    };
    let order = 0;
    CLASSES.forEach((inflection, place) => {
      for (const { folded, mergedFolded, group } of endsOfClass(inflection)) {
        const placed = { place, order: order++, group };
        add(this.own, folded, placed);
        if (mergedFolded !== null) add(this.merged, mergedFolded, placed);
      }
    });
    for (const groups of [this.own, this.merged])
      for (const letters of groups.keys())
        for (const enclitic of ENCLITICS) this.made.set(letters + (enclitic ?? ''), null);
  }

  /** What the folded end of a word may be, in the order of the classes; undefined, or none, where it is none. */
  spelled(folded: string): readonly Tail[] | undefined {
    const known = this.made.get(folded);
    if (known !== null) return known;
    const tails = ENCLITICS.flatMap((enclitic) => this.tailWith(folded, enclitic) ?? [])
      .sort((a, b) => a.first - b.first)
      .map(({ tail }) => tail);
    this.made.set(folded, tails);
    return tails;
  }

  private tailWith(folded: string, enclitic: string | null): { tail: Tail; first: number } | null {
    if (enclitic !== null && !folded.endsWith(enclitic)) return null;
    const letters = enclitic === null ? folded : folded.slice(0, -enclitic.length);
    const own = this.own.get(letters);
    const merged = this.merged.get(letters);
    if (!own && !merged) return null;
    const tail: OpenTail = { enclitic, groups: [], merged: [] };
    let first = Infinity;
    const take = (all: readonly PlacedGroup[], groups: OpenTail['groups']) => {
      for (const { place, order, group } of all) {
        if (enclitic === null ? group.isBound : !group.isBound || !takesPronoun(group.kind, enclitic))
          continue;
        (groups[place] ??= []).push(group);
        first = Math.min(first, order);
      }
    };
    take(own ?? [], tail.groups);
    take(merged ?? [], tail.merged);
    return first === Infinity ? null : { tail, first };
  }
}
