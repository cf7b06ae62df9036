import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article';
import { fragmentLink } from '../../../src/core/export/fragment-link';
import { articleOf } from '../../fakes/article';
import { HOSTILE } from '../../fakes/exportable';

/** What a browser reads out of a link: the parts of its directive, decoded. */
function read(link: string | null): { address: string; parts: string[] } {
  const [, address = '', directive = ''] = /^(.*):~:text=(.*)$/.exec(link ?? '') ?? [];
  return { address, parts: directive.split(',').map((part) => decodeURIComponent(part)) };
}
/** The link to a part of a text of the article. */
function linkTo(article: Article, part: string, block = 'b1'): string | null {
  const text =
    block === 'title' ? article.title : (article.blocks.find(({ id }) => id === block)?.text ?? '');
  const start = text.indexOf(part);
  return fragmentLink(article, { block, start, end: start + part.length });
}

const LONG =
  'قال الوزير إن الاقتصاد الوطني نما خلال العام الماضي نموا ملحوظا، وأضاف أن الحكومة تعمل على خطة جديدة للسنوات المقبلة.';

describe('fragmentLink', () => {
  it.each<[string, Article, string, string[]]>([
    ['a sentence', articleOf('ع', 'قال نعم. ثم مضى.'), 'قال نعم.', ['قال نعم.']],
    ['a comma, a dash and more', articleOf('ع', 'أ-ب, ج & د #1'), 'أ-ب, ج & د #1', ['أ-ب, ج & د #1']],
    [
      'a long sentence, by its ends',
      articleOf('ع', LONG),
      LONG,
      ['قال الوزير إن الاقتصاد', 'خطة جديدة للسنوات المقبلة.'],
    ],
    [
      'a long one whose beginning stands twice, by more of it',
      articleOf('ع', LONG, 'قال الوزير إن الاقتصاد الوطني بخير.'),
      LONG,
      ['قال الوزير إن الاقتصاد الوطني نما', 'تعمل على خطة جديدة للسنوات المقبلة.'],
    ],
    ['a part of a word, as the word', articleOf('ع', 'والميناء مفتوح.'), 'مينا', ['والميناء']],
    [
      'what stands twice, with what is before it',
      articleOf('ع', 'قال زيد نعم. وقال نعم.'),
      'نعم',
      ['قال زيد-', 'نعم'],
    ],
    ['or after it', articleOf('نعم.', 'نعم. قالها زيد مرارا هنا.'), 'نعم.', ['نعم.', '-قالها زيد مرارا']],
    ['and alone where nothing is', articleOf('نعم.', 'نعم.'), 'نعم.', ['نعم.']],
  ])('finds %s', (_name, article, part, expected) => {
    expect(read(linkTo(article, part)).parts).toEqual(expected);
  });

  it('finds the title', () => {
    expect(linkTo(articleOf('New title', 'نص.'), 'New title', 'title')).toBe(
      'https://news.example/1#:~:text=New%20title',
    );
  });

  it('encodes what a directive would read, and what would end a pasted link', () => {
    const link = linkTo(articleOf('ع', "a-b, c & d (e) 'f' *g* !"), "a-b, c & d (e) 'f' *g* !");
    expect(link).toBe(
      'https://news.example/1#:~:text=a%2Db%2C%20c%20%26%20d%20%28e%29%20%27f%27%20%2Ag%2A%20%21',
    );
  });

  it.each([
    ['https://a.example/1', 'https://a.example/1#'],
    ['https://a.example/1?a=1#top', 'https://a.example/1?a=1#top'],
    ['https://a.example/1#top:~:text=old&text=b', 'https://a.example/1#top'],
    ['https://a.example/1#:~:text=old', 'https://a.example/1#'],
  ])('keeps the fragment of %s', (url, expected) => {
    expect(read(linkTo({ ...articleOf('ع', 'نعم.'), url }, 'نعم.')).address).toBe(expected);
  });

  it.each<[string, string, { block: string; start: number; end: number }]>([
    ['file:///a.html', 'a page without an address', { block: 'b1', start: 0, end: 3 }],
    ['about:blank', 'no page', { block: 'b1', start: 0, end: 3 }],
    ['https://a.example/', 'a block that is not there', { block: 'b9', start: 0, end: 3 }],
    ['https://a.example/', 'no words', { block: 'b1', start: 3, end: 4 }],
    ['https://a.example/', 'nothing', { block: 'b1', start: 9, end: 9 }],
  ])('makes none of %s: %s', (url, _why, range) => {
    expect(fragmentLink({ ...articleOf('ع', 'نعم .'), url }, range)).toBeNull();
  });

  it('names words of the text, whatever the text', () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE, LONG, `${LONG} ${LONG}`),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
    );
    fc.assert(
      fc.property(text, fc.nat(150), fc.nat(150), (given, start, length) => {
        const article = articleOf('ع', given);
        const link = fragmentLink(article, { block: 'b1', start, end: start + length });
        if (link === null) return;
        expect(link).toMatch(/^https:\/\/news\.example\/1#:~:text=[\w.~%,-]+$/);
        const whole = given.replace(/\s+/g, '').replace(/[^\P{C}]/gu, '');
        for (const part of read(link).parts) {
          const bare = part.replace(/^-|-$/g, '').replace(/\s+|[^\P{C}]/gu, '');
          expect(whole).toContain(bare);
        }
      }),
    );
  });
});
