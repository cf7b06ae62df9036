import { describe, expect, it, vi } from 'vitest';
import { foldedLines, lineOfBlock } from '../../src/reader/omission-words';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface() };
});

describe('foldedLines', () => {
  it.each([[['سطر']], [['سطر', 'ثانٍ', 'ثالث']], [['كلمة '.repeat(70).trim()]], [[]]])(
    'leaves %j as it is',
    (lines) => {
      expect(foldedLines(lines)).toBeNull();
    },
  );

  it('shows three of many', () => {
    expect(foldedLines(['أ', 'ب', 'ج', 'د'])).toEqual(['أ', 'ب', 'ج']);
  });

  it('cuts long ones between two words, and a word without an end anywhere', () => {
    const [line = ''] = foldedLines(['كلمة '.repeat(200)]) ?? [];
    expect(line).toMatch(/^(كلمة )+كلمة…$/);
    expect(line.length).toBeLessThanOrEqual(361);
    expect(foldedLines(['ا'.repeat(900)])?.[0]).toHaveLength(361);
    expect(foldedLines(['ا'.repeat(360), 'ب'])).toEqual(['ا'.repeat(360)]);
  });
});

describe('lineOfBlock', () => {
  const src = 'https://a.example/a.jpg';
  it.each([
    ['its caption', { kind: 'picture' as const, text: 'الميناء', picture: { src, alt: 'سفن' } }, 'الميناء'],
    ['what it shows', { kind: 'picture' as const, text: '', picture: { src, alt: 'سفن' } }, 'سفن'],
    ['that it is one', { kind: 'picture' as const, text: '', picture: { src, alt: '' } }, 'صورة'],
  ])('is of a picture %s', (_, block, expected) => {
    expect(lineOfBlock({ id: 'x1.1', ...block })).toBe(expected);
  });

  it('parts the cells of a table', () => {
    const rows = [
      ['أ', 'ب'],
      ['ج', ''],
    ];
    expect(
      lineOfBlock({
        id: 'x1.1',
        kind: 'table',
        rows,
        hasHeader: false,
        hasRowHeaders: false,
        text: 'أ\tب\nج\t',
      }),
    ).toBe('أ · ب · ج · ');
  });
});
