import { afterEach, describe, expect, it, vi } from 'vitest';
import { captionWithoutCredit } from '../../../src/core/article/caption';
import { extractionWords as words } from '../../../src/knowledge/extraction';

afterEach(() => vi.restoreAllMocks());

describe('a caption without the credit of its picture', () => {
  it.each([
    ['عائلات في الممشى | تصوير: سهيل مراد', 'عائلات في الممشى'],
    ['قوارب عند خط الانطلاق (تصوير: زكي الموج)', 'قوارب عند خط الانطلاق'],
    ['قوارب عند خط الانطلاق (رويترز)', 'قوارب عند خط الانطلاق'],
    ['رفوف الحافلة تتسع لألفي كتاب. من المصدر', 'رفوف الحافلة تتسع لألفي كتاب.'],
    ['صدر الصورة، رويترز', ''],
    ['رويترز', ''],
  ])('%s → %s', (caption, expected) => {
    expect(captionWithoutCredit(caption, words)).toBe(expected);
  });

  it.each([
    'مراكب الصيد في ميناء بحيرة السلام',
    'وزير الخارجية (يمين) مع نظيره',
    'مراسل رويترز في الميدان',
    'القاهرة - الإسكندرية',
    '',
  ])('left alone: %s', (caption) => {
    expect(captionWithoutCredit(caption, words)).toBe(caption);
  });
});

it('looks for no credit in what is far too long for a caption', () => {
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  const caption = `${'صورة - '.repeat(300)}| رويترز`;
  expect(captionWithoutCredit(caption, words)).toBe(caption);
  const whole = exec.mock.calls.filter(
    ([text], i) => text === caption && (exec.mock.contexts[i] as RegExp).source.startsWith('^(.*?'),
  );
  expect(whole).toEqual([]);
});
