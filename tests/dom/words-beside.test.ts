// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { wordsBeside } from '../../src/dom/words-beside';

afterEach(() => document.body.replaceChildren());

/** The range of a text within the first element that matches a selector. */
function rangeOf(html: string, selector: string, text: string): Range {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.querySelector(selector) ?? document.body, 4);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`no ${text}`);
}

describe('wordsBeside', () => {
  it.each([
    ['both', '<p>أعلن الوزير المصري قرارا</p>', 'الوزير', 'أعلن', 'المصري'],
    ['none at the edges of a paragraph', '<p>قبل</p><p>الوزير</p><p>بعد</p>', 'الوزير', null, null],
    ['none over a stop or a comma', '<p>انتهى. الوزير، وغيره</p>', 'الوزير', null, null],
    [
      'those in other inline elements',
      '<p><b>أعلن</b> الوزير <a href="#">المصري</a></p>',
      'الوزير',
      'أعلن',
      'المصري',
    ],
    ['whole words with their marks', '<p>قَدْ كَتَبَ كثيرا</p>', 'كَتَبَ', 'قَدْ', 'كثيرا'],
    ['none of what is written together', '<p>والوزير</p>', 'الوزير', null, null],
    ['numbers, which count what is beside them', '<p>في 12 وزيرا 15</p>', 'وزيرا', '12', '15'],
  ])('finds %s', (_, html, text, before, after) => {
    expect(wordsBeside(rangeOf(html, 'body', text))).toMatchObject({ before, after });
  });

  it.each([
    [
      'on one line',
      '<p>  أعلن\n   <b>الوزير</b>\n قرارا. </p><p>آخر</p>',
      'الوزير',
      ' أعلن الوزير قرارا. ',
      6,
    ],
    [
      'without what surrounds the word in the selection',
      '<p>أعلن  الوزير قرارا</p>',
      '  الوزير ',
      'أعلن الوزير قرارا',
      5,
    ],
  ])('gives the text around it %s', (_, html, text, whole, start) => {
    const { sentence } = wordsBeside(rangeOf(html, 'body', text));
    expect(sentence).toEqual({ text: whole, start, end: start + text.trim().length });
  });

  it('gives no more of a long text than a sentence may have', () => {
    const { sentence } = wordsBeside(
      rangeOf(`<p>${'قال '.repeat(900)}الوزير${' قال'.repeat(900)}</p>`, 'body', 'الوزير'),
    );
    expect(sentence?.text).toHaveLength(800 + 6 + 800);
    expect(sentence?.text.slice(sentence.start, sentence.end)).toBe('الوزير');
  });
});
