import { describe, expect, it } from 'vitest';
import { isDateLine, junkPhraseOf } from '../../../src/core/article/junk';
import { extractionWords as words } from '../../../src/knowledge/extraction';

const kindOf = (text: string, linkShare = 0) => junkPhraseOf({ text, linkShare }, words)?.kind ?? null;

describe('junkPhraseOf', () => {
  it.each([
    ['اقرأ أيضاً:', 0, 'related'],
    ['إقرأ أيضا', 0, 'related'],
    ['اقرأ أيضا: سوق المدينة يعود إلى العمل', 0.8, 'related'],
    ['لمزيد من الأخبار المحلية', 1, 'related'],
    ['شارك هذا الخبر :', 0, 'share'],
    ['إعـلان', 0, 'advert'],
    ['إعلان 12', 0, 'advert'],
    ['التعليقات (3)', 0, 'comments'],
    ['تاجز: سدود, مطر', 0.6, 'tags'],
    ['المصدر: وكالات', 0, 'credit'],
    ['صدر الصورة، Getty Images', 0, 'credit'],
    ['تابعونا على فيسبوك', 0, 'subscribe'],
    ['جميع الحقوق محفوظة لصحيفة الواحة', 0, 'rights'],
  ])('%s (link %d) is %s', (text, linkShare, kind) => {
    expect(kindOf(text, linkShare)).toBe(kind);
  });

  it.each([
    ['اقرأ أيضا ما كتبه عن المدينة.', 0],
    ['إعلان البلدية جاء في وقته', 0],
    ['شاهد 12', 0],
    ['المصدر الذي تحدث إلينا طلب ألا يذكر اسمه', 0],
    ['شاهد الأهالي السيل وهو يجرف السيارات', 0],
    ['تابع الوزير جولته في القرى', 0],
    ['تحرير الأسعار يبدأ العام المقبل', 0],
    ['علامات استفهام كثيرة حول المشروع', 0],
    ['', 0],
  ])('%s (link %d) stays', (text, linkShare) => {
    expect(kindOf(text, linkShare)).toBeNull();
  });
});

describe('isDateLine', () => {
  it.each([
    'تم نشره الجمعة 24 نيسان / أبريل 2020 08:12 مساءً',
    'آخر تحديث: 14:30 بتوقيت غرينتش - 3 مايو 2024',
    '٢٠٢٦/١١/٢٣',
    'الثلاثاء 3 محرم 1447هـ',
  ])('%s', (text) => {
    expect(isDateLine(text, words)).toBe(true);
  });

  it('with the name of the site', () => {
    expect(isDateLine('2026-06-01 16:42|وكالة البحر', words)).toBe(false);
    expect(isDateLine('2026-06-01 16:42|وكالة البحر', words, ['وكالة البحر'])).toBe(true);
  });

  it.each(['افتتح الجسر يوم 3 مايو 2024', 'عام 2024', '15', 'الجمعة', ''])('%s is none', (text) => {
    expect(isDateLine(text, words)).toBe(false);
  });
});
