import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDisplay, type Display } from './driver/display';
import { launchMubin, type Mubin } from './driver/launch';

/** Browser commands come only from keys really pressed: these tests have a screen of their own. */
describe.each(['us', 'ara'] as const)('the keyboard commands with the layout %s', (layout) => {
  let display: Display;
  let mubin: Mubin;

  beforeAll(async () => {
    display = await startDisplay(layout);
    mubin = await launchMubin({ display });
  });
  afterAll(async () => {
    await mubin.close();
    await display.close();
  });

  it('are assigned as suggested', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toMatchObject({
      'open-reader': 'Alt+K',
      'toggle-listening': 'Alt+L',
    });
  });

  it('Alt+K opens the reader on a page that nobody touched', async () => {
    await mubin.page.bringToFront();
    await display.press('AltLeft', 'KeyK');
    const reader = await mubin.readerFrame();
    expect(await reader.locator('#article .sentence').count()).toBeGreaterThan(10);
  });

  it('Alt+L begins to read aloud', async () => {
    await display.press('AltLeft', 'KeyL');
    await expect
      .poll(async () => (await mubin.voice.utterances()).length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    const [first] = await mubin.voice.utterances();
    expect(first?.text).toContain('تونس وسيول تتفقان');
  });
});
