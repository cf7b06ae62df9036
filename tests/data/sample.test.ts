import path from 'node:path';
// Large: its loading is not the test's time.
import 'jsdom';
import { describe, expect, it } from 'vitest';
import sample from '../../data/sample/article.json';
import { articleOfPage } from '../../src/cli/article-of-file';
import { sampleArticle } from '../../src/knowledge/sample-article';
import { glossaryOf } from '../../src/knowledge/people';

describe('the sample article', () => {
  it('is what is taken out of the sample page', async () => {
    const page = path.resolve(import.meta.dirname, '../../sample/index.html');
    const article = await articleOfPage(page, 'https://mubin.example/welcome.html');
    expect(JSON.parse(JSON.stringify(article))).toEqual(sample);
  });

  it('asks nothing of the network: its picture lies in the extension', () => {
    const article = sampleArticle('chrome-extension://mubin/');
    expect(article.url).toBe('chrome-extension://mubin/welcome.html');
    expect(article.blocks.find((block) => block.kind === 'picture')).toMatchObject({
      picture: { src: 'chrome-extension://mubin/coast.svg' },
    });
    expect(JSON.stringify(article)).not.toMatch(/https?:/);
  });

  it('has people to show', () => {
    const { people } = glossaryOf(sampleArticle('chrome-extension://mubin/'));
    expect(people.map(({ name }) => name)).toContain('ليلى بن عاشور');
    expect(people.length).toBeGreaterThan(4);
  });
});
