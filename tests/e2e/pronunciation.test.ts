import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { launchMubin, type Mubin } from './driver/launch';

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>أخبار سيول اليوم</title>
<body><article><h1>أخبار سيول اليوم</h1>
<p>قال الوزير إن وفدا من سيول يزور البلاد غدا (كما أعلن أمس)، وإن العمل في الطريق الجديد يبدأ بعد الزيارة بأيام قليلة في كل المدن.</p>
<p>وأضاف أن الحكومة تعمل على خطة جديدة للسنوات المقبلة، وأن النتائج ستنشر في نهاية الشهر كما جرت العادة في الأعوام الماضية.</p>
</article></body></html>`;

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: { '/news/seoul.html': { body: PAGE } } });
});
afterAll(() => mubin.close());

describe('how words are said', () => {
  it('is corrected beside a definition, holds at once, and stands in the settings', async () => {
    await mubin.voice.takeForWord(1_500);
    await mubin.page.goto(`${mubin.url}/news/seoul.html`);
    const reader = await mubin.openReader();
    const texts = async () => (await mubin.voice.utterances()).map(({ text }) => text);
    const says = (what: string) =>
      eventually(async () => (await texts()).at(-1)?.includes(what) === true, `never: ${what}`, 20_000);
    await reader.locator('.sentence', { hasText: 'قال الوزير' }).focus();
    await mubin.page.keyboard.press('Enter');
    await says('سيول يزور');

    await reader.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#article')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf('سيول يزور');
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + 4);
      }
    });
    await mubin.page.keyboard.press('KeyD');
    await reader.locator('#correct-pronunciation').click();
    expect(await reader.locator('#pronunciation-written').inputValue()).toBe('سيول');
    await reader.locator('#pronunciation-said').fill('سِيُول');
    await mubin.page.keyboard.press('Enter');
    await says('سِيُول يزور');

    await mubin.page.keyboard.press('Escape');
    const options = await mubin.openOptions('pronunciations');
    await options.locator('#pronunciations li', { hasText: 'سِيُول' }).waitFor();
    expect(await texts()).toSatisfy((said: string[]) => said.at(-1)?.includes('أمس') === true);
    await options.locator('#skip-brackets').check();
    // The same sentence, not the next one.
    const isWithout = async () => {
      const last = (await texts()).at(-1) ?? '';
      return last.includes('المدن') && !last.includes('أمس');
    };
    await eventually(isWithout, 'brackets are still read', 20_000);
    await options.locator('#pronunciation-file').setInputFiles({
      name: 'words.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('written,said\nالوفد,الوَفْد\n'),
    });
    await options.locator('#pronunciation-status', { hasText: 'كلمة واحدة' }).waitFor();
    expect(await options.locator('#pronunciations li').count()).toBe(2);
  });
});
