import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/core/article/article';
import { fakeBrowser } from '../fakes/browser';
import { withoutMarks } from '../../src/core/arabic/morphology/diacritised';
import { articleOf } from '../fakes/article';

const browser = fakeBrowser();
vi.doMock('../../src/platform/browser-api', () => ({ browser }));
const { articleToSay } = await import('../../src/background/article-to-say');

beforeEach(() => browser.storage.local.values.clear());

/** A sentence of these letters, with vowels on nearly all of them. */
const vowelled = (letters: string): unknown =>
  expect.toSatisfy((said: string) => withoutMarks(said) === letters && said.length > 1.4 * letters.length);

const ARTICLE = articleOf('سيول (عاجل)', 'أعلنت شركة Google أرباحًا بلغت 15% في العام كله.', 'تحت الصورة');
const [text, caption] = ARTICLE.blocks;
ARTICLE.blocks = [text, { ...caption, kind: 'caption' }] as Block[];

describe('articleToSay', () => {
  it('is what the player would say by the bundled voice, without captions', async () => {
    expect(await articleToSay(ARTICLE)).toEqual([
      { label: 'سيول (عاجل)', sentences: [expect.stringContaining('عَاجِل')] },
      {
        label: 'أعلنت شركة Google أرباحًا بلغت 15% في العام كله.',
        sentences: [vowelled('أعلنت شركة Google أرباحا بلغت خمسة عشر في المئة في العام كله.')],
      },
    ]);
  });

  it('goes by the settings and the listener’s own words', async () => {
    await browser.storage.local.set({
      settings: { skipBrackets: true, speakCaptions: true },
      pronunciations: [{ written: 'سيول', said: 'سِيُول' }],
    });
    const said = await articleToSay(ARTICLE);
    expect(said[0]?.sentences).toEqual(['سِيُول']);
    expect(said[2]?.sentences).toEqual([vowelled('تحت الصورة')]);
  });

  it('says a text of another language as it is written', async () => {
    const said = await articleToSay({ ...articleOf('خبر', 'The دولة.'), lang: 'en' });
    expect(said[1]?.sentences).toEqual(['The دولة.']);
  });

  it('says what pictures show, where that is wanted', async () => {
    await browser.storage.local.set({ settings: { speakPictures: true } });
    const picture = { src: 'https://news.example/1.jpg', alt: 'نحو 15%' };
    const said = await articleToSay({
      ...ARTICLE,
      blocks: [{ id: 'b1', kind: 'picture', text: '', picture }],
    });
    expect(said[1]).toEqual({
      label: 'صورة: نحو 15%.',
      sentences: [vowelled('صورة: نحو خمسة عشر في المئة.')],
    });
  });
});
