import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../src/core/settings/appearance';
import { axe } from './driver/axe';
import type { Surface } from './driver/surface';
import { openStage, useSettings, VIEWS, type Stage } from './driver/views';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.mubin.close());

const themeIs = (surface: Surface, theme: string) =>
  expect.poll(() => surface.ask(() => document.documentElement.dataset['theme'], null)).toBe(theme);

describe.each(VIEWS)('$name', (view) => {
  it('has nothing against it by axe, in any theme', async () => {
    await useSettings(stage, { theme: THEMES[0] });
    const surface = await view.open(stage);
    await themeIs(surface, THEMES[0]);
    const findings = [...(await axe(surface)).violations];
    for (const theme of THEMES.slice(1)) {
      await useSettings(stage, { theme });
      await themeIs(surface, theme);
      const { violations } = await axe(surface, 'contrast');
      findings.push(...violations.map((found) => `${theme}: ${found}`));
    }
    expect.soft(findings).toEqual([]);
    console.log(view.name, (await axe(surface, 'contrast')).uncomputed);
    await surface.picture(`/tmp/a11y-shots/${view.name}.png`);
    await view.close(stage);
  });
});
