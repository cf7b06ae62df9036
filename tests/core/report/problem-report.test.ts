import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article';
import {
  NOTHING_ADDED,
  problemReport,
  reportedArticle,
  type ReportChoice,
} from '../../../src/core/report/problem-report';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { articleOf } from '../../fakes/article';

const ARTICLE: Article = {
  ...articleOf('عنوان الخبر', 'نص الفقرة الأولى.', 'نص الثانية.'),
  url: 'https://news.example/secret/1?id=7',
  omitted: [
    { id: 'x1', rule: 'advert', after: null, blocks: [], lines: 2, isBack: false },
    { id: 'x2', rule: 'share', after: 'b1', blocks: [], lines: 1, isBack: false },
    { id: 'x3', rule: 'advert', after: 'b2', blocks: [], lines: 1, isBack: true },
  ],
};

function report(
  settings: Partial<Settings>,
  choice: Partial<ReportChoice> | null,
  more: Partial<Parameters<typeof reportedArticle>[1]> = {},
): string {
  const facts = { notArticle: null, siteRule: 'news.example', people: 3, ...more };
  return problemReport({
    version: '1.2.3',
    browser: 'Firefox 145',
    systems: ['linux'],
    userAgent: 'UA',
    lang: 'ar',
    settings: { ...DEFAULT_SETTINGS, ...settings },
    article: choice && reportedArticle(ARTICLE, facts),
    choice: { ...NOTHING_ADDED, ...choice },
  });
}

describe('problemReport', () => {
  it('tells versions and what was set otherwise, and without an article nothing else', () => {
    expect(report({ theme: 'dark', rate: 2 }, null)).toBe(
      [
        'Mubin 1.2.3, interface ar',
        'Browser: Firefox 145',
        'System: linux',
        'User agent: UA',
        'Settings that were changed:',
        '- theme: "dark"',
        '- rate: 2',
      ].join('\n'),
    );
    expect(report({}, null)).toContain('Settings: as they are at first');
  });

  it('tells of an article what was made of it', () => {
    const lines = report({}, {}).split('\n').slice(5);
    expect(lines).toEqual([
      'Article: ar, rtl',
      'Blocks: paragraph 2',
      'Left out, lines by rule: advert 3, share 1',
      'Site rule: yes',
      'People: 3',
    ]);
    expect(report({}, {}, { notArticle: 'list', siteRule: null })).toContain(
      'seems to be none: list\nBlocks: paragraph 2\nLeft out, lines by rule: advert 3, share 1\nSite rule: none',
    );
  });

  it('tells no site, address or text that was not ticked, nor the lists of sites', () => {
    const settings = { noBubbleHosts: ['bank.example'], autoHosts: ['news.example'] };
    const text = report(settings, {});
    for (const untold of ['news.example', 'bank.example', 'secret', 'الفقرة', 'عنوان'])
      expect(text).not.toContain(untold);
  });

  it.each<[Partial<ReportChoice>, string[], string[]]>([
    [{ host: true }, ['Site: news.example', 'Site rule: news.example'], ['secret', 'الفقرة']],
    [{ address: true }, ['Page: https://news.example/secret/1?id=7'], ['Site: ', 'الفقرة']],
    [{ host: true, address: true }, ['Page: https://news.example/secret/1?id=7'], ['Site: ']],
    [{ text: true }, ['عنوان الخبر\nنص الفقرة الأولى.\nنص الثانية.'], ['news.example']],
  ])('with %j adds that', (choice, told, untold) => {
    const text = report({}, choice);
    for (const part of told) expect(text).toContain(part);
    for (const part of untold) expect(text).not.toContain(part);
  });
});
