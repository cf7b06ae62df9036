import { foldLetters } from '../arabic/letters';
import { figureAt } from './known-figures';
import { DESCENT } from './name-connectors';
import type { OtherNameRow, PlaceRow } from './name-rows';
import type { Form, NameWord } from './name-word';
import type { WordTable } from './word-table';

/** Names of several words that are no person's: for a folded first word, what may follow it, folded, behind its mark. */
export type OtherNames = WordTable<readonly string[]>;

type Kind = OtherNameRow['kind'];
/** The mark of a name that people bear too. */
const ALSO_PERSON = '?';
const MARKS: Record<Kind, string> = { place: '.', org: '+', thing: '+' };
/** As what the words of such a name count beside others: the name of a thing as that of a body. */
const PLACE_OF_MARK: Record<string, PlaceRow['kind']> = { '.': 'city', '?': 'city', '+': 'org' };

export function otherNamesFrom(rows: Iterable<OtherNameRow>): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const { name, kind, isAlsoPerson } of rows) {
    const folded = foldLetters(name);
    const space = folded.indexOf(' ');
    const first = folded.slice(0, space);
    const rest = (isAlsoPerson ? ALSO_PERSON : MARKS[kind]) + folded.slice(space + 1);
    const known = others.get(first);
    if (known) known.push(rest);
    else others.set(first, [rest]);
  }
  return others;
}

/** «في الشيخ جراح», «سكان الشيخ جراح»: before a place alone. */
const LOCAL =
  /^(في|قرب|نحو|داخل|خارج|وسط|صوب|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|سكان|اهالي|اهل|شوارع|احياء|ضواحي|اطراف|مشارف|ريف)$/;

const isLocal = ({ readings }: NameWord): boolean =>
  readings.some(({ form }) => LOCAL.test(form.folded) || form.thing === 'thing');

/** «الشيخ جراح الصباح»: a name goes on. */
function goesOn(word: NameWord | undefined): boolean {
  if (!word?.joined) return false;
  const { form } = word;
  return DESCENT.test(form.folded) || ((form.given || form.family) && !form.listed && !form.place);
}

interface OtherName {
  to: number;
  kind: PlaceRow['kind'];
}

function otherNameAt(words: readonly NameWord[], i: number, first: Form): OtherName | null {
  const second = words[i + 1];
  if (!first.others || !second?.joined) return null;
  let longest: OtherName | null = null;
  for (const other of first.others) {
    const mark = other.charAt(0);
    const parts = other.slice(1).split(' ');
    const to = i + 1 + parts.length;
    if (to <= (longest?.to ?? 0)) continue;
    const isWhole = parts.every((part, k) => {
      const word = words[i + 1 + k];
      return word?.joined === true && word.form.folded === part;
    });
    if (!isWhole) continue;
    const before = words[i]?.joined ? words[i - 1] : undefined;
    const isPlace = before !== undefined && isLocal(before) && !goesOn(words[to]);
    if (mark === ALSO_PERSON && !isPlace) continue;
    longest = { to, kind: PLACE_OF_MARK[mark] ?? 'org' };
  }
  // «جورج واشنطن كارفر»
  const figure = longest && figureAt(words, i, first);
  return figure && longest && figure.length >= longest.to - i ? null : longest;
}

/** A word of a name that is no person's, as the tables would know a town or a body of one word. */
const formOfOther = (form: Form, place: PlaceRow['kind']): Form => ({
  ...form,
  given: false,
  family: false,
  arab: false,
  eastAsian: false,
  korean: false,
  strongName: false,
  title: null,
  describes: false,
  accusative: false,
  place,
  thing: null,
  cue: false,
  tail: false,
  verb: null,
  ordinary: null,
  listed: null,
  unknown: false,
  look: 0,
  figures: null,
});

/** The words of a text, those of listed names that are no person's read as what they are. */
export function withOtherNames(words: NameWord[]): NameWord[] {
  for (let i = 0; i < words.length; i++) {
    for (const { skip, form } of words[i]?.readings ?? []) {
      const other = otherNameAt(words, i, form);
      if (!other) continue;
      for (let k = i; k < other.to; k++) {
        const word = words[k];
        if (!word) continue;
        // What is written onto the first word stays told apart («بغولدمان»).
        const own = word.readings.filter((reading) => reading.skip <= (k === i ? skip : 0));
        const readings = own.map((reading) => ({ ...reading, form: formOfOther(reading.form, other.kind) }));
        words[k] = { ...word, readings, form: readings[0]?.form ?? word.form, isOther: true };
      }
      i = other.to - 1;
      break;
    }
  }
  return words;
}
