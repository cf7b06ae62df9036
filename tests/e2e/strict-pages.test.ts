import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchMubin, type Mubin } from './driver/launch';

const SAMPLE = fs.readFileSync(path.resolve(import.meta.dirname, '../../sample/index.html'), 'utf8');

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    pages: {
      '/csp.html': {
        body: SAMPLE,
        headers: {
          'content-security-policy':
            "default-src 'none'; frame-src 'none'; sandbox allow-scripts allow-same-origin",
        },
      },
      '/coep.html': {
        body: SAMPLE,
        headers: {
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
        },
      },
    },
  });
});
afterAll(() => mubin.close());

describe('pages that forbid much', () => {
  it('cannot keep the reader out by a content security policy', async () => {
    await mubin.page.goto(`${mubin.url}/csp.html`);
    const reader = await mubin.openReader();
    expect(await reader.locator('h1').count()).toBe(1);
    expect(reader.parentFrame()).not.toBeNull();
  });

  it('get the reader in a tab of its own where they refuse the frame, and are not left inert', async () => {
    await mubin.page.goto(`${mubin.url}/coep.html`);
    const reader = await mubin.openReader();
    expect(reader.parentFrame()).toBeNull();
    expect(await reader.locator('h1').textContent()).toContain('تونس وسيول');
    await reader.locator('#play').click();
    await expect
      .poll(async () => (await mubin.voice.utterances()).length, { timeout: 15_000 })
      .toBeGreaterThan(0);
    await mubin.page.locator('dialog[data-mubin]').waitFor({ state: 'detached' });
    await reader.page().close();
  });
});

describe('a reader under which the extension is reloaded', () => {
  it('goes away with a word, and the page is usable', async () => {
    await mubin.page.goto(`${mubin.url}/`);
    await mubin.openReader();
    const worker = await mubin.browser.worker(mubin.extensionId);
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await mubin.page.locator('dialog[data-mubin="reader"]').waitFor({ state: 'detached', timeout: 10_000 });
    await mubin.page.locator('[data-mubin="card"]').waitFor({ state: 'attached' });
    await mubin.page.keyboard.press('Escape');
    await mubin.page.locator('[data-mubin="card"]').waitFor({ state: 'detached' });
    await mubin.page.locator('.comments textarea').fill('ن');
    expect(await mubin.page.locator('.comments textarea').inputValue()).toBe('ن');
  });
});
