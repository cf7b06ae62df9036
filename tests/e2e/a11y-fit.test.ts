import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { cutIn, overruleStyles, shareOfBars, smallTargets } from './driver/measures';
import type { Surface } from './driver/surface';
import { DESKTOP, openStage, useSettings, VIEWS, type Stage } from './driver/views';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.mubin.close());

/** In CSS pixels: a desktop at 100 %, at 200 % and at 400 % (WCAG 1.4.4, 1.4.10), and the narrowest phone. */
const WINDOWS = [
  { name: '1280×800', width: 1280, height: 800 },
  { name: '200 %', width: 640, height: 400 },
  { name: '400 %', width: 320, height: 200 },
  { name: 'phone', width: 320, height: 640 },
] as const;

/** WCAG 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const CHANGES = [
  { name: '', fontSize: DEFAULT_SETTINGS.fontSize, css: null },
  { name: ', spaced out', fontSize: DEFAULT_SETTINGS.fontSize, css: TEXT_SPACING },
  { name: ', 64 px', fontSize: 64, css: null },
] as const;

/** What need not be as large as the rest: words of the article that lead to where they stand. */
const SECONDARY = '.button-said, .statements .button-link';

/** Waits until a text size of the settings, in pixels, is laid out. */
const textIs = (surface: Surface, pixels: number) =>
  surface.ask(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const { style } = document.documentElement;
    while (style.getPropertyValue('--text-size') !== `${wanted / 16}rem`) await frame();
    await frame();
    await frame();
  }, pixels);

describe.each(VIEWS)('$name', (view) => {
  const cut: string[] = [];
  const covered: string[] = [];
  const small: string[] = [];
  beforeAll(async () => {
    const surface = await view.open(stage);
    for (const { name: size, width, height } of WINDOWS) {
      await surface.resize({ width, height });
      for (const { name: change, fontSize, css } of CHANGES) {
        await useSettings(stage, { fontSize });
        await overruleStyles(surface, css);
        await textIs(surface, fontSize);
        const told = (found: string) => `${size}${change}: ${found}`;
        cut.push(...(await cutIn(surface)).map(told));
        const share = await shareOfBars(surface);
        if (share > 1 / 3) covered.push(told(`${Math.round(share * 100)} %`));
        if (change === '') small.push(...(await smallTargets(surface, SECONDARY)).map(told));
        await surface.picture(`${view.name} ${size}${change}`);
      }
      await overruleStyles(surface, null);
    }
    await useSettings(stage, {});
    await surface.resize(DESKTOP);
    await view.close(stage);
  });

  it('is cut nowhere, and never scrolls sideways, at any zoom, text size and spacing', () => {
    expect(cut).toEqual([]);
  });
  it('leaves two thirds of the window to what is read', () => {
    expect(covered).toEqual([]);
  });
  it('has targets that are large enough, or apart', () => {
    expect(small).toEqual([]);
  });
});

describe('the measures', () => {
  it('find what is planted', async () => {
    const reader = VIEWS[0]!;
    await stage.page.goto(`${stage.mubin.url}/a11y.html`);
    stage = { ...stage, reader: await stage.mubin.openReader() };
    const surface = await reader.open(stage);
    await overruleStyles(
      surface,
      `#article h1 { overflow: hidden; block-size: 1rem; } .deck { inline-size: 200vw; } .byline { position: relative; inset-inline-start: -60vw; }
       #toggle-settings { inline-size: 20px; min-inline-size: 0; padding: 0; } .bar-tools { min-block-size: 40vh; }
       #sleep { inline-size: 3rem; }`,
    );
    const found = (await cutIn(surface)).join('\n');
    expect(found).toMatch(
      /h1#text-title «[^»]*» is cut above or below|is cut above or below by h1#text-title/,
    );
    expect(found).toContain('the page is');
    expect(found).toContain('reaches from');
    expect(found).toContain('its choice «بلا مؤقت نوم» is cut');
    expect(await shareOfBars(surface)).toBeGreaterThan(1 / 3);
    expect((await smallTargets(surface, ':not(*)')).join()).toContain('button#toggle-settings');
    await overruleStyles(surface, null);
  });
});
