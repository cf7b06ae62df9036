import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../src/core/arabic/letters';
import { actFormsFromRows, actWordsOf } from '../../../src/core/people/act-words';

const words = actWordsOf(
  actFormsFromRows([
    { past: 'قال', imperfect: 'يقول', kind: 'said', goesOn: true },
    { past: 'أنهى', imperfect: 'ينهي', kind: 'did' },
    { past: 'دعا', imperfect: 'يدعو', kind: 'said' },
    { past: 'سلم', imperfect: 'يسلم', kind: 'did', alsoNoun: true },
    { past: 'تسلم', imperfect: 'يتسلم', kind: 'did' },
    { past: 'ذكر', imperfect: 'يذكر', kind: 'said' },
    { past: 'وعد', kind: 'said' },
    { source: 'بحسب' },
    { source: 'وفقا', takes: 'ل' },
  ]),
);

describe('actFormsFromRows', () => {
  it.each([
    ['قال', 'said', 'man', true],
    ['قالت', 'said', 'woman', true],
    ['يقول', 'said', 'man', false],
    ['تقول', 'said', 'woman', false],
    ['سيقول', 'said', 'man', false],
    ['ستقول', 'said', 'woman', false],
    ['أنهت', 'did', 'woman', true],
    ['دعت', 'said', 'woman', true],
    // «he received», «she delivers»
    ['تسلم', 'did', null, false],
    ['تتسلم', 'did', 'woman', false],
    // «she mentions», «he remembered»
    ['تذكر', 'said', null, false],
    ['ستذكر', 'said', 'woman', false],
    ['وعدت', 'said', 'woman', true],
  ])('knows «%s»', (written, kind, gender, isPast) => {
    expect(words.verbOf(foldLetters(written))).toMatchObject({ kind, gender, isPast });
  });

  it.each(['قالوا', 'وقال', 'أقول', 'سقال', 'قول', 'أنهات', 'يعد', 'بحسب'])(
    'knows no verb in «%s»',
    (written) => {
      expect(words.verbOf(foldLetters(written))).toBeNull();
    },
  );

  it('goes on with pasts alone', () => {
    expect(words.verbOf('قالت')?.goesOn).toBe(true);
    expect(words.verbOf('يقول')?.goesOn).toBe(false);
  });

  it('takes hers for no noun', () => {
    expect(words.verbOf('سلم')?.alsoNoun).toBe(true);
    expect(words.verbOf('سلمت')?.alsoNoun).toBe(false);
  });

  it('knows the words before a source, and what they take', () => {
    expect(words.sourceOf('بحسب')).toBe('');
    expect(words.sourceOf('وفقا')).toBe('ل');
    expect(words.sourceOf('قال')).toBeNull();
  });
});
