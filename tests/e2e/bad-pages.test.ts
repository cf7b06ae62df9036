import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { closePopup } from './driver/close-popup';
import { closeReader } from './driver/escape';
import { launchMubin, type Mubin } from './driver/launch';

const SENTENCE = 'وقال المتحدث باسم الهيئة إن الأعمال ستنتهي قبل نهاية العام، وإن السكان سيُبلَّغون بكل جديد.';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>الفقرة ${i + 1}: ${SENTENCE} ${SENTENCE}</p>`).join('\n');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح الجسر الجديد</title>${head}</head>${body}</html>`;
const article = (content: string) => `<h1>افتتاح الجسر الجديد</h1><div class="content">${content}</div>`;

/** A one-page PDF, as short as the format allows. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

const PAGES = {
  '/zero.html': { body: page('<body></body>') },
  '/five-thousand.html': { body: page(`<body>${article(paragraphs(5000))}</body>`) },
  '/broken.html': {
    body: `<html><title>افتتاح الجسر الجديد</title><body><div><h1>افتتاح الجسر الجديد<div class=content><p>${SENTENCE}<p><b>${SENTENCE}<p></i>${SENTENCE}</div></span><p>${SENTENCE}`,
  },
  '/no-body.html': { body: `<title>افتتاح الجسر الجديد</title>${article(paragraphs(6))}` },
  '/frameset.html': {
    body: page('<frameset cols="50%,50%"><frame src="/zero.html"><frame src="/zero.html"></frameset>'),
  },
  '/page.xhtml': {
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="ar"><head><title>افتتاح الجسر الجديد</title></head><body>${article(paragraphs(6))}</body></html>`,
  },
  '/ten-megabytes.html': {
    body: page(
      `<body>${`<div class="menu">${'<a href="#"><span>رابط في قائمة طويلة</span></a>'.repeat(50)}</div>`.repeat(3400)}${article(paragraphs(40))}</body>`,
    ),
  },
  '/shadow.html': {
    body: page(
      `<body><main id="host"></main><script>const root = document.querySelector('#host').attachShadow({ mode: 'open' }); root.innerHTML = ${JSON.stringify(article(paragraphs(6)))};</script></body>`,
    ),
  },
  '/form.html': {
    body: page(
      `<body><form id="aspnetForm"><input name="parentNode"><input name="body">${article(paragraphs(6))}</form></body>`,
    ),
  },
  '/changing.html': {
    body: page(
      `<body>${article(paragraphs(30))}<script>setInterval(() => { const all = document.querySelectorAll('p'); const one = all[Math.floor(Math.random() * all.length)]; one.replaceWith(one.cloneNode(true)); document.querySelector('.content').append(one); document.body.append(document.querySelector('.content')); }, 5)</script></body>`,
    ),
  },
  '/removing.html': {
    body: page(
      `<body>${article(paragraphs(6))}<button>زر</button><script>new MutationObserver(() => { const ours = document.querySelector('[data-mubin]'); if (ours?.matches(':modal')) document.body.dataset.taken = ''; ours?.remove(); }).observe(document.documentElement, { childList: true })</script></body>`,
    ),
  },
  '/paper.pdf': { type: 'application/pdf', body: PDF },
};

let mubin: Mubin;
let tab: Page;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: PAGES });
  tab = mubin.page;
});
afterAll(() => mubin.close());

/** What the popup says of an address, once it has made up its mind. */
async function popupOn(address: string): Promise<string> {
  await tab.goto(address);
  await mubin.clickToolbar(tab);
  const popup = await mubin.popup();
  await popup.waitFor('/ready|failed/.test(document.documentElement?.dataset.state)', 30_000);
  const text = (await popup.evaluate('document.body.innerText')) as string;
  await closePopup(mubin);
  return text;
}

describe('a page out of which an article comes', () => {
  it.each([
    ['/five-thousand.html', 5000],
    ['/broken.html', 3],
    ['/no-body.html', 6],
    ['/page.xhtml', 6],
    ['/ten-megabytes.html', 40],
    ['/shadow.html', 6],
    ['/form.html', 6],
    ['/changing.html', 10],
  ])('%s: the reader opens, and the page is usable after it', async (path, least) => {
    await tab.goto(mubin.url + path);
    const reader = await mubin.openReader();
    expect(await reader.locator('h1').first().textContent()).toBe('افتتاح الجسر الجديد');
    expect(await reader.locator('#article p').count()).toBeGreaterThanOrEqual(least);
    await reader.locator('main').focus();
    await closeReader(tab);
    expect(await tab.evaluate(() => document.querySelectorAll('[data-mubin]').length)).toBe(0);
  });

  it('may take our dialog away: nothing stays inert', async () => {
    await tab.goto(`${mubin.url}/removing.html`);
    await mubin.clickToolbar();
    await (await mubin.popup()).click('#open-reader');
    await tab.locator('body[data-taken]').waitFor();
    expect(await tab.locator('[data-mubin]').count()).toBe(0);
    await tab.locator('button').focus();
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });
});

describe('a page where Mubin cannot work', () => {
  it.each([
    ['/zero.html', /مقال/],
    ['/frameset.html', /مقال/],
    ['/paper.pdf', /PDF/],
  ])('%s: says so in words', async (path, expected) => {
    const text = await popupOn(mubin.url + path);
    expect(text).toMatch(expected);
    expect(text).not.toContain('افتح القارئ');
  });

  it('says of a page of the browser what it is', async () => {
    expect(await popupOn('chrome://version/')).toMatch(/المتصفح/);
  });

  it('names the switch for files, where the browser denies them', async () => {
    await denyFiles();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-'));
    const file = path.join(folder, 'a.html');
    fs.writeFileSync(file, PAGES['/no-body.html'].body);
    try {
      expect(await popupOn(pathToFileURL(file).href)).toContain('السماح بالوصول إلى عناوين URL للملفات');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});

/** Turns off «allow access to file URLs», as a person does on the browser's page of extensions; the extension restarts. */
async function denyFiles(): Promise<void> {
  const settings = await mubin.context.newPage();
  await settings.goto('chrome://extensions/');
  const restarted = mubin.context.waitForEvent('serviceworker', (worker) =>
    worker.url().startsWith(`chrome-extension://${mubin.extensionId}/`),
  );
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: Record<
        'updateProfileConfiguration' | 'updateExtensionConfiguration',
        (change: object) => Promise<void>
      >;
    };
    // Without this Chromium does not start an unpacked extension again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, fileAccess: false });
  }, mubin.extensionId);
  const background = await restarted;
  await eventually(
    () => background.evaluate(() => chrome.runtime.onMessage.hasListeners()),
    'the background never listens',
    30_000,
  );
  await settings.close();
}
