import { describe, expect, it } from 'vitest';
import { postFromQuote } from '../../src/dom/post-from-quote';
import { pageOf } from './page-of';

const quoteOf = (markup: string) => {
  const quote = pageOf(`<body>${markup}</body>`).querySelector('blockquote');
  if (!quote) throw new Error('no quotation');
  return postFromQuote(quote);
};

describe('a quoted post', () => {
  it.each([
    [
      '<blockquote class="twitter-tweet"><p lang="ar">الجسر مفتوح.</p>&mdash; بلدية الواحة (@alwaha) <a href="https://twitter.com/alwaha/status/1">3 مارس 2026</a></blockquote>',
      { text: 'الجسر مفتوح.', post: { network: 'X', author: 'بلدية الواحة (@alwaha)' } },
    ],
    [
      '<blockquote><p>الجسر مفتوح.</p><p>وشكرا لكم.</p>— سلمى <a href="https://x.com/salma/status/12">March 3, 2026</a></blockquote>',
      { text: 'الجسر مفتوح. وشكرا لكم.', post: { network: 'X', author: 'سلمى' } },
    ],
    [
      '<div class="fb-post"><blockquote cite="https://www.facebook.com/alwaha/posts/1" class="fb-xfbml-parse-ignore"><p>افتتاح الجسر.</p>Posted by <a href="#">بلدية الواحة</a> on <a href="#">Sunday, March 1, 2026</a></blockquote></div>',
      { text: 'افتتاح الجسر.', post: { network: 'Facebook', author: 'بلدية الواحة' } },
    ],
    [
      '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/x/">View this post on Instagram</a></blockquote>',
      { text: 'View this post on Instagram', post: { network: 'Instagram', author: null } },
    ],
  ])('%s', (markup, expected) => {
    expect(quoteOf(markup)).toEqual(expected);
  });

  it.each([
    '<blockquote><p>قال: الجسر مفتوح.</p></blockquote>',
    '<blockquote><p>قال في <a href="https://twitter.com/alwaha">حسابه</a>: الجسر مفتوح.</p></blockquote>',
    '<blockquote class="twitter-tweet"></blockquote>',
  ])('no post: %s', (markup) => {
    expect(quoteOf(markup)).toBeNull();
  });
});
