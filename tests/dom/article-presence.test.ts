import { describe, expect, it } from 'vitest';
import { articlePresence } from '../../src/dom/article-presence';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf } from './page-of';

const presence = (document: Document) => articlePresence(document, { url: PAGE_URL, words });

describe('articlePresence', () => {
  it.each([
    ['an article', `<h1>${HEADLINE}</h1>${BODY}`, { present: true }],
    ['nothing', '', { present: false, reason: 'empty' }],
    ['frames', '<frameset><frame></frameset>', { present: false, reason: 'frameset' }],
    ['a menu', '<ul><li><a href="/a">أولى</a></li></ul>', { present: false, reason: 'not-article' }],
    ['a PDF viewer', '<embed type="application/pdf" src="about:blank">', { present: false, reason: 'pdf' }],
  ])('%s', (_, markup, expected) => {
    expect(presence(pageOf(markup))).toEqual(expected);
  });

  it('a PDF by its content type', () => {
    const document = pageOf(BODY);
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' });
    expect(presence(document)).toEqual({ present: false, reason: 'pdf' });
  });
});
