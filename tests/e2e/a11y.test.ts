import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../src/core/settings/appearance';
import { axe } from './driver/axe';
import { faintTexts } from './driver/contrast';
import { overruleStyles } from './driver/measures';
import type { Surface } from './driver/surface';
import { openStage, useSettings, VIEWS, type Stage } from './driver/views';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.mubin.close());

async function useTheme(surface: Surface, theme: string): Promise<void> {
  await useSettings(stage, { theme });
  await surface.ask(async (wanted) => {
    while (document.documentElement.dataset['theme'] !== wanted)
      await new Promise((done) => requestAnimationFrame(done));
  }, theme);
}

describe.each(VIEWS)('$name', (view) => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await view.open(stage);
  });
  afterAll(() => view.close(stage));

  it('has nothing against it by axe', async () => {
    await useTheme(surface, 'light');
    expect(await axe(surface)).toEqual([]);
  });

  it('has a contrast of 7 : 1 in every theme', async () => {
    const found: string[] = [];
    for (const theme of THEMES) {
      await useTheme(surface, theme);
      found.push(...(await faintTexts(surface, view.root)).map((text) => `${theme}: ${text}`));
      await surface.picture(`${view.name} ${theme}`);
    }
    expect(found).toEqual([]);
  });
});

describe('what is planted', () => {
  it('is found: no name, too little contrast', async () => {
    const doctor = VIEWS.find(({ name }) => name === 'doctor')!;
    const surface = await doctor.open(stage);
    await useTheme(surface, 'light');
    await surface.ask(() => {
      document.querySelector('main')!.append(document.createElement('img'));
    }, null);
    await overruleStyles(
      surface,
      `main > p { color: #5d5d5d; } #system { background-image: linear-gradient(#fff, #eee); }
       h2 { opacity: 0.3; } .note { color: rgb(0 0 0 / 50%); }`,
    );
    expect((await axe(surface)).join()).toContain('image-alt');
    const found = (await faintTexts(surface, 'main')).join('\n');
    expect(found).toMatch(/6\.\d\d p\. «هذه الصفحة/);
    expect(found).toMatch(/0\.00 p\. «/);
    expect(found).toMatch(/\d h2\. «/);
    expect(found).toMatch(/\d p\.note «/);
    await doctor.close(stage);
  });
});
