import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NOT_ARTICLE_REASONS,
  whyNotArticle,
  type NotArticleReason,
  type PageEvidence,
  type PageSigns,
} from '../../../src/core/article/article-page';

type Piece = PageEvidence['kept'][number];

const URL = 'https://news.example/politics/7';
const SENTENCE = 'أعلنت بلدية الواحة افتتاح جسر جديد فوق الوادي بعد عامين من العمل المتواصل في الموقع نفسه. ';
const prose = (length: number): Piece[] =>
  Array.from({ length: Math.ceil(length / 200) }, (_, index) => ({
    kind: 'paragraph',
    text: SENTENCE.repeat(4).slice(0, Math.min(200, length - index * 200)),
  }));
const headline = (index: number): Piece => {
  const text = `خبر من أخبار المدينة القديمة رقم ${String(index)}`;
  return {
    kind: 'heading',
    text,
    marks: [{ kind: 'link', start: 0, end: text.length, href: `${URL}${String(index)}` }],
  };
};
const headlines = (count: number) => Array.from({ length: count }, (_, index) => headline(index));

const SIGNS: PageSigns = {
  claims: [],
  isLinkedArticle: false,
  teaserShare: 0,
  ownProse: 0,
  messageProse: 0,
  consentShare: 0,
  forms: 0,
  fields: 0,
  videos: 0,
  audios: 0,
  pictures: 0,
  links: 0,
  headlines: 0,
  labels: 0,
  figures: 0,
};

/** A page of so much prose of its own, all of it found and kept. */
function pageOf(
  length: number,
  signs: Partial<PageSigns> = {},
  rest: Partial<PageEvidence> = {},
): PageEvidence {
  const kept = prose(length);
  return {
    found: kept,
    kept,
    url: URL,
    isDeclared: false,
    isStated: false,
    teaserShare: signs.teaserShare ?? 0,
    asksPassword: false,
    signs: { ...SIGNS, ownProse: length, ...signs },
    ...rest,
  };
}

const claim = (says: NotArticleReason, from: PageSigns['claims'][number]['from']) => ({
  claims: [{ says, from }],
});
const STATED = { isStated: true, isDeclared: true };
const ROOT = { url: 'https://news.example/ar/' };

describe('whyNotArticle', () => {
  it.each<[string, PageEvidence, NotArticleReason | null]>([
    ['a text', pageOf(900), null],
    ['a short text of no stated kind', pageOf(150), 'tooShort'],
    ['a flash that says when it was published', pageOf(95, {}, { isDeclared: true }), null],
    ['nothing', pageOf(0), 'noText'],
    ['little text at the root', pageOf(900, {}, ROOT), 'frontPage'],
    ['much text at the root', pageOf(1800, {}, ROOT), null],
    ['links alone at the root', pageOf(0, { links: 60 }, ROOT), 'frontPage'],
    ['links alone elsewhere', pageOf(0, { links: 60 }), 'list'],
    ['teasers alone', pageOf(100, { teaserShare: 0.9 }), 'list'],
    ['teasers alone at the root', pageOf(100, { teaserShare: 0.9 }, ROOT), 'frontPage'],
    ['a text among many more teasers', pageOf(400, { teaserShare: 0.9 }), null],
    ['a flash among teasers, that says it is an article', pageOf(95, { teaserShare: 0.9 }, STATED), null],
    ['dates of teasers are no article’s', pageOf(95, { teaserShare: 0.9 }, { isDeclared: true }), 'list'],
    ['headlines alone', pageOf(100, {}, { found: headlines(9), isDeclared: false }), 'tooShort'],
    ['headlines with a deck each', pageOf(300, { ownProse: 100 }, { found: headlines(9) }), 'tooShort'],
    [
      'an author by the metadata, with a life',
      pageOf(500, { ...claim('list', 'type'), headlines: 12 }),
      'list',
    ],
    ['a profile that is a portrait', pageOf(2500, { ...claim('list', 'type'), headlines: 12 }), null],
    ['a section’s name in the address of an article', pageOf(500, claim('list', 'path')), null],
    ['a search with results', pageOf(250, { ...claim('search', 'parameter'), headlines: 9 }), 'search'],
    ['an article whose address bears a search', pageOf(300, claim('search', 'parameter')), null],
    ['a password and a word', pageOf(100, {}, { asksPassword: true }), 'logIn'],
    ['a password and a text', pageOf(900, {}, { asksPassword: true }), null],
    ['a log-in by its title', pageOf(300, claim('logIn', 'title'), { asksPassword: true }), 'logIn'],
    ['a password beside a list', pageOf(100, { links: 60 }, { asksPassword: true }), 'logIn'],
    ['an error by its title', pageOf(200, claim('error', 'title')), 'error'],
    ['an article on errors', pageOf(600, claim('error', 'title')), null],
    ['a message of an error, and nothing else', pageOf(100, claim('error', 'line')), 'error'],
    ['a text that ends with the way back', pageOf(300, claim('error', 'line')), null],
    ['a video and a line', pageOf(100, { videos: 1 }), 'video'],
    ['a video by the metadata, dated', pageOf(120, claim('video', 'type'), { isDeclared: true }), 'video'],
    ['a video over a text', pageOf(600, { videos: 1, ...claim('video', 'type') }), null],
    ['a player of sound and a line', pageOf(100, { audios: 1 }), 'audio'],
    ['an episode with its words', pageOf(2500, { audios: 1, ...claim('audio', 'type') }), null],
    ['pictures alone', pageOf(0, { pictures: 12 }), 'photos'],
    ['figures alone', pageOf(120, { figures: 60, labels: 90 }), 'data'],
    ['figures under a dated note', pageOf(120, { figures: 60, labels: 90 }, { isDeclared: true }), 'data'],
    ['figures in an article', pageOf(600, { figures: 60, labels: 90 }), null],
    ['a product described at length', pageOf(1500, claim('shop', 'type')), 'shop'],
    ['a form by its title', pageOf(300, { ...claim('form', 'title'), fields: 5 }), 'form'],
    ['fields without a word', pageOf(60, { fields: 5 }), 'form'],
    ['a text over a form for comments', pageOf(400, { fields: 5 }), null],
    ['a wall of cookies', pageOf(700, { consentShare: 1, forms: 1 }), 'consent'],
    ['an article on cookies', pageOf(700, { consentShare: 1, forms: 1 }, STATED), null],
    [
      'a closed article',
      pageOf(230, { ...claim('subscribers', 'line'), messageProse: 140, isLinkedArticle: true }, STATED),
      'subscribers',
    ],
    [
      'a half-open article',
      pageOf(600, { ...claim('subscribers', 'line'), messageProse: 140, isLinkedArticle: true }, STATED),
      null,
    ],
    [
      'an article by JSON-LD, whatever else',
      pageOf(300, { ...claim('list', 'class'), isLinkedArticle: true, headlines: 40 }, STATED),
      null,
    ],
  ])('%s', (_, page, reason) => {
    expect(whyNotArticle(page)).toBe(reason);
  });

  it('needs no signs', () => {
    const { signs, ...bare } = pageOf(900);
    expect(signs).toBeDefined();
    expect(whyNotArticle(bare)).toBeNull();
    expect(whyNotArticle({ ...bare, teaserShare: 0.9 })).toBe('list');
    expect(whyNotArticle({ ...bare, found: headlines(9) })).toBe('list');
  });

  const claims = fc.array(
    fc.record({
      says: fc.constantFrom(...NOT_ARTICLE_REASONS),
      from: fc.constantFrom<PageSigns['claims'][number]['from']>(
        'title',
        'line',
        'path',
        'host',
        'parameter',
        'class',
        'type',
      ),
    }),
    { maxLength: 4 },
  );
  const count = fc.nat({ max: 80 });
  const signs = fc.record({
    claims,
    isLinkedArticle: fc.boolean(),
    teaserShare: fc.double({ min: 0, max: 1, noNaN: true }),
    messageProse: fc.nat({ max: 300 }),
    consentShare: fc.double({ min: 0, max: 1, noNaN: true }),
    forms: count,
    fields: count,
    videos: count,
    audios: count,
    pictures: count,
    links: count,
    headlines: count,
    labels: count,
    figures: count,
  });
  const rest = fc.record({
    isDeclared: fc.boolean(),
    isStated: fc.boolean(),
    asksPassword: fc.boolean(),
    url: fc.constantFrom(URL, ROOT.url),
  });

  it('calls an article one still when it has more to read', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        signs,
        rest,
        (length, more, given, page) => {
          fc.pre(whyNotArticle(pageOf(length, given, page)) === null);
          expect(whyNotArticle(pageOf(length + more, given, page))).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has a long text for an article, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3500, max: 9000 }), signs, rest, (length, given, page) => {
        expect(whyNotArticle(pageOf(length, given, page))).toBeNull();
      }),
    );
  });

  it('knows every reason that it gives, and gives one where nothing is there to read', () => {
    fc.assert(
      fc.property(signs, rest, (given, page) => {
        expect(NOT_ARTICLE_REASONS).toContain(whyNotArticle(pageOf(0, given, page)));
      }),
    );
  });
});
