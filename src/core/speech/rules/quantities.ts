import { cardinalWords, digitWords } from '../../arabic/numerals-cardinal';
import { genderOfSingular, countedNounAfter, isCountable } from '../counted-noun';
import { countedWords, numberWords, scaleAt, scaledWords, singularAfterScale } from '../counted-forms';
import { isAdverbOfTime, isObliqueAt } from '../number-case';
import { cliticBefore, wordAfter, type Reading, type SpokenContext } from '../number-context';
import type { CountedRow } from '../spoken-tables';
import { wholeValue, writtenNumberAt, type WrittenNumber } from '../written-number';
import { dualEnding } from '../../arabic/numerals';

const PERCENT = /[ ]?%/y;
export const IN_HUNDRED = 'في المئة';

function skipSpace(text: string, index: number): number {
  return text.charAt(index) === ' ' ? index + 1 : index;
}

/** The unit or currency written after a number. */
export function countedRowAt(
  { text, lexicon }: SpokenContext,
  end: number,
): { row: CountedRow; end: number } | null {
  return lexicon.countedAfter.at(text, skipSpace(text, end));
}

function percentEnd(text: string, end: number): number {
  PERCENT.lastIndex = end;
  return PERCENT.test(text) ? PERCENT.lastIndex : -1;
}

/** After a currency sign before the number its name may be written once more («$20 مليون دولار»). */
function skipName(context: SpokenContext, end: number, row: CountedRow): number {
  const next = wordAfter(context.text, end);
  return next.word === row.singular || next.word === row.plural || next.word === `${row.singular}ا`
    ? next.end
    : end;
}

/** A number with its scale, and with the unit or currency before or after it. */
function scaledQuantity(
  context: SpokenContext,
  number: WrittenNumber,
  oblique: boolean,
  sign: CountedRow | null,
): Reading | null {
  const { text, lexicon } = context;
  const found = scaleAt(text, number.end, sign !== null);
  const latin = found ?? (sign ? null : scaleBeforeCurrency(context, number));
  if (!latin) return null;
  const after = sign ? null : countedRowAt(context, latin.end);
  const row = sign ?? after?.row;
  if (row) {
    const words = `${scaledWords(number, latin.scale, oblique, true)} ${singularAfterScale(row)}`;
    return { end: after?.end ?? skipName(context, latin.end, row), say: words };
  }
  const next = wordAfter(text, latin.end);
  const construct = next.start > latin.end && isCountable(lexicon, next.word);
  return {
    end: latin.end,
    say: scaledWords(
      number,
      latin.scale,
      oblique,
      construct,
      latin.hasEnding && /(?:^|[^0])[1-9]\d$/.test(number.integer),
    ),
  };
}

/** «20M$», «5bn €»: a Latin scale counts only before a currency. */
function scaleBeforeCurrency(context: SpokenContext, number: WrittenNumber): ReturnType<typeof scaleAt> {
  const latin = scaleAt(context.text, number.end, true);
  const row = latin ? countedRowAt(context, latin.end)?.row : undefined;
  return row && context.lexicon.tables.currencies.includes(row) ? latin : null;
}

/** What a number says whose noun stays in the text; 1 and 2 before a known noun become «كتاب واحد» and the dual. */
function withNounInText(
  context: SpokenContext,
  number: WrittenNumber,
  oblique: boolean,
  start: number,
): Reading {
  const { clitic } = cliticBefore(context.text, start);
  const { lexicon } = context;
  const noun = countedNounAfter(context, number.end);
  const value = wholeValue(number);
  const gender = noun?.gender ?? 'm';
  const isAdverb = !oblique && clitic === '' && noun !== null && isAdverbOfTime(context, start, noun.word);
  if (isAdverb) {
    context.lastNumber = { end: number.end, oblique: true };
    return withNounInText(context, number, true, start);
  }
  if (noun?.direct && (value === 1 || value === 2)) {
    const singular = lexicon.singularOf.get(noun.word) ?? noun.word;
    if (lexicon.singularForms.has(singular) || singular.endsWith('ة')) {
      const singularGender = genderOfSingular(lexicon, singular);
      if (value === 1)
        return { end: noun.end, say: `${singular} ${singularGender === 'f' ? 'واحدة' : 'واحد'}` };
      if (lexicon.invariable.has(singular))
        return { end: noun.end, say: `اثن${dualEnding(oblique, false)} ${singular}` };
      return {
        end: noun.end,
        say: dualOf(singular, oblique),
      };
    }
  }
  const known = noun?.direct ? afterHundreds(context, number, noun, oblique) : null;
  if (known) return known;
  const words = numberWords(number, gender, oblique, noun?.direct ?? false);
  // «5 جنيه» is read «خمسة جنيهات»: 3–10 count a plural.
  const plural =
    noun?.direct && value >= 3 && value <= 10 ? lexicon.pluralOfMeasure.get(noun.word) : undefined;
  if (noun && plural !== undefined) return { end: noun.end, say: `${words} ${plural}` };
  return { end: number.end, say: words };
}

/**
 * «101 دولة» → «مئة دولة ودولة», «202 كتاب» → «مئتا كتاب وكتابان»: the noun is said again for one and two beyond the
 * hundreds. «100 هكتارا» → «مئة هكتار».
 */
function afterHundreds(
  { lexicon }: SpokenContext,
  number: WrittenNumber,
  noun: { word: string; end: number; written: string },
  oblique: boolean,
): Reading | null {
  const value = wholeValue(number);
  const rest = value % 100;
  if (!(value >= 100) || rest > 2 || !(lexicon.singularForms.has(noun.word) || noun.word.endsWith('ة')))
    return null;
  if (rest === 0 && noun.word === noun.written) return null;
  const hundreds = cardinalWords(String(value - rest), { gender: 'm', oblique, construct: true });
  if (rest === 0) return { end: noun.end, say: `${hundreds} ${noun.word}` };
  if (lexicon.invariable.has(noun.word)) return null;
  const again = rest === 1 ? noun.word : dualOf(noun.word, oblique);
  return { end: noun.end, say: `${hundreds} ${noun.word} و${again}` };
}

function dualOf(singular: string, oblique: boolean): string {
  return singular.replace(/ة$/, 'ت').replace(/ى$/, 'ي') + dualEnding(oblique, false);
}

/**
 * A number with whatever counts: percent, scale, unit, currency or the noun that follows in the text.
 * @param sign A currency written before the number.
 */
export function quantityAt(
  context: SpokenContext,
  index: number,
  sign: CountedRow | null = null,
  start = index,
): Reading | null {
  const { text } = context;
  const number = writtenNumberAt(text, index);
  if (!number) return null;
  const oblique = isObliqueAt(context, start);
  context.lastNumber = { end: number.end, oblique };
  const percent = percentEnd(text, number.end);
  if (percent > 0) return { end: percent, say: `${numberWords(number, 'm', oblique, false)} ${IN_HUNDRED}` };
  const withScale = scaledQuantity(context, number, oblique, sign);
  if (withScale) return withScale;
  if (sign) return { end: skipName(context, number.end, sign), say: countedWords(number, sign, oblique) };
  const unit = countedRowAt(context, number.end);
  if (unit) return { end: unit.end, say: countedWords(number, unit.row, oblique) };
  if (/^0\d/.test(number.integer) && number.fraction === '')
    return { end: number.end, say: digitWords(number.integer) };
  const thousands = thousandsByDot(context, number);
  return withNounInText(context, thousands ?? number, oblique, start);
}

/** «1.500 شخص»: three digits after a dot before a countable noun part thousands. */
function thousandsByDot(context: SpokenContext, number: WrittenNumber): WrittenNumber | null {
  if (number.fraction.length !== 3 || number.integer.length > 3 || number.integer === '0' || number.isGrouped)
    return null;
  const noun = countedNounAfter(context, number.end);
  const isKnown =
    noun?.direct &&
    (context.lexicon.singularForms.has(noun.word) || context.lexicon.pluralForms.has(noun.word));
  return isKnown
    ? { ...number, integer: number.integer + number.fraction, fraction: '', isGrouped: true }
    : null;
}
