// Pictures for the stores, at the sizes that they ask for, into docs/store/pictures/. `npm run store-pictures`
// They are taken of the built extension, as those of docs/screens are, with its interface in the language of each listing. Stores take no WebP.
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { setUpOrExit } from './setup.mjs';

setUpOrExit({ browser: true });
const { allShots, takePictures } = await import('./screens/pictures.mjs');
const { openStage } = await import('./screens/stage.mjs');

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = 'docs/store/pictures';

/** In the order in which stores show them; Chrome's takes five. Views of `tools/screens/views.mjs` that fill one window. */
const CHOSEN = [
  'reader-light-1280',
  'speaking-light-1280',
  'definition-light-1280',
  'settings-dark-1280',
  'omissions-light-1280',
];

/** Of the listings, by the language that the browser is started in. */
const LANGUAGES = /** @type {const} */ ({ ar: 'ar', en: 'en-US' });

/** The icon alone: Chrome's small tile, and Edge's logo. */
const TILES = /** @type {const} */ ([
  [440, 280],
  [300, 300],
]);

/** @param {Buffer} png */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/**
 * @param {string} name
 * @param {Buffer} png
 * @param {readonly number[]} wanted
 */
function keep(name, png, wanted) {
  const size = sizeOf(png);
  if (size.join() !== wanted.join()) throw new Error(`${name} is ${size.join('×')}, not ${wanted.join('×')}`);
  fs.writeFileSync(path.join(ROOT, FOLDER, `${name}.png`), png);
  process.stdout.write(`${FOLDER}/${name}.png  ${size.join('×')}  ${(png.length / 1000).toFixed(0)} kB\n`);
}

/** @param {import('./screens/stage.mjs').Stage} stage */
async function keepTiles({ context }) {
  const page = await context.newPage();
  const icon = fs.readFileSync(path.join(ROOT, 'icons/mubin.svg'), 'utf8');
  for (const [width, height] of TILES) {
    await page.setViewportSize({ width, height });
    await page.setContent(
      `<style>body { margin: 0; height: 100vh; display: grid; place-content: center; background: #fff } svg { height: 70vh }</style>${icon}`,
    );
    keep(`tile-${width}x${height}`, await page.screenshot(), [width, height]);
  }
}

await buildAll(['chromium']);
fs.rmSync(path.join(ROOT, FOLDER), { recursive: true, force: true });
fs.mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
const shots = allShots().filter(({ name }) => CHOSEN.includes(name));
if (shots.length !== CHOSEN.length) throw new Error(`there are not all of ${CHOSEN.join(', ')}`);
for (const [listing, lang] of Object.entries(LANGUAGES)) {
  const stage = await openStage(lang);
  try {
    await takePictures(stage, shots, async ({ name }, png) =>
      keep(`${listing}-${CHOSEN.indexOf(name) + 1}-${name.replace(/-1280$/, '')}`, png, [1280, 800]),
    );
    if (listing === 'ar') await keepTiles(stage);
  } finally {
    await stage.close();
  }
}
