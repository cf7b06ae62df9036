import { describe, expect, it } from 'vitest';
import { linkedDataFrom } from '../../../src/core/article/linked-data';

const article = '{"@type":"NewsArticle","headline":"عنوان &quot;الخبر&quot;","datePublished":"2026-01-02"}';

describe('linkedDataFrom', () => {
  it.each([
    ['plain', article],
    ['in CDATA', `<![CDATA[ ${article} ]]>`],
    ['in commented CDATA', `//<![CDATA[\n${article}\n//]]>`],
    ['in a graph', `{"@graph":[{"@type":"WebSite","name":"x"},${article}]}`],
    ['with a trailing comma', article.replace('}', ',}')],
    ['with a raw line feed', article.replace('{', '{"description":"a\nb",')],
    ['with another case', article.replace('headline', 'headLine')],
  ])('%s', (_, json) => {
    expect(linkedDataFrom([json])).toMatchObject({
      headline: 'عنوان "الخبر"',
      published: '2026-01-02',
      isArticle: true,
    });
  });

  it.each([
    ['line feed', '\n'],
    ['blank', ' '],
  ])('goes once through the white space behind an end: %s', (_, sign) => {
    // A second of work for each 50,000 where every two places in it are tried.
    const json = `<!--${article}-->${sign.repeat(400_000)}`;
    expect(linkedDataFrom([json]).isArticle).toBe(true);
    expect(linkedDataFrom([`${json}x`]).isArticle).toBe(false);
  });

  it('resolves an author by its id', () => {
    const graph =
      '{"@graph":[{"@type":"NewsArticle","headline":"ع","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"ندى"}]}';
    expect(linkedDataFrom([graph]).authors).toEqual(['ندى']);
  });

  it.each([
    ['not json'],
    ['null'],
    ['[]'],
    ['{"@type":"WebSite","name":"x"}'],
    ['{"__proto__":{"headline":"x"}}'],
  ])('%s gives nothing', (json) => {
    expect(linkedDataFrom([json])).toMatchObject({ headline: null, isArticle: false, authors: [] });
  });
});
