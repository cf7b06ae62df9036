import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/core/article/article';
import { isInfoLine, isRowOfLinks, isTrail, personInLine } from '../../../src/core/article/head-lines';
import { extractionWords as words } from '../../../src/knowledge/extraction';

/** A piece whose links stand in brackets. */
function piece(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const link = /^\[(.*)\]$/.exec(part)?.[1];
    if (link !== undefined)
      marks.push({
        kind: 'link',
        start: text.length,
        end: text.length + link.length,
        href: 'https://a.example/',
      });
    text += link ?? part;
  }
  return { text, marks };
}

describe('isTrail', () => {
  it.each([
    ['[سياسة] › [المغرب العربي]', true],
    ['[الرئيسية] » [محليات] » تقارير', true],
    ['[الرئيسية] / [اقتصاد] / نقل بحري', true],
    ['قال [الناطق] إن الجسر آمن', false],
    ['«[خبر مهم]» كما وصفه', false],
    ['[الرئيسية] > انتهت الأعمال في الجسر الجديد كما أعلن اليوم.', false],
    ['سياسة › المغرب العربي', false],
  ])('%s: %s', (marked, expected) => expect(isTrail(piece(marked))).toBe(expected));
});

describe('isRowOfLinks', () => {
  it.each([
    ['[تونس] [المياه] [الطاقة]', true],
    ['#[تونس]، #[المياه]', true],
    ['[تونس]', false],
    ['[تونس] و [المياه]', false],
    ['[قال الوزير] [إن العمل انتهى.]', false],
  ])('%s: %s', (marked, expected) => expect(isRowOfLinks(piece(marked))).toBe(expected));
});

describe('isInfoLine', () => {
  const context = { byline: 'هدى الكيلاني', siteNames: ['صحيفة المرفأ'] };
  it.each([
    ['هدى الكيلاني – تونس 12 مارس 2026', true],
    ['هدى الكيلاني', true],
    ['صحيفة المرفأ · 10 مارس 2026 · 4 دقائق قراءة', true],
    ['كتبت: هدى الكيلاني، القاهرة - رويترز', true],
    ['هدى الكيلاني تكتب عن المياه والطاقة في الجنوب', false],
    ['عام 2026', false],
    ['انتهت الأعمال في 12 مارس 2026.', false],
    ['وصول أول سفينة إلى الميناء في 12 مارس 2026', false],
  ])('%s: %s', (text, expected) => expect(isInfoLine(text, context, words)).toBe(expected));
});

describe('personInLine', () => {
  it.each([
    ['صحيفة المرفأ - أنس الكردي', 'أنس الكردي'],
    ['الجمعة ١٤ ذو القعدة ١٤٤٧ هـ الرياحين - تركي المالكي', 'تركي المالكي'],
    ['تونس – هدى الكيلاني 12 مارس 2026', 'هدى الكيلاني'],
    ['أنس الكردي', null],
    ['المغرب العربي | 12 مارس 2026', null],
    ['أخبار محلية | 12 مارس 2026', null],
    ['صحيفة المرفأ - سالم يفتتح الجسر الجديد فوق الوادي الكبير', null],
    ['صحيفة المرفأ', null],
  ])('%s: %s', (line, expected) => expect(personInLine(line, ['صحيفة المرفأ'], words)).toBe(expected));

  it('a place and a name beside a date', () => {
    expect(personInLine('القاهرة - ريم عزام', [], words)).toBeNull();
    expect(personInLine('القاهرة - ريم عزام', [], words, true)).toBe('ريم عزام');
  });
});
