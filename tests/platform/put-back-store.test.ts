import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Memory from '../../src/platform/put-back-store';
import { fakeBrowser } from '../fakes/browser';
import { omissionOf } from '../fakes/omissions';

let fake: ReturnType<typeof fakeBrowser>;
let memory: typeof Memory;
beforeEach(async () => {
  vi.resetModules();
  fake = fakeBrowser();
  vi.doMock('../../src/platform/browser-api', () => ({ browser: fake }));
  memory = await import('../../src/platform/put-back-store');
});

const MARK = { rule: 'related', text: 'اقرأ أيضا' };
const url = (i: number) => `https://news.example/${i}`;

describe('what was put back', () => {
  it('belongs to an address without its hash, and keeps its query', async () => {
    await memory.rememberPutBack('https://news.example/?id=1#a', MARK, true);
    expect(await memory.putBackMarks('https://news.example/?id=1')).toEqual([MARK]);
    expect(await memory.putBackMarks('https://news.example/?id=1#b')).toEqual([MARK]);
    expect(await memory.putBackMarks('https://news.example/?id=2#a')).toEqual([]);
  });

  it('takes one of two that are alike, and leaves no page empty', async () => {
    await memory.rememberPutBack(url(1), MARK, true);
    await memory.rememberPutBack(url(1), MARK, true);
    await memory.rememberPutBack(url(1), MARK, false);
    expect(await memory.putBackMarks(url(1))).toEqual([MARK]);
    await memory.rememberPutBack(url(1), MARK, false);
    await memory.rememberPutBack(url(1), MARK, false);
    expect(fake.storage.local.values.size).toBe(0);
  });

  it('is of 200 pages at most, the one changed first goes first', async () => {
    for (let i = 0; i < 200; i++) await memory.rememberPutBack(url(i), MARK, true);
    await memory.rememberPutBack(url(0), { rule: 'credit', text: 'تصوير' }, true);
    await memory.rememberPutBack(url(200), MARK, true);
    expect(await memory.putBackMarks(url(0))).toHaveLength(2);
    expect(await memory.putBackMarks(url(1))).toEqual([]);
    expect(await memory.putBackMarks(url(2))).toHaveLength(1);
  });

  it.each([[null], ['x'], [{}], [[null, 1, { url: 'a' }, { url: url(1), marks: [null] }]]])(
    'is nothing where the storage holds %j',
    async (value) => {
      fake.storage.local.values.set('putBack', value);
      expect(await memory.hasPutBacks()).toBe(false);
      expect(await memory.putBackMarks(url(1))).toEqual([]);
      await memory.rememberPutBack(url(1), MARK, true);
      expect(await memory.putBackMarks(url(1))).toEqual([MARK]);
    },
  );

  it('is known by the words of its first lines', () => {
    const long = memory.markOfOmission(omissionOf('x1', 'outside', null, 'أ'.repeat(500), 'ب'));
    expect(long).toEqual({ rule: 'outside', text: 'أ'.repeat(200) });
    expect(memory.markOfOmission(omissionOf('x1', 'outside', null, 'أ', 'ب', 'ج', 'د')).text).toBe('أ\nب\nج');
  });
});
