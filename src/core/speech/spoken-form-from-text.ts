import { isLetter, normalText, type NormalText } from './normal-text';
import type { Reading, SpokenContext } from './number-context';
import { abbreviationAt } from './rules/abbreviations';
import { dayOfMonthAt, numericDateAt, yearAt } from './rules/dates';
import { addressAt, latinAt } from './rules/latin';
import { articleNumberAt, rankedNumberAt } from './rules/ordinals';
import { phoneAt } from './rules/phones';
import { quantityAt } from './rules/quantities';
import { fractionAt, rangeAt, scoreAt } from './rules/ranges';
import { currencyBeforeAt, fractionSignAt, handleAt, signedNumberAt } from './rules/signs';
import { clockTimeAt, hourAt } from './rules/times';
import { SpokenBuilder } from './spoken-builder';
import type { SpokenForm } from './spoken-form';
import { spokenLexicon } from './spoken-lexicon';
import type { SpokenOptions, SpokenTables } from './spoken-tables';

type Rule = (context: SpokenContext, index: number) => Reading | null;

/** Tried in this order where a digit stands; the first that reads something wins. */
const NUMBER_RULES: readonly Rule[] = [
  addressAt, phoneAt, numericDateAt, clockTimeAt, scoreAt, dayOfMonthAt, hourAt, rankedNumberAt, yearAt, rangeAt, fractionAt, quantityAt,
]; // prettier-ignore

const SIGN_RULES: readonly Rule[] = [handleAt, phoneAt, currencyBeforeAt, signedNumberAt, fractionSignAt];

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
const BRACKETS = /[()[\]{}]/;

function readingBy(rules: readonly Rule[], context: SpokenContext, index: number): Reading | null {
  for (const rule of rules) {
    const reading = rule(context, index);
    if (reading) return reading;
  }
  return null;
}

class Scanner {
  private readonly builder = new SpokenBuilder();
  private index = 0;

  constructor(private readonly context: SpokenContext) {}

  run(): SpokenForm {
    const { text } = this.context;
    while (this.index < text.length) this.step(text);
    return this.builder.finish();
  }

  private step(text: string): void {
    const start = this.index;
    ARABIC_WORD.lastIndex = start;
    const word = ARABIC_WORD.exec(text)?.[0];
    if (word !== undefined) this.arabicWord(text, start, word);
    else {
      const character = text.charAt(start);
      if (character === ' ' || character === '\n') this.spaces(text, start);
      else if (character >= '0' && character <= '9') this.firstReading(NUMBER_RULES, start);
      else if (!this.punctuation(text, start, character)) this.other(text, start, character);
    }
  }

  private arabicWord(text: string, start: number, word: string): void {
    const end = start + word.length;
    const next = text.charAt(end);
    if (word.length <= 5) {
      if (next === ' ' || (next >= '0' && next <= '9')) {
        if (this.numberPrefix(text, start, word, end)) return;
      } else if (
        (CLITIC.test(word) || ARTICLE_PREFIX.test(word)) &&
        this.cliticBeforeSign(text, start, word, end)
      )
        return;
      const reading = abbreviationAt(this.context, start, word);
      if (reading) {
        this.say(start, reading);
        return;
      }
    }
    this.builder.keep(start, end, word);
    this.index = end;
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
    if (this.context.lexicon.currencyBefore.at(text, end) && /\d/.test(text.slice(end, end + 4))) {
      const reading = currencyBeforeAt(this.context, end);
      if (!reading) return false;
      this.builder.keep(start, end, word);
      this.builder.say(end, reading.end, reading.say, true);
      this.index = reading.end;
      return true;
    }
    if (/[A-Za-z@]/.test(text.charAt(end))) {
      const reading = readingBy([handleAt, addressAt, currencyBeforeAt, latinAt], this.context, end);
      if (!reading?.say) return false;
      this.builder.keep(start, end, word);
      // One article is enough (الـUNESCO), and «ل» swallows its alif (لـNATO).
      const isMerged = word.endsWith('ل') && reading.say.startsWith('ال');
      const rest = ARTICLE_PREFIX.test(word) ? reading.say.slice(2) : reading.say.replace('ال', 'ل');
      this.builder.say(end, reading.end, isMerged ? rest : reading.say, true);
      this.index = reading.end;
      return true;
    }
    if (!/[«"(]/.test(text.charAt(end)) || !isLetter(text.charAt(end + 1))) return false;
    this.builder.keep(start, end, word);
    const skipsAlif = word.endsWith('ل') && text.startsWith('ال', end + 1);
    this.index = end + (skipsAlif ? 2 : 1);
    this.builder.drop(end, this.index);
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
    DASH.lastIndex = start;
    const dash = DASH.exec(text)?.[0];
    SPACES.lastIndex = start;
    const spaces = SPACES.exec(text)?.[0] ?? ' ';
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
    if (BRACKETS.test(character)) this.builder.pause(start, start + 1, '،', false);
    else if (character === '«' || character === '»' || character === '"' || character === "'")
      this.builder.drop(start, start + 1);
    else return false;
    this.index = start + 1;
    return true;
  }

  private other(text: string, start: number, character: string): void {
    LATIN_WORD.lastIndex = start;
    const latin = LATIN_WORD.exec(text)?.[0];
    if (latin !== undefined) {
      if (this.firstReading([addressAt, currencyBeforeAt, latinAt], start)) return;
      this.builder.keep(start, start + latin.length, latin);
      this.index = start + latin.length;
      return;
    }
    if (this.firstReading(SIGN_RULES, start)) return;
    this.sign(text, start, character);
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

/** Leads the offsets of the normal text back to the written one. */
function inWrittenText(form: SpokenForm, { origin }: NormalText, written: string): SpokenForm {
  if (origin === null) return form;
  if (form.map.length === 0) return written === '' ? form : { spoken: '', map: [[0, written.length, 0, 0]] };
  return {
    spoken: form.spoken,
    map: form.map.map(([start, end, from, to]) => [origin[start] ?? 0, origin[end] ?? 0, from, to]),
  };
}

/**
 * What a voice must say for a text: numbers with the gender and case of what they count, dates, times, money, units,
 * abbreviations, addresses and signs as words; no digit, sign or control character is left, Latin letters and the
 * marks «. ، ؛ ؟ ! :» may be. Plain Arabic text comes back as it was. Pure.
 */
export function spokenForm(text: string, tables: SpokenTables, options: SpokenOptions = {}): SpokenForm {
  const normal = normalText(text);
  const context: SpokenContext = {
    text: normal.text,
    lexicon: spokenLexicon(tables),
    options,
    lastNumber: null,
  };
  return inWrittenText(new Scanner(context).run(), normal, text);
}
