import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

const ARTICLE = `<div><h1>${HEADLINE}</h1>${BODY}</div>`;

function textsOf(page: Document): string[] | null {
  return extractArticle(page, { url: PAGE_URL, words })?.blocks.map(({ text }) => text) ?? null;
}

describe('what a page makes of its own root and body', () => {
  it.each([
    ['hidden until its scripts have run', 'hidden', ''],
    ['made invisible until then', 'style="visibility:hidden"', ''],
    ['covered by a dialog', '', 'aria-hidden="true"'],
    ['named a dialog', '', 'role="dialog" aria-modal="true"'],
    ['with the name of a sidebar', 'class="js has-sidebar footer-fixed"', ''],
    ['with the name of the comments', 'id="comments"', ''],
    ['hidden altogether', 'hidden style="display: none"', 'hidden aria-hidden="true" style="display:none"'],
  ])('does not cost the article: %s', (_, root, body) => {
    const page = pageOf(
      `<!doctype html><html ${root}><head><title>${HEADLINE}</title></head><body ${body}>${ARTICLE}</body></html>`,
    );
    expect(textsOf(page)).toEqual(PARAGRAPHS);
  });

  it('does not cost the article where it stands beside the body', () => {
    const page = pageOf(`<!doctype html><title>${HEADLINE}</title><body><p>الرئيسية</p>`);
    const box = page.createElement('div');
    box.innerHTML = ARTICLE;
    page.documentElement.append(box);
    expect(textsOf(page)).toEqual(PARAGRAPHS);
  });
});
