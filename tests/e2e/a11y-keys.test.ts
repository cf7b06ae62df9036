import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import type { Surface } from './driver/surface';
import { DESKTOP, openStage, VIEWS, type Stage } from './driver/views';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.mubin.close());

interface Stop {
  name: string;
  /** In CSS pixels from the top and from the side where reading begins. */
  top: number;
  inline: number;
  height: number;
  /** The row of controls it stands in, whose order on the screen must be that of Tab. */
  group: string;
  /** Where Tab begins anew after the last one. */
  isFirst: boolean;
  faults: string[];
}

/** What has the focus, and what is wrong with how it shows: runs in the document. */
function stop(): Stop | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const label = focused.closest('label');
  const shown = focused.matches('.choice input') ? focused.nextElementSibling! : focused;
  const box = shown.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  const name = `${focused.tagName.toLowerCase()}${focused.id && `#${focused.id}`} «${(focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent).trim().slice(0, 40)}»`;
  const faults: string[] = [];
  // Headings and the text as a whole take focus from a script, to be read from there.
  if (
    !focused.matches('main, [tabindex="-1"]') &&
    (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || outlineColor.endsWith(', 0)'))
  )
    faults.push(`${name} shows no focus`);

  const isAt = (x: number, y: number): boolean => {
    const hit = document.elementFromPoint(x, y);
    // What the reader opened may cover it, where scrolling shows it again (WCAG 2.4.11, note 2).
    if (hit?.closest('#selection-actions')) return true;
    return hit !== null && (shown.contains(hit) || hit.contains(shown) || label?.contains(hit) === true);
  };
  // What breaks over lines is in sight where one of them is.
  const lines = [...shown.getClientRects()].filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
  const isSeen = lines.some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((part) =>
      isAt(left + width * part, Math.min(Math.max(top + height / 2, 1), innerHeight - 2)),
    ),
  );
  if (lines.length === 0) faults.push(`${name} is out of sight`);
  else if (!isSeen) faults.push(`${name} is covered`);

  const scroller = focused.closest('#settings, aside, dialog, .player-card');
  const isFixed = focused.closest('.bar, .player, aside, dialog') !== null;
  const group = focused.closest(
    '.bar, .player, li.person, #settings, #definition, #help, #omissions, main, aside, body',
  )!;
  return {
    name,
    top: box.top + (isFixed ? 0 : document.documentElement.scrollTop) + (scroller?.scrollTop ?? 0),
    inline: innerWidth - box.right,
    height: box.height,
    isFirst:
      document.querySelector('a[href], button:not([tabindex="-1"]), input, select, summary') === focused,
    group: `${group.tagName}#${group.id}.${group.className}`,
    faults,
  };
}

/** So many pairs of frames a bar that changes its height takes at most, with the room that is kept under it. */
const PICTURES = 12;

/** Presses Tab until the focus leaves or comes round. */
async function walk(surface: Surface): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < 120; i += 1) {
    await surface.press('Tab');
    let now = await surface.ask(stop, null);
    // What lies over it goes away with one of the next pictures, which a busy machine paints late.
    for (let pictures = 0; now && now.faults.length > 0 && pictures < PICTURES; pictures += 1) {
      await surface.ask(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        null,
      );
      now = await surface.ask(stop, null);
    }
    if (!now || (stops.length > 2 && now.name === stops[0]?.name)) break;
    stops.push(now);
  }
  return stops;
}

/** Controls of one group that Tab reaches against the order in which they are seen: down, and to the left. */
const outOfOrder = (stops: readonly Stop[]): string[] =>
  stops.flatMap((now, i) => {
    const before = stops[i - 1];
    // A dialog that scrolls is a stop itself, before what is in it.
    if (before?.group !== now.group || now.isFirst || before.name.startsWith('dialog')) return [];
    const isAbove = now.top + now.height <= before.top + 1;
    const isSameRow = Math.abs(now.top + now.height / 2 - before.top - before.height / 2) < 8;
    return isAbove || (isSameRow && now.inline < before.inline - 1)
      ? [`${before.name}, then ${now.name}`]
      : [];
  });

const WINDOWS = [
  DESKTOP,
  { width: 640, height: 400 },
  { width: 320, height: 640 },
  { width: 320, height: 200 },
];

describe.each(VIEWS)('$name', (view) => {
  const faults: string[] = [];
  const order: string[] = [];
  beforeAll(async () => {
    const surface = await view.open(stage);
    for (const size of WINDOWS) {
      await surface.resize(size);
      const stops = await walk(surface);
      const told = (found: string) => `${size.width}×${size.height}: ${found}`;
      if (stops.length < 1) faults.push(told('nothing can be reached'));
      faults.push(...stops.flatMap((now) => now.faults).map(told));
      order.push(...outOfOrder(stops).map(told));
    }
    await surface.resize(DESKTOP);
    await view.close(stage);
  }, 60_000);

  it('shows what has the focus, and covers it nowhere', () => {
    expect(faults.join('\n')).toBe('');
  });
  it('is gone through in the order in which it is seen', () => {
    expect(order.join('\n')).toBe('');
  });
});

describe('speech', () => {
  interface Scope {
    told: { text: string; isSpeaking: boolean }[];
  }
  const told = (reader: Frame) => reader.evaluate(() => (globalThis as unknown as Scope).told.splice(0));

  it('is never told to a screen reader too: nothing while the voice speaks, a short status when it stops', async () => {
    const { mubin, page } = stage;
    await page.goto(`${mubin.url}/a11y.html`);
    const reader = await mubin.openReader();
    await mubin.voice.takeForWord(40);
    await reader.evaluate(() => {
      const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output';
      const scope = globalThis as unknown as Scope;
      scope.told = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest(LIVE);
          const text = region?.textContent.trim() ?? '';
          const isSpeaking = document.querySelector('#play')!.getAttribute('aria-label') === 'إيقاف مؤقت';
          if (text) scope.told.push({ text, isSpeaking });
        }
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const said = async () => (await mubin.voice.utterances()).length;
    const before = await said();
    await reader.locator('#play').click();
    await eventually(async () => (await said()) > before, 'nothing is spoken', 15_000);
    // That it loads is told, as long as it does; a word is lit only once it speaks.
    await reader.waitForFunction(() => (CSS.highlights.get('mubin-word')?.size ?? 0) > 0);
    await told(reader);
    await eventually(async () => (await said()) >= before + 5, 'it falls silent', 30_000);
    expect(await told(reader)).toEqual([]);
    // It is not to come to its end before it is paused.
    await mubin.voice.takeForWord(1_000);
    // What is looked at meanwhile is told as ever, and so is what the test plants.
    await reader.evaluate(() => {
      document.querySelector('.player [role=status]')!.append('زُرع هنا');
    });
    expect((await told(reader)).map(({ text }) => text)).toEqual(['زُرع هنا']);
    await reader.evaluate(() => {
      document.querySelector('.player [role=status]')!.lastChild!.remove();
    });
    await told(reader);

    await reader.locator('#play').click();
    await reader.locator('#play[aria-label="متابعة"]').waitFor();
    const texts = (await told(reader)).map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['متوقف مؤقتًا']));
    await reader.locator('#stop').click();
    await reader.locator('#play[aria-label="استمع"]').waitFor();
    expect((await told(reader)).every(({ text }) => text.length < 30)).toBe(true);
  });
});
