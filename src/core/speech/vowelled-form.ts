import { unitsOf } from '../arabic/morphology/diacritised';
import { lastMarkBefore, withoutEnding } from '../vocalise/vocalised-text';
import type { VocalisedWord } from '../vocalise/vocaliser';
import type { SpokenForm, SpokenSpan } from './spoken-form';

const SHADDA = '\u0651';
const FATHA = '\u064E';
const TANWIN_FATH = '\u064B';
const SHORT_VOWELS = /[\u064B-\u0650]/g;
const LONG_A = 'اى';
/** With fewer letters it keeps its vowel at a pause: «هُوَ», «هِيَ», «لَكَ». */
const LEAST_AT_PAUSE = 3;
const PAUSE = /[.؟?!؛;:،,…\n]/;
const SAID = /[\p{L}\p{N}]/u;

/** A letter with the marks it has, and what is said in its place. */
interface Change {
  start: number;
  end: number;
  said: string;
}

/** As newsreaders say a word before a pause: no short vowel at its end, be it of case or not; «ًا» is a long alif. */
function atPause(word: VocalisedWord): string[] {
  const marks = withoutEnding(word);
  const last = marks.length - 1;
  if (last + 1 >= LEAST_AT_PAUSE) marks[last] = (marks[last] ?? '').replace(SHORT_VOWELS, '');
  if (LONG_A.includes(word.letters[last] ?? ' '))
    marks[last - 1] = (marks[last - 1] ?? '').replace(TANWIN_FATH, FATHA);
  return marks;
}

/** @param gap what stands between the word and the next one, or the end */
function marksBefore(word: VocalisedWord, gap: string, next: VocalisedWord | undefined): readonly string[] {
  const other = gap.search(SAID);
  const pause = gap.search(PAUSE);
  const isPause = pause >= 0 && (other < 0 || pause < other);
  if (isPause || (!next && other < 0)) return atPause(word);
  // What follows may be a word in Latin letters.
  return next && other < 0 ? [...word.marks.slice(0, -1), lastMarkBefore(word, next)] : word.marks;
}

/** Shadda first, and no more than one vowel: where a form is listed with its last one («عَشَرَ»), that one. */
const ordered = (marks: string): string =>
  (marks.includes(SHADDA) ? SHADDA : '') +
  marks.replace(SHADDA, '').replace(/(?<=[\u064B-\u0650])[\u064B-\u0650]+/, '');

function changesOf(spoken: string, word: VocalisedWord, marks: readonly string[]): Change[] {
  const units = unitsOf(spoken.slice(word.start, word.end));
  if (units.some(({ letter }, i) => letter !== word.letters[i])) return [];
  let at = word.start;
  return units.flatMap((unit, i) => {
    const start = at;
    at += unit.letter.length + unit.marks.length;
    const said = unit.letter + ordered(marks[i] ?? '');
    return said === spoken.slice(start, at) ? [] : [{ start, end: at, said }];
  });
}

const touches = (ranges: SpokenForm['own'], { start, end }: VocalisedWord): boolean =>
  ranges?.some(([from, to]) => from < end && to > start) ?? false;

/** The text with its changes; where each offset of it has come to be, and which change its character is part of. */
function applied(spoken: string, changes: readonly Change[]) {
  const places: number[] = [];
  const partOf: number[] = [];
  let said = '';
  const put = (start: number, end: number, text: string, part: number): void => {
    for (let at = start; at < end; at++) {
      places.push(said.length + Math.min(at - start, text.length));
      partOf.push(part);
    }
    said += text;
  };
  changes.forEach(({ start, end, said: letter }, i) => {
    put(places.length, start, spoken.slice(places.length, start), -1);
    put(start, end, letter, i);
  });
  put(places.length, spoken.length, spoken.slice(places.length), -1);
  places.push(said.length);
  return { said, places, partOf };
}

/** Each letter that changes has a span of its own where the text stands letter for letter, so that a place inside a word keeps its place. */
function spansOf(
  [writtenStart, writtenEnd, from, to]: SpokenSpan,
  places: readonly number[],
  partOf: readonly number[],
): SpokenSpan[] {
  const place = (at: number): number => places[at] ?? 0;
  if (from === to || writtenEnd - writtenStart !== to - from)
    return [[writtenStart, writtenEnd, place(from), place(to)]];
  const spans: SpokenSpan[] = [];
  for (let start = from; start < to;) {
    let end = start + 1;
    while (end < to && partOf[end] === partOf[start]) end++;
    spans.push([writtenStart + start - from, writtenStart + end - from, place(start), place(end)]);
    start = end;
  }
  return spans;
}

/**
 * A spoken form with vowels, as one reads aloud: helping vowels between words, no endings before a pause. The words of the listener's
 * own pronunciations stay as they are, and so does all that is no Arabic word. A word that is known by its letters alone is given its likeliest
 * vowels: said bare, it is further off (`node bench/voice-phonemes.mjs --guesses`).
 *
 * @param words of the form's spoken text
 */
export function vowelledForm(form: SpokenForm, words: readonly VocalisedWord[]): SpokenForm {
  const { spoken, own } = form;
  const changes = words.flatMap((word, i) => {
    if (touches(own, word)) return [];
    const next = words[i + 1];
    return changesOf(spoken, word, marksBefore(word, spoken.slice(word.end, next?.start), next));
  });
  const { said, places, partOf } = applied(spoken, changes);
  return { spoken: said, map: form.map.flatMap((span) => spansOf(span, places, partOf)) };
}
