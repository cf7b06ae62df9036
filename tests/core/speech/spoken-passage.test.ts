import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpokenPassage } from '../../../src/core/speech/spoken-passage';
import { CLAUSES, spokenForm } from '../../../src/knowledge/spoken';

const passage = (written: string) => new SpokenPassage('b1', written, (text) => spokenForm(text), CLAUSES);

/** The pieces of a sentence, as they are written. */
function pieces(written: string, longest: number): string[] {
  const sentence = passage(written);
  const found: string[] = [];
  for (let from = 0; from < sentence.end;) {
    const to = sentence.pieceEnd(from, longest);
    found.push(written.slice(from, to));
    from = to;
  }
  return found;
}

describe('the pieces of a sentence', () => {
  it.each<[string, string, number, string[]]>([
    ['one where it fits', 'زار الوزير المدينة.', 600, ['زار الوزير المدينة.']],
    [
      'after a comma',
      'زار الوزير مدينة الميناء صباحا، ووعد أهلها بمدرسة.',
      40,
      ['زار الوزير مدينة الميناء صباحا، ', 'ووعد أهلها بمدرسة.'],
    ],
    [
      'after a semicolon rather than a comma',
      'زار الوزير المدينة؛ وقف طويلا، ثم عاد مسرعا.',
      30,
      ['زار الوزير المدينة؛ ', 'وقف طويلا، ثم عاد مسرعا.'],
    ],
    [
      'before a conjunction',
      'زار الوزير المدينة صباحا لكن أهلها كانوا نائمين.',
      30,
      ['زار الوزير المدينة صباحا ', 'لكن أهلها كانوا نائمين.'],
    ],
    [
      'between words where there is no clause',
      'وزير مدير سفير عميد نقيب',
      15,
      ['وزير مدير ', 'سفير عميد نقيب'],
    ],
    [
      'not after a first word by itself',
      'نعم، زار الوزير المدينة صباح اليوم الثلاثاء',
      30,
      ['نعم، زار الوزير المدينة ', 'صباح اليوم الثلاثاء'],
    ],
    ['inside a word that is too long', 'سنستقبلكموهم', 5, ['سنستق', 'بلكمو', 'هم']],
    ['never inside what is said for digits', '2026', 5, ['2026']],
  ])('%s', (_name, written, longest, expected) => {
    expect(pieces(written, longest)).toEqual(expected);
  });

  const PARTS = [
    'زار',
    'الوزير',
    'لكن',
    'وقال',
    '15%',
    '2026',
    '1,500',
    '،',
    '؛',
    ' ',
    '  ',
    '«',
    '»',
    '😀',
    'كم.',
    '-',
  ];
  const TEXT = fc
    .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 60 })
    .map((parts) => parts.join(''));

  it('say together what the whole says, and keep to the limit at every place where they can', () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: 1, max: 90 }), (written, longest) => {
        const sentence = passage(written);
        let said = '';
        for (let from = 0; from < sentence.end;) {
          const to = sentence.pieceEnd(from, longest);
          expect(to).toBeGreaterThan(from);
          const text = sentence.textOf({ from, to });
          expect(text).toHaveLength(sentence.spokenLength({ from, to }));
          // What is said for a number or a sign is not divided.
          if (/^[\p{L}\s]*$/u.test(written)) expect(text.length).toBeLessThanOrEqual(longest);
          expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
          said += text;
          from = to;
        }
        expect(said).toBe(spokenForm(written).spoken);
      }),
    );
  });
});

describe('the written word of a spoken one', () => {
  const written = 'زاد 15% في آذار، وقل في نيسان.';
  const sentence = passage(written);
  const whole = { from: 0, to: written.length };
  const second = { from: written.indexOf('وقل'), to: written.length };
  const word = (utterance: typeof whole, start: number, length: number) => {
    const range = sentence.wordAt(utterance, { start, length });
    return range && written.slice(range.from, range.to);
  };
  it.each<[string, typeof whole, number, number, string | null]>([
    ['a word', whole, 0, 3, 'زاد'],
    ['a word of what stands for digits', whole, 9, 3, '15%'],
    ['a word of the second piece', second, 7, 5, 'نيسان'],
    ['the word there, where the length is not told', second, 0, 0, 'وقل'],
    ['the whole of it from its middle', second, 2, 0, 'وقل'],
    ['the next word after a space, where the length is not told', second, 3, 0, 'في'],
    ['none before the start', whole, -1, 3, null],
    ['none behind the end', second, 90, 3, null],
  ])('%s', (_name, utterance, start, length, expected) => {
    expect(word(utterance, start, length)).toBe(expected);
  });

  it('is silent where there is nothing to say', () => {
    expect(passage('***').isSilent({ from: 0, to: 3 })).toBe(true);
    expect(passage('نعم ***').isSilent({ from: 0, to: 7 })).toBe(false);
    expect(passage('نعم ***').isSilent({ from: 4, to: 7 })).toBe(true);
  });
});

describe('a sentence without an end', () => {
  it('is cut into its pieces by looking at each of its places a few times', () => {
    const written = '1 كتب '.repeat(3_000);
    let asked = 0;
    const counting = <T extends object>(items: T): T =>
      new Proxy(items, {
        get: (target, name) => {
          if (typeof name === 'string' && /^\d+$/.test(name)) asked++;
          return Reflect.get(target, name) as unknown;
        },
      });
    const form = spokenForm(written);
    const places = form.map.length;
    const sentence = new SpokenPassage('b1', written, () => ({ ...form, map: counting(form.map) }), CLAUSES);
    let pieces = 0;
    for (let from = 0; from < sentence.end; pieces++) from = sentence.pieceEnd(from, 300);
    expect(places).toBeGreaterThan(5_000);
    expect(pieces).toBeGreaterThan(50);
    // By the square it would be millions for each piece.
    expect(asked).toBeLessThan(400 * places);
  });
});
