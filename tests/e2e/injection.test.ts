import type { Frame, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReaderContent } from '../../src/core/calls';
import { INJECTION_VECTORS, pageWithVectors } from '../fakes/injection/pages';
import { IN_ARTICLE, strangersIn } from '../fakes/injection/strangers';
import type { Vector } from '../fakes/injection/vector';
import { closeReader } from './driver/escape';
import { launchMubin, type Mubin } from './driver/launch';

/** What may swallow all that stands after it: few to a page. */
const GREEDY = /^(?:breakout|mutation|quoting|style|title)$/;
const grouped = (vectors: readonly Vector[], size: number): Vector[][] =>
  Array.from({ length: Math.ceil(vectors.length / size) }, (_, at) =>
    vectors.slice(at * size, (at + 1) * size),
  );
const GROUPS = [
  ...grouped(
    INJECTION_VECTORS.filter(({ family }) => !GREEDY.test(family)),
    60,
  ),
  ...grouped(
    INJECTION_VECTORS.filter(({ family }) => GREEDY.test(family)),
    6,
  ),
];
const pathOf = (at: number) => `/vectors-${at}.html`;

/** What the page may not do itself, so that whatever runs or is sent is ours. */
const headers = { 'content-security-policy': "script-src 'none'; object-src 'none'" };

let mubin: Mubin;
const ours: Request[] = [];
const dialogs: string[] = [];
let parts: string[];

const frameOf = (request: Request): Frame | null => {
  try {
    return request.frame();
  } catch {
    return null; // The background's own.
  }
};
const isOurs = (request: Request) => frameOf(request)?.url().startsWith('chrome-extension:') ?? true;

/** What a document is made of beside its content: nothing of a page may add to it. */
const partsOf = (frame: Frame) =>
  frame.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        'script, style, link, base, meta, iframe, frame, object, embed, form, template',
      ),
      (element) => element.outerHTML.slice(0, 300),
    ),
  );
/** The addresses of an article's pictures, as it states them: one that cannot be loaded is not shown for long. */
const picturesOf = (frame: Frame) =>
  frame.evaluate(async () => {
    const key = new URLSearchParams(location.search).get('article');
    const message = { mubin: 1, to: 'background', call: 'readerContent', args: [key] };
    const { value } = await chrome.runtime.sendMessage<object, { value: ReaderContent }>(message);
    // A request bears no fragment.
    return value.article.blocks.flatMap((block) =>
      block.kind === 'picture' ? block.picture.src.replace(/#.*$/s, '') : [],
    );
  });

/** Names that lie before what a document has of its own, and signs that something ran. */
const clobbered = (frame: Frame) =>
  frame.evaluate(() => {
    const own = document.implementation.createHTMLDocument('');
    // Elements whose names a document bears, and nearly all others as ids of ours.
    const named = Array.from(
      document.querySelectorAll('img[name], form[name], iframe[name], embed[name], object, img[id]'),
      (element) => [element.id, element.getAttribute('name') ?? ''],
    ).flat();
    return [
      ...named.filter((name) => name !== '' && name in own),
      ...(document.body instanceof HTMLBodyElement ? [] : ['body']),
      ...('__ran' in window ? ['ran'] : []),
      ...(frames.length > 0 ? ['frames'] : []),
    ];
  });

beforeAll(async () => {
  const pages = Object.fromEntries(
    GROUPS.map((vectors, at) => [pathOf(at), { body: pageWithVectors(vectors), headers }]),
  );
  mubin = await launchMubin({
    lang: 'ar',
    pages: { ...pages, '/plain.html': { body: pageWithVectors([]), headers } },
  });
  mubin.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  mubin.context.on('request', (request) => {
    if (isOurs(request) && !/^(?:chrome-extension|data):/.test(request.url())) ours.push(request);
  });
  await mubin.page.goto(`${mubin.url}/plain.html`);
  const reader = await mubin.openReader();
  parts = await partsOf(reader);
  await reader.locator('main').focus();
  await closeReader(mubin.page);
});
afterAll(() => mubin.close());

describe('a page full of what may come to life', () => {
  it.each(
    GROUPS.map((vectors, at) => ({
      at,
      count: vectors.length,
      families: [...new Set(vectors.map(({ family }) => family))].join(', '),
    })),
  )('does not in popup and reader: page $at ($count: $families)', async ({ at }) => {
    ours.length = 0;
    await mubin.page.goto(mubin.url + pathOf(at), { waitUntil: 'domcontentloaded' });
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor('/ready|failed/.test(document.documentElement?.dataset.state)', 30_000);
    expect(
      await popup.evaluate("'__ran' in window || document.querySelectorAll('script, iframe, object').length"),
    ).toBe(1);
    await popup.click('#open-reader, #read-largest-text');
    const reader = await mubin.readerFrame();
    // The lazy pictures, too.
    await reader.evaluate(() =>
      document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')),
    );
    await reader
      .locator('.article-links summary')
      .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    expect(await reader.evaluate(strangersIn, IN_ARTICLE)).toEqual([]);
    expect(await partsOf(reader)).toEqual(parts);
    expect(await clobbered(reader)).toEqual([]);
    const pictures = await picturesOf(reader);
    expect(
      ours
        .filter((request) => request.resourceType() !== 'image' || !pictures.includes(request.url()))
        .map((request) => request.url()),
    ).toEqual([]);
    expect(dialogs).toEqual([]);
    await reader.locator('main').focus();
    await closeReader(mubin.page);
  });

  it('does not on the page of settings, where words that were looked up are kept', async () => {
    const worker = await mubin.browser.worker(mubin.extensionId);
    const texts = INJECTION_VECTORS.filter(({ place }) => place === 'text' || place === 'title').map(
      ({ text }) => text,
    );
    await worker.evaluate(
      (marks) =>
        chrome.storage.local.set({
          lookedUpWords: marks.map((text, at) => ({
            lemma: text,
            query: text,
            gloss: text,
            definition: text,
            title: text,
            partOfSpeech: 'noun',
            time: `2026-01-01T00:00:${String(at % 60).padStart(2, '0')}Z`,
          })),
        }),
      texts,
    );
    const options = await mubin.openOptions();
    // The list is read after the page is there.
    await expect.poll(() => options.locator('.my-words li').count()).toBe(Math.min(50, new Set(texts).size));
    expect(await clobbered(options.mainFrame())).toEqual([]);
    expect(await options.locator('iframe, object, embed, base, [onerror], [onclick]').count()).toBe(0);
    await options.close();
  });
});
