import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { PAGE_URL, pageOf } from './page-of';

/** What a page in another language than Arabic must come to. */
interface Expected {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Paragraphs and subheads of the article, in its order. */
  paragraphs: string[];
  /** Parts of lines that are the page's furniture. */
  junk: string[];
}

const root = path.join(import.meta.dirname, '../fixtures/languages');
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Which of the texts plain Readability, with its own settings, keeps. */
function keptByReadability(markup: string, texts: readonly string[]): string[] {
  const content = flat(new Readability(pageOf(markup)).parse()?.textContent ?? '');
  return texts.filter((text) => content.includes(text));
}

for (const slug of readdirSync(root)) {
  describe(slug, () => {
    const markup = readFileSync(path.join(root, slug, 'source.html'), 'utf8');
    const expected = JSON.parse(readFileSync(path.join(root, slug, 'expected.json'), 'utf8')) as Expected;
    const article = extractArticle(pageOf(markup), { url: PAGE_URL, words });
    const texts = (article?.blocks ?? []).map(({ text }) => flat(text));

    it('has its title, language and direction', () => {
      const { title, lang, dir } = expected;
      expect(article).toMatchObject({ title, lang, dir });
    });

    it('keeps every paragraph, in order', () => {
      const gold = new Set(expected.paragraphs);
      expect(texts.filter((text) => gold.has(text))).toEqual(expected.paragraphs);
    });

    it('keeps no furniture', () => {
      expect(expected.junk.filter((line) => !flat(markup).includes(line))).toEqual([]);
      const kept = expected.junk.filter((line) => texts.some((text) => text.includes(line)));
      expect(kept).toEqual([]);
    });

    it('loses nothing that Readability keeps rightly', () => {
      const rightly = keptByReadability(markup, expected.paragraphs);
      expect(rightly.length).toBeGreaterThan(0);
      expect(rightly.filter((text) => !texts.includes(text))).toEqual([]);
    });
  });
}
