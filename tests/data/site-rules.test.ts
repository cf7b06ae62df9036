import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { siteRuleFor, type SiteRule } from '../../src/core/article/site-rule';
import { extractPage } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { siteRules } from '../../src/knowledge/site-rules';
import { pageOf } from '../dom/page-of';

const root = path.join(import.meta.dirname, '../..');
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8');
const files = readdirSync(path.join(root, 'data/site-rules'))
  .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
  .map((file) => file.replace(/\.json$/, ''));
const validate = new Ajv().compile(JSON.parse(read('data/site-rules/site-rule.schema.json')) as object);
const fixtures = path.join(root, 'tests/fixtures/sites');

it('every rule of the folder is one that the extraction knows, and of one host only', () => {
  const all = files.map((file) => JSON.parse(read('data/site-rules', `${file}.json`)) as SiteRule);
  expect(siteRules).toHaveLength(files.length);
  expect(siteRules).toEqual(expect.arrayContaining(all));
  const hosts = siteRules.flatMap((rule) => rule.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});

it('every page of a site has a rule', () => {
  expect(readdirSync(fixtures).filter((host) => !files.includes(host))).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const rule = JSON.parse(read('data/site-rules', `${file}.json`)) as SiteRule;
  const fixture = path.join(fixtures, file);
  const page = () =>
    pageOf(readFileSync(path.join(fixture, 'source.html'), 'utf8'), 'text/html', rule.example);

  it('fits the schema, is found by its example and named by its host', () => {
    expect(validate(rule), JSON.stringify(validate.errors)).toBe(true);
    expect(rule.hosts).toContain(file);
    expect(siteRuleFor(rule.example, siteRules)).toEqual(rule);
  });

  it('has a page in the structure of its site, of which it makes the article', () => {
    expect(existsSync(path.join(fixture, 'source.html'))).toBe(true);
    const expected = JSON.parse(readFileSync(path.join(fixture, 'expected.json'), 'utf8')) as object;
    const { article, notArticle } = extractPage(page(), { url: rule.example, words, siteRules });
    expect(notArticle).toBeNull();
    expect(article).toMatchObject(expected);
  });

  it('only helps: without it every word of the article is found as well', () => {
    const texts = (rules: readonly SiteRule[]) =>
      extractPage(page(), { url: rule.example, words, siteRules: rules }).article?.blocks.map(
        ({ text }) => text,
      );
    expect(texts([])).toEqual(expect.arrayContaining(texts(siteRules) ?? []));
  });

  it('gives way where the site has changed its pages', () => {
    const wrong: SiteRule = { ...rule, body: ['header', 'footer', '.nowhere', '!!!'], remove: ['p'] };
    const { article } = extractPage(page(), { url: rule.example, words, siteRules: [wrong] });
    const without = extractPage(page(), { url: rule.example, words }).article;
    expect(article?.blocks).toEqual(without?.blocks);
  });
});
