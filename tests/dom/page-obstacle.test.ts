import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/dom/extract-article';
import { obstacleOfPage } from '../../src/dom/page-obstacle';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf } from './page-of';

describe('obstacleOfPage', () => {
  it.each([
    ['an article', `<h1>${HEADLINE}</h1>${BODY}`, null],
    ['nothing', '', 'empty'],
    ['frames', '<frameset><frame></frameset>', 'frameset'],
    ['a menu, in which only extraction finds no article', '<ul><li><a href="/a">أولى</a></li></ul>', null],
    ['a PDF viewer', '<embed type="application/pdf" src="about:blank">', 'pdf'],
  ])('%s', (name, markup, expected) => {
    const page = pageOf(markup);
    expect(obstacleOfPage(page)).toBe(expected);
    expect(extractArticle(page, { url: PAGE_URL, words }) !== null).toBe(name === 'an article');
  });

  it('a PDF by its content type', () => {
    const document = pageOf(BODY);
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' });
    expect(obstacleOfPage(document)).toBe('pdf');
  });
});
