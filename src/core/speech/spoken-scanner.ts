import { joinedReading } from './definite-reading';
import { matchAt } from './match-at';
import { isLetter } from './normal-text';
import type { Reading, SpokenContext } from './number-context';
import type { PronunciationMatcher } from './pronunciation-matcher';
import { abbreviationAt } from './rules/abbreviations';
import { addressAt } from './rules/addresses';
import { dottedNumberAt, formationAt, serialAt } from './rules/codes';
import { dayOfMonthAt, numericDateAt, yearAt } from './rules/dates';
import { latinAt } from './rules/latin';
import { articleNumberAt, rankedNumberAt } from './rules/ordinals';
import { phoneAt } from './rules/phones';
import { phraseAt } from './rules/phrases';
import { quantityAt } from './rules/quantities';
import { fractionAt, rangeAt, scoreAt } from './rules/ranges';
import { currencyBeforeAt, fractionSignAt, handleAt, signedNumberAt } from './rules/signs';
import { clockTimeAt, hourAt } from './rules/times';
import { versesAt } from './rules/verses';
import { SpokenBuilder } from './spoken-builder';
import type { SpokenForm } from './spoken-form';

type Rule = (context: SpokenContext, index: number) => Reading | null;

/** Tried in this order where a digit stands; the first that reads something wins. */
const NUMBER_RULES: readonly Rule[] = [
  addressAt, phraseAt, phoneAt, serialAt, numericDateAt, formationAt, dottedNumberAt, clockTimeAt, scoreAt, dayOfMonthAt, hourAt,
  rankedNumberAt, yearAt, rangeAt, fractionAt, digitsWithLettersAt, quantityAt,
]; // prettier-ignore

const SIGN_RULES: readonly Rule[] = [handleAt, phoneAt, currencyBeforeAt, signedNumberAt, fractionSignAt];
const LATIN_RULES: readonly Rule[] = [addressAt, currencyBeforeAt, latinAt];
const LATIN_AFTER_CLITIC: readonly Rule[] = [handleAt, addressAt, currencyBeforeAt, latinAt];

const ARABIC_WORD = /[\u0620-\u063F\u0641-\u064A\u066E-\u06D3\u064B-\u0652\u0670]+/y;
const LATIN_WORD = /[A-Za-zÀ-ÖØ-öø-ɏ]+/y;
const SPACES = /[ \n]+/y;
const DASH = /[ ]*[-–—]+[ ]+|[ ]*[–—]+[ ]*|[ ]+[/|][ ]+/y;
const WRITTEN_MARKS: Record<string, string> = {
  '.': '.',
  '؟': '؟',
  '?': '؟',
  '!': '!',
  ':': ':',
  '؛': '؛',
  ';': '؛',
  '،': '،',
  ',': '،',
  '…': '.',
};
const ARTICLE_PREFIX = /^[وف]?(?:[بك]?ال|لل)$/;
const CLITIC = /^[وف]?[بلك]?$/;
/** «7.62 x 54» */
const TIMES = /^[xX]$/;
const MARK_OF_ABBREVIATION = /[./:\d]/;
const BRACKETS = /[()[\]{}]/;
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
/** A longer bracket is no aside; it may have lost its end. */
const LONGEST_ASIDE = 400;

function readingBy(rules: readonly Rule[], context: SpokenContext, index: number): Reading | null {
  for (const rule of rules) {
    const reading = rule(context, index);
    if (reading) return reading;
  }
  return null;
}

/** «4K», «3D»: names of digits and letters that the table knows. */
function digitsWithLettersAt({ text, lexicon }: SpokenContext, index: number): Reading | null {
  const written = matchAt(/\d{1,3}[A-Z]{1,2}(?![A-Za-z\d])/y, text, index)?.[0];
  const say = written === undefined ? undefined : lexicon.latinReadings.get(written);
  return written === undefined || say === undefined ? null : { end: index + written.length, say };
}

/** Reads a normal text from its start to its end, and says or keeps every stretch of it. */
export class SpokenScanner {
  private readonly builder = new SpokenBuilder();
  private index = 0;

  constructor(
    private readonly context: SpokenContext,
    private readonly pronunciations: PronunciationMatcher | null = null,
  ) {}

  run(): SpokenForm {
    const { text } = this.context;
    while (this.index < text.length) this.step(text);
    return this.builder.finish();
  }

  private step(text: string): void {
    const start = this.index;
    if (this.pronunciations && this.ownPronunciation(this.pronunciations, text, start)) return;
    const word = matchAt(ARABIC_WORD, text, start)?.[0];
    if (word !== undefined) this.arabicWord(text, start, word);
    else {
      const character = text.charAt(start);
      if (character === ' ' || character === '\n') this.spaces(text, start);
      else if (character >= '0' && character <= '9') this.firstReading(NUMBER_RULES, start);
      else if (!this.punctuation(text, start, character)) this.other(text, start, character);
    }
  }

  private ownPronunciation(matcher: PronunciationMatcher, text: string, start: number): boolean {
    const found = matcher.at(text, start);
    if (!found) return false;
    if (found.nameStart > start)
      this.builder.keep(start, found.nameStart, text.slice(start, found.nameStart));
    this.builder.sayOwn(found.nameStart, found.end, found.said, found.nameStart > start);
    this.index = found.end;
    return true;
  }

  private arabicWord(text: string, start: number, word: string): void {
    const end = start + word.length;
    const next = text.charAt(end);
    if (word.length <= 5) {
      if (next === ' ' || (next >= '0' && next <= '9')) {
        if (this.numberPrefix(text, start, word, end)) return;
        if (
          ARTICLE_PREFIX.test(word) &&
          /[A-Za-z]/.test(text.charAt(end + 1)) &&
          this.latinAfterClitic(start, word, end + 1)
        )
          return;
      } else if (
        (CLITIC.test(word) || ARTICLE_PREFIX.test(word)) &&
        this.cliticBeforeSign(text, start, word, end)
      )
        return;
      const reading = this.shortWord(start, word, next);
      if (reading) {
        this.say(start, reading);
        return;
      }
    }
    this.builder.keep(start, end, word);
    this.index = end;
    if (this.context.lexicon.suraEnds.has(word)) this.verses(end);
  }

  /** «س:», «د.», «الخ»: most short words are none of these, which their length and next sign tell. */
  private shortWord(start: number, word: string, next: string): Reading | null {
    const phrase = next === ':' ? phraseAt(this.context, start) : null;
    if (phrase) return phrase;
    const mayStandFor =
      word.length <= 2 || MARK_OF_ABBREVIATION.test(next) || this.context.lexicon.abbreviations.has(word);
    return mayStandFor ? abbreviationAt(this.context, start, word) : null;
  }

  /** After the name of a sura in brackets the numbers of its verses may stand. */
  private verses(end: number): void {
    const reading = versesAt(this.context, end);
    if (!reading) return;
    this.builder.pause(end, end, '،', false);
    this.builder.say(end, reading.end, reading.say);
    this.index = reading.end;
  }

  /** Letters that belong to the number after them: الـ19, بـ3, ل 20. */
  private numberPrefix(text: string, start: number, word: string, end: number): boolean {
    const digits = text.charAt(end) === ' ' ? end + 1 : end;
    if (!/\d/.test(text.charAt(digits))) return false;
    if (ARTICLE_PREFIX.test(word)) {
      const reading = articleNumberAt(this.context, start, digits, word);
      if (!reading) return false;
      this.say(start, reading);
      return true;
    }
    // A lone «ف» before a space is no prefix; «ب 3» and «و 3» are.
    if (!CLITIC.test(word) || (digits > end && word === 'ف')) return false;
    this.builder.keep(start, digits, word);
    this.index = digits;
    this.firstReading(NUMBER_RULES, digits, true);
    return true;
  }

  /** «بـ$20», «بـ-5», and «لـ«المدينة»»: signs after a preposition are passed over. */
  private cliticBeforeSign(text: string, start: number, word: string, end: number): boolean {
    const { context, builder } = this;
    if (context.lexicon.currencyBefore.at(text, end) && /\d/.test(text.slice(end, end + 4))) {
      const reading = currencyBeforeAt(context, end);
      if (!reading) return false;
      builder.keep(start, end, word);
      builder.say(end, reading.end, reading.say, true);
      this.index = reading.end;
      return true;
    }
    if (/[A-Za-zÀ-ɏ@]/.test(text.charAt(end))) return this.latinAfterClitic(start, word, end);
    if (!/[«"(]/.test(text.charAt(end)) || !isLetter(text.charAt(end + 1))) return false;
    builder.keep(start, end, word);
    const skipsAlif = word.endsWith('ل') && text.startsWith('ال', end + 1);
    this.index = end + (skipsAlif ? 2 : 1);
    builder.drop(end, this.index);
    return true;
  }

  /** «الـNATO», «بـBBC», «الـ G20». */
  private latinAfterClitic(start: number, word: string, end: number): boolean {
    const found = readingBy(LATIN_AFTER_CLITIC, this.context, end);
    if (!found?.say) return false;
    const { prefix, reading } = joinedReading(word, found.say);
    if (prefix === '') this.builder.drop(start, end);
    else this.builder.keep(start, end, prefix);
    this.builder.say(end, found.end, reading, prefix !== '');
    this.index = found.end;
    return true;
  }

  private firstReading(rules: readonly Rule[], start: number, glued = false): boolean {
    const reading = readingBy(rules, this.context, start);
    if (reading) this.say(start, reading, glued);
    return reading !== null;
  }

  private say(start: number, { end, say }: Reading, glued = false): void {
    if (say.endsWith(' ')) {
      this.builder.say(start, end, say.trimEnd(), glued);
      this.builder.space(end, end);
    } else this.builder.say(start, end, say, glued);
    this.index = end;
  }

  private spaces(text: string, start: number): void {
    const dash = matchAt(DASH, text, start)?.[0];
    const spaces = matchAt(SPACES, text, start)?.[0] ?? ' ';
    const end = start + (dash ?? spaces).length;
    if (dash !== undefined) this.builder.pause(start, end, '،', false);
    else if (spaces.includes('\n')) this.builder.pause(start, end, '.', false);
    else this.builder.space(start, end);
    this.index = end;
  }

  private punctuation(text: string, start: number, character: string): boolean {
    const mark = WRITTEN_MARKS[character];
    if (mark !== undefined) {
      const dots = /^(?:\.{2,}|…+\.*)/.exec(text.slice(start, start + 8))?.[0];
      const end = start + (dots?.length ?? 1);
      // Dots inside a line are a hesitation; at its end they close the sentence.
      const isHesitation = dots !== undefined && /^[ ]*[^\s»")]/.test(text.slice(end, end + 4));
      this.builder.pause(start, end, isHesitation ? '،' : mark, true);
      this.index = end;
      return true;
    }
    if (BRACKETS.test(character)) return this.bracket(text, start, character);
    if (character === '«' || character === '»' || character === '"' || character === "'")
      this.builder.drop(start, start + 1);
    else return false;
    this.index = start + 1;
    return true;
  }

  private bracket(text: string, start: number, character: string): boolean {
    if (character === '(' && this.firstReading([phoneAt, phraseAt], start)) return true;
    const aside = this.context.options.skip?.brackets === true ? asideEnd(text, start) : -1;
    if (aside > 0) this.builder.drop(start, aside);
    else this.builder.pause(start, start + 1, '،', false);
    this.index = aside > 0 ? aside : start + 1;
    return true;
  }

  private other(text: string, start: number, character: string): void {
    const latin = matchAt(LATIN_WORD, text, start)?.[0];
    if (latin === undefined) {
      if (!this.firstReading(SIGN_RULES, start)) this.sign(text, start, character);
      return;
    }
    if (
      TIMES.test(latin) &&
      /\d ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^ ?\d/.test(text.slice(start + 1, start + 3))
    ) {
      this.builder.say(start, start + 1, 'في');
      this.builder.space(start + 1, start + 1);
      this.index = start + 1;
      return;
    }
    const reading = readingBy(LATIN_RULES, this.context, start);
    if (!reading) {
      this.builder.keep(start, start + latin.length, latin);
      this.index = start + latin.length;
    } else if (reading.say !== '' && this.builder.endsWith(reading.say)) {
      // «منظمة الصحة العالمية (WHO)»: it was just said.
      this.builder.drop(start, reading.end);
      this.index = reading.end;
    } else this.say(start, reading);
  }

  private sign(text: string, start: number, character: string): void {
    const code = text.codePointAt(start) ?? 0;
    const whole = String.fromCodePoint(code);
    const end = start + whole.length;
    this.index = end;
    const words = this.context.lexicon.symbols.get(whole);
    if (words !== undefined) {
      this.builder.say(start, end, words);
      this.builder.space(end, end);
    } else if (isLetter(whole)) this.builder.keep(start, end, whole);
    else if (/[–—]/.test(character)) this.builder.pause(start, end, '،', false);
    else if (/[-_/\\|]/.test(character)) this.builder.space(start, end);
    else this.builder.drop(start, end);
  }
}

/** Where the bracket that opens at `start` has closed, brackets inside it included; -1 where it does not in this line. */
function asideEnd(text: string, start: number): number {
  const waiting: string[] = [];
  for (let at = start; at < text.length && at - start <= LONGEST_ASIDE; at++) {
    const character = text.charAt(at);
    const closing = CLOSING[character];
    if (closing !== undefined) waiting.push(closing);
    else if (character === waiting.at(-1)) {
      waiting.pop();
      if (waiting.length === 0) return at + 1;
    } else if (character === '\n') return -1;
  }
  return -1;
}
