import { describe, expect, it } from 'vitest';
import {
  allowedHosts,
  autoPatterns,
  hostOfPattern,
  patternsOfHost,
  surplusPatterns,
} from '../../../src/core/settings/auto-pages';

const ALLOWED = ['https://a.example/*', 'http://b.example/*', 'https://ar.wikipedia.org/*'];

describe('the pages on which the reader opens by itself', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['a.example'], ['https://a.example/*']],
    [
      ['b.example', 'a.example'],
      ['http://b.example/*', 'https://a.example/*'],
    ],
    [['c.example', 'news.a.example'], []],
  ])('of %j are %j', (hosts, patterns) => expect(autoPatterns(hosts, ALLOWED)).toEqual(patterns));

  it('are those of hosts that the browser still allows', () => {
    expect(allowedHosts(['c.example', 'a.example'], ALLOWED)).toEqual(['a.example']);
  });

  it.each<[string, string | null]>([
    ['https://a.example/*', 'a.example'],
    ['http://a.example/*', 'a.example'],
    ['https://*/*', null],
    ['https://*.a.example/*', null],
    ['*://a.example/*', null],
    ['https://a.example/news/*', null],
    ['<all_urls>', null],
  ])('of the pattern %s: %s', (pattern, host) => expect(hostOfPattern(pattern)).toBe(host));

  it('give back what no list needs, and nothing that something else asks for', () => {
    const kept = ['https://ar.wikipedia.org/*'];
    expect(surplusPatterns(['a.example'], [...ALLOWED, 'https://*/*'], kept)).toEqual(['http://b.example/*']);
    for (const pattern of patternsOfHost('a.example'))
      expect(surplusPatterns([], [pattern], [])).toEqual([pattern]);
  });
});
