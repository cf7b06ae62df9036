import { describe, expect, it } from 'vitest';
import { directionOfText, languageOfText } from '../../../src/core/article/direction';

const ARABIC = 'أعلنت البلدية افتتاح الجسر الجديد فوق الوادي في المدينة القديمة';
const PERSIAN = 'شهرداری اعلام کرد که پل جدید روی رودخانه گشایش یافت و مردم می‌توانند از آن بگذرند';
const URDU = 'شہر کی انتظامیہ نے نئے پل کے افتتاح کا اعلان کیا ہے اور لوگ اس سے گزر سکتے ہیں';

describe('direction and language come from the letters', () => {
  it.each([
    [ARABIC, null, 'ar', 'rtl'],
    [ARABIC, 'en-US', 'ar', 'rtl'],
    [ARABIC, 'ar-EG', 'ar-EG', 'rtl'],
    [ARABIC, 'not a tag!', 'ar', 'rtl'],
    [`${ARABIC} with COVID-19`, null, 'ar', 'rtl'],
    [PERSIAN, null, 'fa', 'rtl'],
    [PERSIAN, 'fa-IR', 'fa-IR', 'rtl'],
    [URDU, null, 'ur', 'rtl'],
    ['העירייה הודיעה על פתיחת הגשר', null, 'he', 'rtl'],
    ['The town opened its bridge', 'ar', 'en', 'ltr'],
    ['La ville a ouvert son pont', 'fr', 'fr', 'ltr'],
  ])('%s (%s)', (text, declared, lang, dir) => {
    expect(languageOfText(text, declared)).toBe(lang);
    expect(directionOfText(text)).toBe(dir);
  });

  it('takes the fallback where there are no letters', () => {
    expect(directionOfText('12:30', 'rtl')).toBe('rtl');
    expect(directionOfText('')).toBe('ltr');
  });
});
