// Draws icons/mubin.svg at the sizes that browsers ask for. `node tools/icons.mjs` after a change of the drawing.
import fs from 'node:fs';
import path from 'node:path';
import { setUpOrExit } from './setup.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../icons');

setUpOrExit({ browser: true });
const { launchBrowser } = await import('./browser.mjs');
const browser = await launchBrowser({ extensions: [] });
try {
  const page = await browser.context.newPage();
  const svg = fs.readFileSync(path.join(FOLDER, 'mubin.svg'), 'utf8');
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: path.join(FOLDER, `mubin-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
