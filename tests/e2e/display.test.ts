import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withoutDiacritics } from '../../src/core/arabic/vowel-marks';
import { IDLE_PLAYER } from '../../src/core/calls';
import { THEMES } from '../../src/core/settings/appearance';
import type { Settings } from '../../src/core/settings/settings';
import { eventually } from '../../tools/raw-target.mjs';
import { faintTexts } from './driver/contrast';
import { launchMubin, type Mubin } from './driver/launch';
import { openWithSettings } from './driver/open-with-settings';
import { playerState } from './driver/player-state';
import { frameSurface } from './driver/surface';

const MARKED = `وَقَّعَتْ وَزِيرَةُ الْخَارِجِيَّةِ لَيْلَى بن عاشور يَوْمَ 12 مارس 2026 اتِّفَاقًا لِبِنَاءِ 18 مَحَطَّةً، وقالت إنّ فيروس COVID-19 لن يؤخّرها.`;
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبرٌ مُشَكَّل</title>
  <meta property="og:type" content="article"></head><body><article><h1>خَبَرٌ عن 3 مُدُن</h1>
  <p>${MARKED}</p>
  <p>وأضافت بن عاشور أن الأشغال تبدأ بعد الصيف، وأن كلفتها تبلغ 35 مليون دولار تدفعها الدولتان معا<a href="#n">[1]</a>.
  وسيعمل فيها نحو 2500 مهندس وفني، بعضهم من الجنوب الذي ينتظر الماء منذ سنوات طويلة، وبعضهم من مدن الشمال والساحل.</p>
  <ul><li>محطة في قابس</li><li>محطة في جرجيس</li></ul>
  <p>ورحّب أهالي المنطقة بالمشروع، وقال أحدهم إن المدينة انتظرت هذه المحطات طويلا، وإن الماء كان ينقطع عنها في كل صيف.
  وتعهدت البلدية بأن تنشر على موقعها، كل شهر، ما أُنجز من الأشغال وما بقي منها، وأن تستمع إلى السكان في كل حي.</p>
  </article></body></html>`;

let mubin: Mubin;
let page: Page;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: { '/marked.html': { body: PAGE } } });
});
afterAll(() => mubin.close());

async function open(path: string, settings: Partial<Settings>): Promise<void> {
  // No place is kept, or one of the test before would move the window: its page may tell of it late.
  ({ page, reader } = await openWithSettings(mubin, path, { keepPlaces: false, ...settings }));
}
beforeEach(async () => {
  await mubin.voice.behave('exact');
  await mubin.voice.takeForWord(250);
});
afterEach(() => page.close());

describe('digits and vowel marks', () => {
  beforeEach(() => open('/marked.html', { digits: 'arabic', diacritics: 'hidden' }));

  it('are seen as chosen, and the word that is spoken is lit exactly', async () => {
    expect(await reader.locator('h1').textContent()).toBe('خبر عن ٣ مدن');
    const shown = await reader.locator('#article p').filter({ hasText: 'الخارجية' }).textContent();
    expect(shown).toBe(withoutDiacritics(MARKED).replace('12 مارس 2026', '١٢ مارس ٢٠٢٦').replace('18', '١٨'));
    await reader.evaluate(() => {
      const { highlights } = CSS;
      const text = (highlight?: Highlight) =>
        Array.from(highlight ?? [], (range) => (range as Range).toString()).join('');
      const lit: [string, string][] = [];
      Object.assign(globalThis, { lit });
      // Each word as it is lit: somebody who looked now and then would miss some on a busy machine.
      highlights.set = (name, highlight) => {
        if (name === 'mubin-word') lit.push([text(highlights.get('mubin-sentence')), text(highlight)]);
        return HighlightRegistry.prototype.set.call(highlights, name, highlight);
      };
    });
    await reader.locator('.sentence').filter({ hasText: 'الخارجية' }).click();
    // Where the title was read on the way, there is nothing of the marked text in it yet.
    const litThere = async () =>
      (await reader.evaluate(() => (globalThis as unknown as { lit: [string, string][] }).lit)).filter(
        ([sentence]) => sentence.includes('الخارجية'),
      );
    await eventually(
      async () => {
        const words = (await litThere()).map(([, word]) => word);
        return words.includes('مارس') && words.includes('١٨');
      },
      'the words are not lit one by one',
      30_000,
    );
    const seen = new Set((shown ?? '').match(/[\p{L}\p{M}\p{N}-]+/gu));
    const unseen = (await litThere()).filter(
      ([, word]) => !word.split(/\s+/).every((part) => seen.has(part.replace(/[،.]/g, ''))),
    );
    expect(unseen).toEqual([]);
  });

  it('leave definitions, names and copies right', async () => {
    const select = (text: string) =>
      reader.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.querySelector('#article')!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(wanted);
          if (at >= 0) document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
        }
        return document.getSelection()!.toString();
      }, text);
    expect(await select('اتفاقا')).toBe('اتفاقا');
    await page.keyboard.press('d');
    await reader.locator('#definition .lemma').first().waitFor();
    expect(withoutDiacritics(await reader.locator('#definition').innerText())).toContain('اتفاق');
    await page.keyboard.press('Escape');
    await reader.locator('#definition').waitFor({ state: 'detached' });

    const mention = reader.locator('a.mention').first();
    expect(await mention.textContent()).toMatch(/^ليلى بن عاشور$/);
    await mention.click();
    await reader.locator('.person:focus').waitFor();
    expect(await reader.locator('.person:focus h3').textContent()).toContain('ليلى بن عاشور');

    // Heard after the reader has said what is to be copied: the frame may not read the clipboard.
    await reader.evaluate(() =>
      document.addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset['copied'] = clipboardData?.getData('text/plain') ?? '';
      }),
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = (await reader.locator('body').getAttribute('data-copied')) ?? '';
    expect(copied.split('\n\n').slice(0, 2)).toEqual([
      'خبر عن ٣ مدن',
      await reader.locator('#article p').filter({ hasText: 'الخارجية' }).textContent(),
    ]);
    expect(copied).toContain('محطة في قابس\nمحطة في جرجيس');
    expect(copied).not.toMatch(/\[1\]|تعريف|إغلاق|الأشخاص/);
  });
});

/** Where the clear part begins and ends in the window, and what lines of text are in it. */
const clear = () =>
  reader.evaluate(() => {
    const [before, after] = ['.veil-before', '.veil-after'].map((name) => {
      const { top, bottom } = document.querySelector(name)!.getBoundingClientRect();
      return { top, bottom };
    });
    const top = before!.bottom;
    const bottom = after!.top;
    const whole = [...document.querySelectorAll('.sentence')].flatMap((sentence) => [
      ...sentence.getClientRects(),
    ]);
    const middles = whole.map((box) => Math.round((box.top + box.bottom) / 2));
    return { top, bottom, lines: new Set(middles.filter((y) => top < y && y < bottom)).size };
  });
const settled = () =>
  reader.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    // However late a busy machine begins to scroll, and ends: in its own pictures, and in time.
    for (let at = NaN; at !== scrollY;) {
      at = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 400));
      for (let pictures = 0; pictures < 3 && at === scrollY; pictures++)
        await new Promise(requestAnimationFrame);
    }
  });
/** The key goes on to another setting, of which the veil hears once that is drawn; `lines` are clear then. */
const goOn = async (lines: number) => {
  await page.keyboard.press('l');
  await reader.locator('.veil-after').waitFor({ state: 'attached' });
  await expect.poll(async () => (await clear()).lines).toBe(lines);
  await settled();
};

describe('reading focus', () => {
  beforeEach(() => open('/', {}));

  it('goes round by its key; a line, three, a paragraph are clear, and the arrows move them', async () => {
    expect(await reader.locator('.reading-veil').count()).toBe(0);
    await goOn(1);
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
    await settled();
    const moved = await clear();
    expect(moved.lines).toBe(1);
    const height = await reader.evaluate(() => document.documentElement.clientHeight);
    expect(moved.top).toBeGreaterThan(height * 0.15);
    expect(moved.bottom).toBeLessThan(height * 0.65);
    const at = await reader.evaluate(() => scrollY);
    expect(at).toBeGreaterThan(0);

    await goOn(3);
    await page.keyboard.press('l');
    /** How far the edges of what is clear are from those of the text in its middle. */
    const off = async () => {
      const { top, bottom } = await clear();
      const box = await reader.evaluate(
        (y) =>
          [...document.querySelectorAll('[id^="text-"]')]
            .map((text) => text.getBoundingClientRect())
            .find((one) => one.top <= y && y <= one.bottom)
            ?.toJSON() as { top: number; bottom: number },
        (top + bottom) / 2,
      );
      return Math.max(Math.abs(box.top - top), Math.abs(box.bottom - bottom));
    };
    await expect.poll(off).toBeLessThan(10);
    await page.keyboard.press('l');
    await reader.locator('.reading-veil').waitFor({ state: 'detached' });
  });

  it('takes the focus along where that is on a sentence, and comes to rest where it is read', async () => {
    await goOn(1);
    await reader.locator('#article p .sentence').first().focus();
    await settled();
    for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowDown');
    await settled();
    const { top, bottom } = await clear();
    const { height, at, holds } = await reader.evaluate(
      (y) => ({
        height: document.documentElement.clientHeight,
        at: scrollY,
        holds: Array.from(document.activeElement?.getClientRects() ?? []).some(
          (box) => box.top <= y && y <= box.bottom,
        ),
      }),
      (top + bottom) / 2,
    );
    expect(holds).toBe(true);
    expect(at).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(height * 0.15);
    expect(bottom).toBeLessThan(height * 0.65);
  });

  it('goes along with the focus, the pointer and the voice, and is nothing to who listens to the page', async () => {
    await goOn(1);
    const sentence = reader.locator('.sentence').filter({ hasText: 'لم تعد المياه' });
    await sentence.focus();
    await settled();
    const isClear = (name: string) =>
      reader.evaluate((key) => {
        const [range] = CSS.highlights.get(key) ?? [];
        const box = (range as Range | undefined)?.getClientRects()[0];
        const top = document.querySelector('.veil-before')!.getBoundingClientRect().bottom;
        const bottom = document.querySelector('.veil-after')!.getBoundingClientRect().top;
        return box !== undefined && box.top + box.height / 2 > top && box.top + box.height / 2 < bottom;
      }, name);
    const [line] = await sentence.evaluate((element) =>
      Array.from(element.getClientRects(), (box) => box.toJSON() as DOMRect),
    );
    const shown = await clear();
    expect((line?.top ?? 0) + (line?.height ?? 0) / 2).toBeGreaterThan(shown.top);
    expect((line?.top ?? 0) + (line?.height ?? 0) / 2).toBeLessThan(shown.bottom);
    await page.keyboard.press('Enter');
    let seen = 0;
    await eventually(
      async () => {
        const { word } = (await playerState(reader)) ?? IDLE_PLAYER;
        if (word && word.block !== 'title' && (await isClear('mubin-word'))) seen++;
        return seen >= 5;
      },
      'what is clear does not follow the voice',
      30_000,
    );
    await page.keyboard.press('k');
    expect(await reader.locator('.reading-veil').getAttribute('aria-hidden')).toBe('true');
    expect(
      await reader
        .locator('.veil-before')
        .evaluate((veil) => getComputedStyle(veil.parentElement!).pointerEvents),
    ).toBe('none');
  });

  it('leaves every text of the article at 4.5 : 1 in every theme', async () => {
    await page.keyboard.press('l');
    await reader.locator('.veil-after').waitFor({ state: 'attached' });
    const surface = frameSurface(page, reader);
    const found: string[] = [];
    for (const theme of THEMES) {
      await surface.ask((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
      found.push(...(await faintTexts(surface, '#article')).map((text) => `${theme}: ${text}`));
    }
    expect(found).toEqual([]);
    // The accent of the word that is spoken would not do either.
    const word = await surface.ask(() => {
      const sentence = document.querySelector('#article p .sentence')!;
      const { color, backgroundColor } = getComputedStyle(sentence, '::highlight(mubin-word)');
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return { isInk: backgroundColor === getComputedStyle(sentence).color, isOnGround: color === ground };
    }, null);
    expect(word).toEqual({ isInk: true, isOnGround: true });
    // And would find what is too faint.
    await surface.ask(() => document.documentElement.style.setProperty('--veil', '60%'), null);
    expect(await faintTexts(surface, '#article')).not.toEqual([]);
  });

  it('has bars where colours are forced, and does not move where motion is unwelcome', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.keyboard.press('l');
    await settled();
    const style = await reader.locator('.veil-before').evaluate((veil) => {
      const { backgroundColor, borderBlockEndWidth, transitionDuration } = getComputedStyle(veil);
      return { backgroundColor, borderBlockEndWidth, transitionDuration };
    });
    expect(style).toEqual({
      backgroundColor: expect.stringMatching(/, 0\)$/) as string,
      borderBlockEndWidth: '3px',
      transitionDuration: '0s',
    });
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  });
});
