// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { nodeAccessFor } from '../../src/dom/node-access';
import { proseBearers } from '../../src/dom/prose-bearers';

const PROSE = 'وقال المتحدث إن الأعمال ستنتهي قبل نهاية العام الجاري كما كان مقررا.';

function bearing(body: string): string[] {
  document.body.innerHTML = body;
  const bearers = proseBearers(nodeAccessFor(document), document.documentElement, 0) ?? new Set();
  return Array.from(document.querySelectorAll('[id]'))
    .filter((element) => bearers.has(element))
    .map(({ id }) => id);
}

describe('proseBearers', () => {
  it.each([
    [
      'a paragraph and what holds it',
      `<div id="a"><p id="b">${PROSE}</p></div><ul id="c"><li>قصير</li></ul>`,
      ['a', 'b'],
    ],
    ['a heading, however short', '<div id="a"><h1 id="b">خبر</h1></div>', ['a', 'b']],
    ['no text of a link', `<div id="a"><a href="#">${PROSE}</a></div>`, []],
    ['text after a link', `<div id="a"><a href="#">رابط</a>${PROSE}</div>`, ['a']],
    ['text after an empty link', `<div id="a"><a href="#"></a><div id="b">${PROSE}</div></div>`, ['a', 'b']],
    ['no script', `<div id="a"><script>"${PROSE}"</script></div>`, []],
    ['nothing of nothing', '<div id="a"></div>', []],
  ])('knows %s', (_name, body, expected) => expect(bearing(body)).toEqual(expected));

  it('looks into shadow trees', () => {
    document.body.innerHTML = '<div id="host"></div>';
    document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = `<p>${PROSE}</p>`;
    expect(
      proseBearers(nodeAccessFor(document), document.documentElement, 0)?.has(
        document.querySelector('#host')!,
      ),
    ).toBe(true);
  });

  it('has no opinion on a page of ordinary size', () => {
    document.body.innerHTML = `<p>${PROSE}</p>`;
    expect(proseBearers(nodeAccessFor(document), document.documentElement, 60_000)).toBeNull();
  });
});
