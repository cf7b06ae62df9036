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
    expect(wordsBeside(rangeOf(html, 'body', text))).toEqual({ before, after });
  });
});
