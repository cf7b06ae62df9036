import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenForm } from '../../../src/knowledge/spoken';
import { mapFault } from './map-fault';
import { anyCharacters } from '../../fakes/any-characters';

const CASES = fs
  .readFileSync(new URL('./spoken-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line): [string, string] => {
    const [written = '', said = ''] = line.split('\t');
    return [written, said];
  });

function said(text: string): string {
  return spokenForm(text).spoken;
}

/** Text of words alone, and words that look like something to be read out. */
const LEFT_ALONE = [
  '',
  'قال الوزير إن الوضع جيد.',
  'قال: نعم؛ ثم صمت، وانصرف. أليس كذلك؟ بلى!',
  'وصل الوفد مساء أمس إلى العاصمة',
  'إِنَّ الْكِتَابَ مُفِيدٌ',
  'كمية كبيرة من كتب الجمعية',
  'سمع صوتا في المنزل',
  'الخبر عن الخليج',
  'أكد أن الدول الخمس اتفقت',
  'ثلاثة آلاف وخمسمئة شخص',
  'القرن التاسع عشر',
  'عشرون في المئة',
  'دعا إلى الحوار',
  'مدينة صنعاء وجارتها',
  'هو الذي رأى كل شيء',
  'بين الساعة الثامنة والعاشرة',
  'مليون ونصف المليون دولار',
  'ما يجري في القاهرة وبيروت وبغداد ودمشق',
  'لم يعلق مايكروسوفت على الأمر',
  'ص وج وط حروف',
];

const UNSPEAKABLE = /[\p{N}\p{S}\p{C}]|[^\p{L}\p{M} .،؛؟!:]/u;

const LATIN = /[A-Za-zÀ-ÖØ-öø-ɏ]/;

describe('spokenForm', () => {
  it.each(CASES)('%s', (written, expected) => expect(said(written)).toBe(expected));

  it.each(LEFT_ALONE)('leaves alone: %s', (text) => {
    const form = spokenForm(text);
    expect(form.spoken).toBe(text);
    expect(form.map.every(([start, end, from, to]) => start === from && end === to)).toBe(true);
  });

  it.each([...CASES.map(([written]) => written), ...LEFT_ALONE])('maps every character of %s', (written) => {
    const form = spokenForm(written);
    expect(mapFault(written, form)).toBeNull();
    expect(form.spoken).not.toMatch(UNSPEAKABLE);
    expect(form.spoken).not.toMatch(LATIN);
    expect(said(form.spoken)).toBe(form.spoken);
  });

  it('leads a spoken number back to the written one', () => {
    const text = 'زار «المعرض» ١٥٪ منهم';
    const { spoken, map } = spokenForm(text);
    const at = spoken.indexOf('خمسة عشر');
    const span = map.find(([, , from, to]) => from <= at && at < to);
    expect(span && text.slice(span[0], span[1])).toBe('١٥٪');
  });

  it('names the months as the reader likes', () => {
    expect(spokenForm('5/2/2020', { monthNames: 'mashriq' }).spoken).toBe('الخامس من شباط ألفين وعشرين');
    expect(spokenForm('5/2/2020', { monthNames: 'maghreb' }).spoken).toBe('الخامس من فيفري ألفين وعشرين');
    expect(spokenForm('5/2/2020').spoken).toBe('الخامس من فبراير ألفين وعشرين');
  });

  it('has nothing to say for an empty text or signs alone', () => {
    expect(spokenForm('')).toEqual({ spoken: '', map: [] });
    expect(said('😀 — «»')).toBe('');
    expect(said('\u200F\u202B')).toBe('');
  });

  it('leaves nothing unspeakable and maps everything, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'قال', 'الـ', 'بـ', 'و', '5', '20', '2020', '٣٫٥', '1,234', '%', '$', '€', ' ', ' ', '-', '–', '/', ':', '.', '،', '«', '»', '(', ')',
        'كم', 'م²', 'سنة', 'مليون', 'الساعة', 'د.', 'أ.ف.ب', 'NATO', 'F-16', '@ab1', '#وسم_2', 'www.a.com', 'Xyz', 'AbC', 'é', '½', '°C', '😀', '\n', '\u200F', 'ـ', 'ﻣ', 'هـ', 'مايو', 'فاز', '+', '00',
      ), // prettier-ignore
      anyCharacters(3),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const form = spokenForm(text);
        expect(mapFault(text, form)).toBeNull();
        expect(form.spoken.replace(/\p{M}/gu, '')).not.toMatch(UNSPEAKABLE);
        expect(form.spoken).not.toMatch(LATIN);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is the same said again', () => {
    const word = fc.constantFrom(
      'قال',
      'الوزير',
      'خمسة',
      'وعشرون',
      'في',
      'المئة',
      'دولار',
      'كتاب',
      'د',
      'ثم',
      'إن',
      'NATO',
      'abc',
    );
    const mark = fc.constantFrom(' ', ' ', '، ', '. ', '؟ ', ': ', '؛ ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 12 }), (pairs) => {
        const once = said(pairs.flat().join('').trim());
        expect(said(once)).toBe(once);
      }),
    );
  });
});

describe('a text that never ends', () => {
  /** Each character was once read with all that stand before or after it. */
  it.each(['((', 'و ', 'a.', '1-', 'ق م '])('of «%s» is read in time', (piece) => {
    const text = piece.repeat(30_000);
    const start = performance.now();
    const form = spokenForm(text);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(mapFault(text, form)).toBeNull();
  });
});
