// Pictures of every view and theme. `npm run screens [-- --check] [--only VIEW,…] [--width PIXELS]`
// Without `--check` they are written into docs/screens/; with it they are made anew and held against those.
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { comparedWith, tolerancesFor, writeDifference } from './screens/compare.mjs';
import { openDarkroom } from './screens/darkroom.mjs';
import { allShots, takePictures } from './screens/pictures.mjs';
import { openStage } from './screens/stage.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SCREENS = path.join(ROOT, 'docs/screens');
const OUT = path.join(ROOT, 'out/screens');

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
/** @param {string} name of an option */
const optionOf = (name) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : null);
const only = optionOf('--only')?.split(',') ?? null;
const onlyWidth = optionOf('--width');
const shots = allShots().filter(
  ({ view, width }) =>
    (only === null || only.includes(view.name)) && (onlyWidth === null || String(width) === onlyWidth),
);
if (shots.length === 0) {
  process.stderr.write(`screens: there is no such view: ${args.join(' ')}\n`);
  process.exit(1);
}
/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

await buildAll(['chromium']);
const stage = await openStage();
let differing = 0;
let failing = 0;
let bytes = 0;
try {
  const darkroom = await openDarkroom(stage.context);
  const { tolerance, note } = tolerancesFor(SCREENS, stage.version);
  if (isCheck && note) say(note);
  fs.mkdirSync(isCheck ? OUT : SCREENS, { recursive: true });
  const take = async (
    /** @type {import('./screens/pictures.mjs').Shot} */ { name },
    /** @type {Buffer} */ png,
  ) => {
    const webp = await darkroom.webpOf(png);
    bytes += webp.length;
    if (!isCheck) {
      fs.writeFileSync(path.join(SCREENS, `${name}.webp`), webp);
      return;
    }
    const found = await comparedWith(darkroom, path.join(SCREENS, `${name}.webp`), webp, tolerance);
    if (found.isSame) return;
    differing++;
    say(`${name}: ${found.words}`);
    await writeDifference(darkroom, OUT, name, found, webp);
  };
  await takePictures(stage, shots, take, ({ message }) => {
    failing++;
    say(message);
  });
  if (!isCheck) {
    const names = new Set(allShots().map(({ name }) => `${name}.webp`));
    for (const file of fs.readdirSync(SCREENS))
      if (file.endsWith('.webp') && !names.has(file)) fs.rmSync(path.join(SCREENS, file));
    fs.writeFileSync(
      path.join(SCREENS, 'made-by.json'),
      `${JSON.stringify({ chromium: stage.version, platform: process.platform }, null, 2)}\n`,
    );
  }
} finally {
  await stage.close();
}
say(
  isCheck
    ? `${shots.length} pictures, ${differing} differ${differing > 0 ? ' (see out/screens)' : ''}`
    : `${shots.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, by Chromium ${stage.version}`,
);
if (failing > 0) say(`${failing} could not be made`);
process.exitCode = differing + failing > 0 ? 1 : 0;
