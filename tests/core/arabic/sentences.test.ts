import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/core/arabic/sentences';

function cut(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Each row: the sentences, and what joins them where it is not one space. */
const SPLIT: [string, string[]][] = [
  ['وصل الوفد. ثم غادر.', ['وصل الوفد.', 'ثم غادر.']],
  ['هل وصل؟ نعم! وصل.', ['هل وصل؟', 'نعم!', 'وصل.']],
  ['انتهى الأمر… وبدأ غيره', ['انتهى الأمر…', 'وبدأ غيره']],
  ['قال «وصلنا.» ثم صمت.', ['قال «وصلنا.»', 'ثم صمت.']],
  ['قال "وصلنا". وأضاف', ['قال "وصلنا".', 'وأضاف']],
  ['(جاء الوفد.) وغادر.', ['(جاء الوفد.)', 'وغادر.']],
  ['سأل «من جاء؟». وسكت.', ['سأل «من جاء؟».', 'وسكت.']],
  ['انتهى اللقاء.وقال الوزير', ['انتهى اللقاء.', 'وقال الوزير']],
  ['عنوان بلا نقطة\nسطر ثان', ['عنوان بلا نقطة', 'سطر ثان']],
  ['سنة 1400 هـ. وبعدها', ['سنة 1400 هـ.', 'وبعدها']],
  ['وقع ذلك عام 2020م. وبعدها', ['وقع ذلك عام 2020م.', 'وبعدها']],
  ['بلغ العدد 25. وقال', ['بلغ العدد 25.', 'وقال']],
  ['ماذا؟! لا أدري', ['ماذا؟!', 'لا أدري']],
  ['جاء الأربعاء . وغادر', ['جاء الأربعاء .', 'وغادر']],
  ['زار موقع www.example.com. ثم خرج', ['زار موقع www.example.com.', 'ثم خرج']],
];

const WHOLE: string[] = [
  'قال د. خالد إنه قادم',
  'قال أ.د. سمير ذلك',
  'حضر م. علي وأ. منى',
  'نقلت أ.ف.ب. عن مصدر',
  'عاش سنة 300 ق.م. في بابل',
  'العنوان ص.ب. 123 بيروت',
  'في U.S. News قائمة',
  'شركة Apple Inc. الأمريكية',
  'الكاتبة J. K. Rowling هنا',
  'بلغت النسبة 3.5 في المئة',
  'بلغت ٣.٥ في المئة',
  'الساعة 10.30 صباحا',
  '1. النقطة الأولى',
  '١. النقطة الأولى',
  'أولا؛ ثانيا، ثالثا: رابعا',
  'إن... نعم قادم',
  'زوروا www.example.com الآن',
  'ملف Node.js هنا',
  'قال ود. سمير إلى جانبه',
];

describe('sentencesOf', () => {
  it.each(['لا', 'لم', 'كم', 'بل', 'له', 'بي'])(
    'takes «%s.» for a word and no letter with a particle',
    (word) => {
      expect(cut(`قال ${word}. ثم سكت.`)).toEqual([`قال ${word}.`, 'ثم سكت.']);
    },
  );
  it.each(['ود', 'لد', 'بم', 'وأ'])('takes «%s.» for a letter with a particle', (word) => {
    expect(cut(`قال ${word}. خالد نعم.`)).toEqual([`قال ${word}. خالد نعم.`]);
  });

  it.each(SPLIT)('cuts %s', (text, sentences) => expect(cut(text)).toEqual(sentences));
  it.each(WHOLE)('leaves whole: %s', (text) => expect(cut(text)).toEqual([text]));

  it('numbers of a list open a sentence on every line', () => {
    expect(cut('1. أول\n2. ثان\n  3. ثالث.')).toEqual(['1. أول', '2. ثان', '3. ثالث.']);
  });

  it('has no sentence in white space', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n\t ')).toEqual([]);
  });

  it('covers every visible character once, in order, trimmed', () => {
    const piece = fc.constantFrom(
      'قال',
      ' ',
      '.',
      '؟',
      '…',
      '»',
      '«',
      '\n',
      '3',
      'د',
      'A',
      '"',
      ')',
      '!',
      '،',
      '\t',
      '...',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const ranges = sentencesOf(text);
        const covered = new Set<number>();
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          for (let i = start; i < end; i++) covered.add(i);
          last = end;
        }
        for (let i = 0; i < text.length; i++)
          if (/\S/.test(text.charAt(i))) expect(covered.has(i)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
