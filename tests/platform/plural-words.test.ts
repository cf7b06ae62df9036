import { describe, expect, it, vi } from 'vitest';
import { dateWords } from '../../src/platform/date-words';
import { numberWords } from '../../src/platform/number-words';
import { pluralWords } from '../../src/platform/plural-words';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface('ar') };
});

describe('pluralWords', () => {
  it.each([
    [1, 'دقيقة واحدة للقراءة'],
    [2, 'دقيقتان للقراءة'],
    [3, '٣ دقائق للقراءة'],
    [10, '١٠ دقائق للقراءة'],
    [11, '١١ دقيقة للقراءة'],
    [100, '١٠٠ دقيقة للقراءة'],
    [103, '١٠٣ دقائق للقراءة'],
  ])('%i', (count, expected) => {
    expect(pluralWords('minutesToRead', count)).toBe(expected);
  });
});

describe('numberWords', () => {
  it('writes Arabic digits and the Arabic decimal sign', () => {
    expect(numberWords(1.25)).toBe('١٫٢٥');
  });
});

describe('dateWords', () => {
  it.each([
    ['2026-11-23', '٢٣ نوفمبر ٢٠٢٦'],
    ['2026-11', 'نوفمبر ٢٠٢٦'],
    ['not a time', null],
  ])('%s', (iso, expected) => {
    expect(dateWords(iso)).toBe(expected);
  });

  it('keeps the hour where the page states one', () => {
    expect(dateWords('2026-11-23T09:30:00')).toMatch(/٩:٣٠/);
  });
});
