import { HEIGHTS, THEMES, VIEWS, WIDTHS } from './views.mjs';

/**
 * @typedef {object} Shot
 * @property {import('./views.mjs').View} view
 * @property {string} theme
 * @property {number} width
 * @property {string} name of its file without the ending
 */

/**
 * Every picture that there is, view by view and width by width.
 * @returns {Shot[]}
 */
export const allShots = () =>
  VIEWS.flatMap((view) =>
    (view.widths ?? WIDTHS).flatMap((width) =>
      [...new Set([...THEMES, ...(width === 1280 ? (view.themes ?? []) : [])])].map((theme) => ({
        view,
        theme,
        width,
        name: `${view.name}-${theme}-${width}`,
      })),
    ),
  );

/** Once the letters are there and what changed is painted. */
const SETTLED = `document.fonts.ready.then(() => new Promise((resolve) =>
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))`;

/**
 * Takes pictures, those of one view and width in a row from one opening.
 * @param {import('./stage.mjs').Stage} stage
 * @param {readonly Shot[]} shots in the order of `allShots`
 * @param {(shot: Shot, png: Buffer) => Promise<void>} take
 * @param {(error: Error) => void} [onFailure] of one picture; without it the first failure ends all
 */
export async function takePictures(stage, shots, take, onFailure) {
  /** @type {string | null} */
  let open = null;
  /** @type {import('./views.mjs').Shown | null} */
  let shown = null;
  for (const shot of shots) {
    const { view, theme, width, name } = shot;
    const height = HEIGHTS[width] ?? 800;
    const settings = { ...view.settings, theme };
    try {
      if (open !== `${view.name}-${width}` || !shown) {
        await stage.fresh(width, height);
        await stage.useSettings(settings);
        shown = await view.open(stage, width, height);
        open = `${view.name}-${width}`;
      } else await stage.useSettings(settings);
      await themeIs(shown, theme);
      await shown.ask(SETTLED);
      await take(shot, await shown.picture());
    } catch (error) {
      const named = new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
      if (!onFailure) throw named;
      open = null;
      onFailure(named);
    }
  }
}

/**
 * @param {import('./views.mjs').Shown} shown
 * @param {string} theme
 */
async function themeIs(shown, theme) {
  const isSo = await shown.ask(`new Promise((resolve) => {
    const deadline = performance.now() + 5000;
    const look = () => {
      const isThere = document.documentElement.dataset.theme === ${JSON.stringify(theme)};
      if (isThere || performance.now() > deadline) resolve(isThere);
      else setTimeout(look, 20);
    };
    look();
  })`);
  if (!isSo) throw new Error(`the theme never became «${theme}»`);
}
