import { describe, expect, it } from 'vitest';
import { keptTexts, wordShare } from '../../src/core/article/text-likeness';
import { extractPage } from '../../src/dom/extract-article';
import { extractPageInSlices } from '../../src/dom/extract-in-slices';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

const page = (length = 400) => pageOf(`<title>${HEADLINE}</title><h1>${HEADLINE}</h1>${BODY.repeat(length)}`);
const options = { url: PAGE_URL, words };

describe('extraction in slices', () => {
  it('gives what the extraction at one go gives', async () => {
    expect(await extractPageInSlices(page(100), options)).toEqual(extractPage(page(100), options));
    expect(await extractPageInSlices({} as Document, options)).toEqual({
      article: null,
      notArticle: 'noText',
    });
  });

  it('lets other tasks run in between, and does not see what they change', async () => {
    const document = page();
    let ran = 0;
    const beat = setInterval(() => {
      ran += 1;
      document.body.textContent = '';
    }, 1);
    const { article } = await extractPageInSlices(document, options);
    clearInterval(beat);
    expect(ran).toBeGreaterThan(0);
    expect(article?.blocks.slice(0, 3).map(({ text }) => text)).toEqual([...PARAGRAPHS]);
  });

  it('keeps no text of a page that was read: a tab may show hundreds', async () => {
    wordShare('نص من صفحة سابقة', 'نص');
    expect(keptTexts()).toBeGreaterThan(0);
    await extractPageInSlices(page(1), options);
    expect(keptTexts()).toBe(0);
    extractPage(page(1), options);
    expect(keptTexts()).toBe(0);
  });

  it('ends where it is aborted', async () => {
    const life = new AbortController();
    const extraction = extractPageInSlices(page(), options, life.signal);
    life.abort(new Error('the tab went away'));
    await expect(extraction).rejects.toThrow('the tab went away');
  });
});
