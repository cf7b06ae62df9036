// Builds Mubin and shows it on an article. `npm start [-- URL | FILE.html] [--headless]`
// With a screen: a browser window that stays until it is closed. Without one: the same by real input in a hidden
// browser, with pictures, the article as data and a recording of the voice in out/.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setUpOrExit } from './setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'out');
const EXTENSION = path.join(ROOT, 'dist/chromium');

/** Quieter than this, nobody hears it: dB below full scale. */
const SILENCE = -60;
/** Seconds of the voice in the recording. */
const LISTEN = 9;

const words = process.argv.slice(2);
const target = words.find((word) => !word.startsWith('--'));
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = words.includes('--headless') || !hasScreen;
/** @type {string | null} */
const file =
  target === undefined
    ? path.join(ROOT, 'sample/index.html')
    : /^https?:\/\//.test(target)
      ? null
      : path.resolve(process.env.INIT_CWD ?? '.', target);
if (file !== null && !fs.existsSync(file)) {
  process.stderr.write(`start: no such file: ${file}\n`);
  process.exit(1);
}
const canRecord = headless && process.platform === 'linux';

setUpOrExit({ browser: true, sound: canRecord });
const { BuildError, buildAll } = await import('./build.mjs');
const { launchBrowser } = await import('./browser.mjs');
const { readerFrame } = await import('./reader-frame.mjs');
const { serve } = await import('./serve.mjs');
const { startSound } = await import('./sound.mjs');
const { decibels, loudnessOfFile } = await import('./wav.mjs');
const { systemVoices } = await import('./system-voices.mjs');
const { eventually } = await import('./raw-target.mjs');
const { welcomeTab } = await import('./welcome-tab.mjs');

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** What was asked for, as an address; a file is served beside what lies in its folder. */
async function article() {
  if (file === null) return { url: target ?? '', close: () => Promise.resolve() };
  const server = await serve({ folder: path.dirname(file) });
  return { url: `${server.url}/${encodeURIComponent(path.basename(file))}`, close: server.close };
}

/** @param {string} url */
async function withScreen(url) {
  const browser = await launchBrowser({
    extensions: [EXTENSION],
    headless: false,
    sound: true,
    viewport: null,
  });
  const { context, clickAction, attach, extensionIds } = browser;
  // It opens in front, and would close the popup.
  await welcomeTab(context, extensionIds[0] ?? '');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await clickAction(extensionIds[0] ?? '', page);
  const popup = await attach('popup.html');
  await sleep(1500);
  await popup.click('#open-reader');
  say('The reader is open. Close the browser window to end.');
  if (context.pages().length > 0) await context.waitForEvent('close', { timeout: 0 });
  await browser.close();
}

/** @param {string} url */
async function withoutScreen(url) {
  fs.rmSync(OUT, { recursive: true, force: true });
  fs.mkdirSync(OUT, { recursive: true });
  const inOut = (/** @type {string} */ name) => path.join(OUT, name);
  const sound = canRecord ? await startSound() : null;
  const browser = await launchBrowser({ extensions: [EXTENSION], sound: true, env: sound?.env ?? {} });
  try {
    await (await welcomeTab(browser.context, browser.extensionIds[0] ?? '')).close();
    const page = await browser.context.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    // A saved page may name what no longer answers; its picture need not wait for that.
    await page.waitForLoadState('load', { timeout: 5_000 }).catch(() => undefined);
    await page.screenshot({ path: inOut('1-page.png') });
    // A browser just started takes seconds to find the system's voices; one that people use knows them.
    if (sound) await systemVoices(page);
    fs.writeFileSync(inOut('page.html'), await page.content());
    writeArticle(inOut('page.html'), page.url(), inOut('article.json'));

    say('pressing the toolbar button …');
    await browser.clickAction(browser.extensionIds[0] ?? '', page);
    const popup = await browser.attach('popup.html');
    await popup.waitFor('document.querySelector("#open-reader")?.matches(":not(:disabled)")');
    await popup.screenshot(inOut('2-popup.png'));
    say('opening the reader …');
    await popup.click('#open-reader');
    const reader = await readerFrame(page);
    await reader.locator('#article .sentence').first().waitFor();
    await reader.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: inOut('3-reader.png') });

    if (sound) {
      say('reading aloud …');
      const wav = inOut('reading.wav');
      const recording = await sound.record(wav);
      await reader.locator('#play').click();
      await eventually(
        async () => {
          const [trouble] = (await reader.locator('[role=alert]').allTextContents()).filter(Boolean);
          if (trouble) throw new Error(`the reader says: ${trouble}`);
          return loudnessOfFile(wav).peak > 0.01;
        },
        'nothing is to be heard',
        30_000,
      );
      await sleep(LISTEN * 1000);
      await page.screenshot({ path: inOut('3-reader.png') });
      const { seconds, rms, peak } = await recording.stop();
      say(
        `recorded ${seconds.toFixed(1)} s: RMS ${decibels(rms).toFixed(1)} dBFS, peak ${decibels(peak).toFixed(1)} dBFS`,
      );
      if (decibels(rms) < SILENCE) throw new Error('the recording is silent');
      await reader.locator('#play').click();
    } else say('not recording: that needs Linux');

    if (!(await reader.locator('#people').isVisible())) await reader.locator('#toggle-people').click();
    await reader.locator('#people').scrollIntoViewIfNeeded();
    await page.screenshot({ path: inOut('4-glossary.png') });
  } finally {
    await browser.close();
    await sound?.close();
  }
  for (const name of fs.readdirSync(OUT).sort()) say(`  out/${name}`);
}

/**
 * @param {string} html
 * @param {string} url
 * @param {string} json
 */
function writeArticle(html, url, json) {
  const command = path.join(ROOT, 'dist/cli/mubin.mjs');
  const run = spawnSync(process.execPath, [command, 'extract', html, '--url', url], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr.trim());
  fs.writeFileSync(json, `${JSON.stringify(JSON.parse(run.stdout), null, 2)}\n`);
}

/** @type {{ url: string, close: () => Promise<void> } | null} */
let page = null;
try {
  await buildAll(['chromium', 'cli']);
  page = await article();
  say(`showing ${file ?? target} at ${page.url}`);
  await (headless ? withoutScreen : withScreen)(page.url);
} catch (error) {
  // What the build found is meant for eyes; anything else needs its place in the code.
  process.stderr.write(
    `start: ${error instanceof BuildError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
} finally {
  await page?.close();
}
