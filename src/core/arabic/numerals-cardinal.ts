import {
  dualEnding,
  HUNDREDS,
  PLAIN_NUMERAL,
  SCALES,
  TENS,
  UNITS,
  type Gender,
  type NumeralForm,
  type Scale,
} from './numerals';

/** 1–99 in the given form. `ثمان` gains its ya before a noun or عشرة. */
function belowHundred(value: number, { gender, oblique, construct }: NumeralForm): string {
  if (value === 2) return (gender === 'm' ? 'اثن' : 'اثنت') + dualEnding(oblique, false);
  if (value === 8 && gender === 'f') return construct ? 'ثماني' : 'ثمان';
  if (value <= 10) return UNITS[gender][value] ?? '';
  if (value < 20) return teen(value - 10, gender, oblique);
  const ten = (TENS[Math.floor(value / 10)] ?? '') + (oblique ? 'ين' : 'ون');
  const unit = value % 10;
  return unit === 0 ? ten : `${belowHundred(unit, { gender, oblique, construct: false })} و${ten}`;
}

function teen(unit: number, gender: Gender, oblique: boolean): string {
  const ten = gender === 'm' ? 'عشر' : 'عشرة';
  if (unit === 1) return `${gender === 'm' ? 'أحد' : 'إحدى'} ${ten}`;
  if (unit === 2) return `${gender === 'm' ? 'اثن' : 'اثنت'}${dualEnding(oblique, true)} ${ten}`;
  if (unit === 8 && gender === 'f') return `ثماني ${ten}`;
  return `${UNITS[gender][unit] ?? ''} ${ten}`;
}

function hundreds(value: number, oblique: boolean, construct: boolean): string {
  if (value === 1) return 'مئة';
  if (value === 2) return `مئت${dualEnding(oblique, construct)}`;
  return `${HUNDREDS[value] ?? ''}مئة`;
}

/** 1–999 in the given form. */
function belowThousand(value: number, form: NumeralForm): string {
  const rest = value % 100;
  const parts: string[] = [];
  if (value >= 100) parts.push(hundreds(Math.floor(value / 100), form.oblique, form.construct && rest === 0));
  if (rest > 0) parts.push(belowHundred(rest, form));
  return parts.join(' و');
}

/**
 * `count` (1–999) of a power of a thousand. The scale is a counted masculine noun: one bare, two dual, 3–10 plural,
 * 11–99 accusative (bare before a noun), hundreds singular. A count ending in 01 or 02 names the scale again:
 * 101 000 is «مئة ألف وألف».
 */
export function scaled(count: number, scale: Scale, oblique: boolean, construct: boolean): string {
  const rest = count % 100;
  if (count === 1) return scale.singular;
  if (count === 2) return scale.singular + dualEnding(oblique, construct);
  if (rest === 1 || rest === 2) {
    const whole = scaled(count - rest, scale, oblique, true);
    return `${whole} و${scaled(rest, scale, oblique, construct)}`;
  }
  const words = belowThousand(count, { gender: 'm', oblique, construct: true });
  if (rest === 0) return `${words} ${scale.singular}`;
  if (rest <= 10) return `${words} ${scale.plural}`;
  return `${words} ${construct ? scale.singular : scale.accusative}`;
}

/**
 * A whole number in words. Rules: Arabic grammar of numerals (1, 2 agree with the noun; 3–10 take the opposite
 * gender; in a compound only the last group has the noun's gender; مئتان, ألفان lose their nun before the noun).
 * @param digits Western digits without separators. More than 18 digits are said one by one.
 */
export function cardinalWords(digits: string, form: NumeralForm = PLAIN_NUMERAL): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant === '0') return 'صفر';
  if (significant.length > 3 * SCALES.length) return digitWords(digits);
  const padded = significant.padStart(Math.ceil(significant.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g)?.map(Number) ?? [];
  const lastSpoken = groups.findLastIndex((group) => group > 0);
  const parts: string[] = [];
  groups.forEach((group, index) => {
    if (group === 0) return;
    const scale = SCALES[groups.length - 1 - index];
    const construct = form.construct && index === lastSpoken;
    if (!scale || scale.singular === '') parts.push(belowThousand(group, { ...form, construct }));
    else parts.push(scaled(group, scale, form.oblique, construct));
  });
  return parts.join(' و');
}

/** Each digit by its name: telephone numbers, codes. */
export function digitWords(digits: string): string {
  return Array.from(digits, (digit) => UNITS.m[Number(digit)] ?? '').join(' ');
}

/** What follows «فاصلة»: zeros one by one, up to three further digits as a number, longer ones digit by digit. */
export function fractionWords(fraction: string, oblique: boolean): string {
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const rest = fraction.slice(zeros);
  const words = Array.from({ length: zeros }, () => 'صفر');
  if (rest.length > 3) words.push(digitWords(rest));
  else if (rest !== '') words.push(cardinalWords(rest, { gender: 'm', oblique, construct: false }));
  return words.join(' ');
}
