import { agreementOf } from './agreement-of-marks';
import { unitsOf, withoutMarks } from './diacritised';
import type { Ending } from './ending';
import { foldedPlain } from './folded-plain';
import { formsAsked, type Asked, type Cut } from './forms-asked';
import { hashOfState, NO_LETTERS, withLetter } from './key-hash';
import { procliticsOf } from './proclitics';
import { isFitting, mayStand, type Reading } from './reading';
import { costOfWay, isChance } from './reading-cost';
import { spellingBeside } from './spelling';
import type { IndexedStem, StemIndex } from './stem-index';
import { LONGEST_TAIL, type EndingGroup, type Tail } from './tails';

const SHORTEST_STEM = 2;

/** The endings that the pieces about them leave; «و» and «ف» leave all. */
function fittingEndings(endings: readonly Ending[], { proclitic, tail }: Cut): readonly Ending[] {
  const { pieces } = proclitic;
  const last = pieces.at(-1);
  if (tail.enclitic === null && (last === undefined || last === 'و' || last === 'ف')) return endings;
  return endings.filter((ending) => isFitting(ending, pieces, tail.enclitic));
}

/** The reading of a stem with endings of its class, or null where the word's letters, marks or clitics are against it. */
function readingOf(
  asked: Asked,
  indexed: IndexedStem,
  group: EndingGroup,
  cut: Cut,
  isMerged: boolean,
): Reading | null {
  const { proclitic, tail } = cut;
  const { enclitic } = tail;
  const { spelled } = asked;
  if (!mayStand(group.kind, proclitic, enclitic)) return null;
  if (enclitic !== null && !spelled.endsWith(enclitic)) return null;
  const form = formsAsked(asked, indexed, group, cut, isMerged);
  if (form === null) return null;
  const { stem, word } = indexed;
  const { plain } = form;
  const { pieces, written } = proclitic;
  if (plain.length < (written !== '' || enclitic !== null ? SHORTEST_STEM : 1)) return null;
  // «كهذا», but «كلم» is no «ك + لم».
  if (word.row.pos === 'particle' && plain.length <= SHORTEST_STEM && pieces.includes('ك')) return null;
  const endings = fittingEndings(form.endings, cut);
  if (endings.length === 0) return null;
  const spelling = spellingBeside(spelled, written.length, cut.lam ? plain.slice(1) : plain);
  const hasLostMadda = spelling !== 'exact' && plain.includes('آ') && !spelled.includes('آ');
  const way = { indexed, group, proclitic, enclitic, plain, spelling, hasLostMadda };
  const cost = costOfWay(way);
  if (!asked.withChance && isChance(way, cost)) return null;
  const reading: Reading = {
    word,
    stem,
    kind: group.kind,
    endings,
    proclitics: pieces,
    enclitic,
    plain,
    spelling,
    cost,
  };
  if (asked.units === null) return reading;
  const agreed = agreementOf(asked.units, reading);
  return agreed.length > 0 ? { ...reading, endings: agreed } : null;
}

/** The readings of a stem with these groups of endings; what one spelling may be is one of them, an imperfect in all its moods. */
function addReadings(
  found: Reading[],
  asked: Asked,
  indexed: IndexedStem,
  {
    groups,
    cut,
    person,
    isMerged,
  }: { groups: readonly EndingGroup[]; cut: Cut; person: string; isMerged: boolean },
): void {
  const from = found.length;
  for (const group of groups) {
    if (group.prefix !== person) continue;
    const reading = readingOf(asked, indexed, group, cut, isMerged);
    if (!reading) continue;
    let at = from;
    while (at < found.length && found[at]?.plain !== reading.plain) at++;
    const same = found[at];
    if (!same) found.push(reading);
    else {
      const [first, second] = same.cost <= reading.cost ? [same, reading] : [reading, same];
      found[at] = { ...first, endings: [...first.endings, ...second.endings] };
    }
  }
}

/** The letters that begin an imperfect; the index has ي for all. */
const PERSONS = 'تناأ';

/** Persian shapes of letters, and the alif of wasl. */
const withPlainLetters = (word: string): string =>
  /[یکٱ]/.test(word) ? word.replace(/ی/g, 'ي').replace(/ک/g, 'ك').replace(/ٱ/g, 'ا') : word;

/** @param person the letter of the person, or '' where the stems were found by their own letters */
function look(found: Reading[], asked: Asked, stems: readonly IndexedStem[], person: string, cut: Cut): void {
  const { groups, merged } = cut.tail;
  for (const indexed of stems) {
    const isImperfect = indexed.stem.features.tense === 'imperfect';
    if (person !== '' && !isImperfect) continue;
    // «آخُذُ» has no letter for its person.
    const own =
      person !== '' || !isImperfect
        ? person
        : asked.folded.charAt(cut.proclitic.written.length) === 'ي'
          ? 'ي'
          : 'أ';
    const regular = groups[indexed.inflection];
    if (regular) addReadings(found, asked, indexed, { groups: regular, cut, person: own, isMerged: false });
    const changed = indexed.isChanging ? merged[indexed.inflection] : undefined;
    if (changed) addReadings(found, asked, indexed, { groups: changed, cut, person: own, isMerged: true });
  }
}

/** Longer words are no Arabic. */
const LONGEST = 64;
const YA = 'ي'.charCodeAt(0);

/** The hashes of what begins at a place of a word, with another letter before it or none: of what ends before each place. */
function hashesFrom(folded: string, start: number, before: number, hashes: Int32Array): void {
  let state = before === 0 ? NO_LETTERS : withLetter(NO_LETTERS, before);
  for (let i = start; i < folded.length && i < LONGEST; i++) {
    state = withLetter(state, folded.charCodeAt(i));
    hashes[i + 1] = hashOfState(state);
  }
}

const OWN_HASHES = new Int32Array(LONGEST + 1);
const PERSON_HASHES = new Int32Array(LONGEST + 1);

/** Every reading of a word, in no order; those by chance left out unless they are wanted too. */
export function everyReading(word: string, index: StemIndex, withChance = false): Reading[] {
  const text = withPlainLetters(word);
  const spelled = withoutMarks(text);
  const folded = foldedPlain(spelled);
  const asked: Asked = { spelled, folded, units: spelled === text ? null : unitsOf(text), withChance };
  const ends: { end: number; tails: readonly Tail[] }[] = [];
  for (let end = spelled.length; end >= Math.max(1, spelled.length - LONGEST_TAIL); end--) {
    const tails = index.tailsSpelled(folded.slice(end));
    if (tails) ends.push({ end, tails });
  }
  const found: Reading[] = [];
  if (spelled.length > LONGEST) return found;
  for (const proclitic of procliticsOf(spelled)) {
    const start = proclitic.written.length;
    const letter = spelled.charAt(start);
    const isPerson = letter !== '' && PERSONS.includes(letter);
    for (const lam of proclitic.swallowsLam ? (['', 'ل'] as const) : ([''] as const)) {
      const hasPerson = isPerson && lam === '';
      hashesFrom(folded, start, lam === '' ? 0 : lam.charCodeAt(0), OWN_HASHES);
      if (hasPerson) hashesFrom(folded, start + 1, YA, PERSON_HASHES);
      for (const { end, tails } of ends) {
        if (end <= start) continue;
        const stems = index.prepare(OWN_HASHES[end] ?? 0)
          ? index.stemsSpelled(lam + folded.slice(start, end))
          : undefined;
        const others =
          hasPerson && end > start + 1 && index.prepare(PERSON_HASHES[end] ?? 0)
            ? index.stemsSpelled(`ي${folded.slice(start + 1, end)}`)
            : undefined;
        if (!stems && !others) continue;
        for (const tail of tails) {
          const cut: Cut = { proclitic, lam, end, tail };
          if (stems) look(found, asked, stems, '', cut);
          if (others) look(found, asked, others, letter === 'ا' ? 'أ' : letter, cut);
        }
      }
    }
  }
  return found;
}
