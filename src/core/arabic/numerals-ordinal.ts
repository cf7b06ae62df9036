import { cardinalWords } from './numerals-cardinal';
import type { Gender } from './numerals';

/** 1–10 without the article; «حادي» takes the place of «أول» in compounds. */
const ORDINALS: Record<Gender, readonly string[]> = {
  m: ['', 'أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'],
  f: ['', 'أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة', 'عاشرة'],
};

function unitInCompound(unit: number, gender: Gender): string {
  if (unit === 1) return gender === 'm' ? 'الحادي' : 'الحادية';
  return `ال${ORDINALS[gender][unit] ?? ''}`;
}

/** Every part takes the article: المئة والخمسون، السبعة والسبعين; one article where ten or hundred is part of the word. */
export function definiteCardinalWords(
  digits: string,
  gender: Gender,
  oblique: boolean,
  construct = false,
): string {
  const words = cardinalWords(digits, { gender, oblique, construct });
  return words
    .split(' و')
    .map((part) => `ال${part === 'ثمان' ? 'ثماني' : part}`)
    .join(' و');
}

/**
 * The definite ordinal: السابع، الحادية عشرة، الخامسة والسبعون (ين where oblique). From 101 on the rest stands
 * before «بعد المئة»; round tens and whole hundreds are definite cardinals (المئة والخمسون).
 */
export function ordinalWords(value: number, gender: Gender, oblique: boolean): string {
  if (value < 1) return definiteCardinalWords(String(value), gender, oblique);
  if (value <= 10) return `ال${ORDINALS[gender][value] ?? ''}`;
  if (value < 20) return `${unitInCompound(value - 10, gender)} ${gender === 'm' ? 'عشر' : 'عشرة'}`;
  if (value < 100) {
    const ten = `ال${cardinalWords(String(value - (value % 10)), { gender, oblique, construct: false })}`;
    return value % 10 === 0 ? ten : `${unitInCompound(value % 10, gender)} و${ten}`;
  }
  const rest = value % 100;
  if (rest % 10 === 0 && rest !== 10) return definiteCardinalWords(String(value), gender, oblique);
  const whole = cardinalWords(String(value - rest), { gender: 'm', oblique: true, construct: false });
  return `${ordinalWords(rest, gender, oblique)} بعد ال${whole}`;
}
