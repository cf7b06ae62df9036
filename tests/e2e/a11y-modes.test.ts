import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faintTexts } from './driver/contrast';
import { overruleStyles } from './driver/measures';
import type { Surface } from './driver/surface';
import { openStage, VIEWS, type Stage } from './driver/views';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.mubin.close());

/** What cannot be told from its ground where the system chooses the colours: runs in the document. */
function unseen(root: string): string[] {
  const found: string[] = [];
  const clear = (colour: string) => /rgba\(.*, 0\)|transparent/.test(colour);
  const groundOf = (element: Element): string => {
    for (let above: Element | null = element; above; above = above.parentElement) {
      const { backgroundColor } = getComputedStyle(above);
      if (!clear(backgroundColor)) return backgroundColor;
    }
    return 'none';
  };
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}#${element.id}.${element.className} «${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}»`;
  const all = [...document.querySelectorAll(`${root} :is(button, select, input[type=text], .choice span)`)];
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, borderTopWidth, borderTopStyle, borderTopColor, outlineStyle, opacity } =
      getComputedStyle(element);
    const outside = groundOf(element.parentElement ?? element);
    if (color === groundOf(element)) found.push(`${name(element)}: its words are as their ground`);
    const hasBorder =
      parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== outside;
    if (!hasBorder && groundOf(element) === outside && outlineStyle === 'none')
      found.push(`${name(element)}: nothing shows where it ends`);
    if (Number(opacity) < 1) found.push(`${name(element)}: is dimmed`);
  }
  for (const bar of document.querySelectorAll(`${root} .progress span`))
    if (groundOf(bar) === groundOf(bar.parentElement ?? bar)) found.push('the progress is as its ground');
  for (const chosen of document.querySelectorAll(`${root} .choice input:checked + span`))
    if (getComputedStyle(chosen).outlineStyle === 'none')
      found.push(`${name(chosen)}: is chosen, and nothing shows it`);
  for (const box of document.querySelectorAll(
    `${root} input:is([type=checkbox], .trial-answer [type=radio])`,
  ))
    if (getComputedStyle(box).appearance === 'none') found.push(`${name(box)}: is drawn by nobody`);
  return found;
}

/** The ring of what has the focus, as width and colour, and its ground. */
function ring(): { width: number; style: string; isSeen: boolean } {
  const focused = document.activeElement ?? document.body;
  const shown = focused.matches('.choice input') ? (focused.nextElementSibling ?? focused) : focused;
  const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(shown);
  return {
    width: parseFloat(outlineWidth),
    style: outlineStyle,
    isSeen: outlineColor !== getComputedStyle(document.documentElement).backgroundColor,
  };
}

describe.each(VIEWS)('$name', (view) => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await view.open(stage);
  });
  afterAll(async () => {
    await surface.prefer({});
    await view.close(stage);
  });

  it('has more contrast where the system asks for it', async () => {
    await surface.prefer({ 'prefers-contrast': 'more' });
    const width = () =>
      surface.run("getComputedStyle(document.documentElement).getPropertyValue('--edge-width')");
    expect(await width()).toBe('0.125rem');
    expect(await faintTexts(surface, view.root)).toEqual([]);
    await surface.picture(`${view.name} contrast`);
  });

  it('moves nothing where motion is not wanted', async () => {
    // With a motion of its own on everything, so that the wish has something to take away.
    const MOVING = `@keyframes turn { to { rotate: 1turn; } } * { animation: turn 9s infinite; transition: all 9s; }`;
    const moving = () => surface.ask(() => document.getAnimations().length, null);
    await surface.prefer({});
    await overruleStyles(surface, MOVING);
    expect(await moving()).toBeGreaterThan(0);
    await surface.prefer({ 'prefers-reduced-motion': 'reduce' });
    expect(await moving()).toBe(0);
    await overruleStyles(surface, null);
  });

  it('can be told from its ground in forced colours, and has its ring', async () => {
    await surface.prefer({ 'forced-colors': 'active' });
    expect(await surface.ask(() => matchMedia('(forced-colors: active)').matches, null)).toBe(true);
    expect(await surface.ask(unseen, view.root)).toEqual([]);
    // Last: a menu closes by it.
    await surface.press('Tab');
    const drawn = await surface.ask(ring, null);
    expect(drawn.width).toBeGreaterThanOrEqual(2);
    expect(drawn).toMatchObject({ style: 'solid', isSeen: true });
    await surface.picture(`${view.name} forced`);
    await surface.prefer({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    await surface.picture(`${view.name} forced dark`);
  });
});

describe('what is spoken', () => {
  it('is marked in forced colours, the word apart from its sentence', async () => {
    await stage.page.goto(`${stage.mubin.url}/a11y.html`);
    const reader = await stage.mubin.openReader();
    const grounds = () =>
      reader.evaluate(() => {
        const article = document.querySelector('#article .sentence')!;
        return ['mubin-sentence', 'mubin-word', 'mubin-stated'].map(
          (name) => getComputedStyle(article, `::highlight(${name})`).backgroundColor,
        );
      });
    await stage.page.emulateMedia({ forcedColors: 'active' });
    const [sentence, word, stated] = await grounds();
    const canvas = await reader.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(new Set([sentence, word, canvas]).size).toBe(3);
    expect(stated).toBe(sentence);
    await stage.page.emulateMedia({ forcedColors: null });
  });

  it('is scrolled to at once where motion is not wanted', async () => {
    await stage.page.emulateMedia({ reducedMotion: 'reduce' });
    const reader = await stage.mubin.readerFrame();
    const settled = async () => {
      const tops = await reader.evaluate(async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const seen: number[] = [];
        document
          .querySelector<HTMLElement>('#people .person:last-of-type .person-steps button:last-child')!
          .click();
        for (let i = 0; i < 12; i += 1) {
          await frame();
          seen.push(document.documentElement.scrollTop);
        }
        document.documentElement.scrollTo({ top: 0, behavior: 'instant' });
        return seen;
      });
      return new Set(tops).size;
    };
    expect(await settled()).toBe(1);
    await stage.page.emulateMedia({ reducedMotion: null });
    expect(await settled()).toBeGreaterThan(1);
  });
});
