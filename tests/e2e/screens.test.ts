import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparedWith, STRICT, tolerancesFor } from '../../tools/screens/compare.mjs';
import { openDarkroom, type Darkroom } from '../../tools/screens/darkroom.mjs';
import { allShots, takePictures } from '../../tools/screens/pictures.mjs';
import { differenceOf } from '../../tools/screens/picture-difference.mjs';
import { openStage, type Stage } from '../../tools/screens/stage.mjs';

const SCREENS = path.resolve(import.meta.dirname, '../../docs/screens');

/** A few of all: each width and theme, and what is built in its own way. `npm run screens -- --check` holds all. */
const QUICK = [
  'reader-light-360',
  'reader-dark-820',
  'settings-contrast-1280',
  'popup-light-360',
  'welcome-light-820',
];

let stage: Stage;
let darkroom: Darkroom;
beforeAll(async () => {
  stage = await openStage();
  darkroom = await openDarkroom(stage.context);
});
afterAll(() => stage.close());

const shots = (names: readonly string[]) => allShots().filter(({ name }) => names.includes(name));
const fileOf = (name: string) => path.join(SCREENS, `${name}.webp`);

describe('the views', () => {
  it('look as they are pictured in docs/screens', async () => {
    const { tolerance, note } = tolerancesFor(SCREENS, stage.version);
    if (note) console.log(note);
    const differing: string[] = [];
    expect(shots(QUICK)).toHaveLength(QUICK.length);
    await takePictures(stage, shots(QUICK), async ({ name }, png) => {
      const found = await comparedWith(darkroom, fileOf(name), await darkroom.webpOf(png), tolerance);
      if (!found.isSame) differing.push(`${name}: ${found.words}`);
    });
    expect(differing, 'look at npm run screens -- --check').toEqual([]);
  });

  it.each([
    ['a missing icon', '#open-help svg { visibility: hidden }'],
    ['a button four pixels off', '#open-help { translate: 4px }'],
    ['another accent', ':root { --accent: #0a5a75 !important }'],
    ['a text one size smaller', '#article { font-size: 1.25rem }'],
  ])('would be told apart from %s', async (_, style) => {
    // Held against one of this very browser: another's letters are no matter here.
    const pictures: Buffer[] = [];
    await takePictures(stage, shots(['reader-light-1280']), async (_shot, png) => {
      pictures.push(await darkroom.webpOf(png));
      const frame = stage.page.frames().find((candidate) => candidate.url().includes('reader.html'));
      // The pages' own rules allow no style element.
      await frame?.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets.push(sheet);
      }, style);
      await stage.page.mouse.move(0, 0);
      pictures.push(
        await darkroom.webpOf(await stage.page.screenshot({ animations: 'disabled', caret: 'hide' })),
      );
    });
    const [before, after] = await Promise.all(pictures.map((webp) => darkroom.meansOf(webp)));
    expect(differenceOf(before!, after!, STRICT).isSame).toBe(false);
  });

  it('are the same twice', async () => {
    const pictures: Buffer[] = [];
    const take = () =>
      takePictures(stage, shots(['reader-light-1280']), async (_shot, png) => {
        pictures.push(await darkroom.webpOf(png));
      });
    await take();
    await take();
    const [before, after] = await Promise.all(pictures.map((webp) => darkroom.meansOf(webp)));
    expect(differenceOf(before!, after!, { distance: 0.5, blocks: 0 })).toMatchObject({ isSame: true });
  });
});
