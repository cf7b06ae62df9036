// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { weighPage } from '../../src/dom/page-weights';
import { setAside } from '../../src/dom/set-aside';

const PROSE = 'وقال المتحدث إن الأعمال ستنتهي قبل نهاية العام الجاري كما كان مقررا.';
const links = (count: number) => '<i>خبر</i>'.repeat(count);

/** Identifiers that are left of a page with an article in `main`. */
function left(body: string, size: number): string[] {
  document.body.innerHTML = body + `<div id="filler">${links(size)}</div>`;
  setAside(document.body, weighPage(document.body), document.querySelector('h1'));
  return Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
}

const TABLE = `<table id="table">${'<tr><td>5</td></tr>'.repeat(60)}</table>`;

describe('setAside', () => {
  it.each([
    ['a box without prose', `<div id="menu">${links(60)}</div><main id="m"><p>${PROSE}</p></main>`, ['m']],
    [
      'one beside the text',
      `<main id="m"><div id="side">${links(60)}</div><div id="text"><p>${PROSE}</p></div></main>`,
      ['m', 'text'],
    ],
  ])('takes %s out of a large page', (_, body, expected) => {
    expect(left(body, 5_000)).toEqual(expected);
  });

  it.each([
    ['a table among the paragraphs', `<div id="text"><p>${PROSE}</p>${TABLE}</div>`, ['text', 'table']],
    ['a table beside a bare text', `<div id="text">${PROSE}<br>${TABLE}</div>`, ['text', 'table']],
    ['a small box', `<div id="by">كتب أحمد</div><main id="m"><p>${PROSE}</p></main>`, ['by', 'm']],
    [
      'the headline with what stands around it',
      `<header id="h"><h1 id="h1">خبر</h1>${links(60)}</header><p>${PROSE}</p>`,
      ['h', 'h1', 'filler'],
    ],
  ])('leaves %s', (_, body, expected) => {
    expect(left(body, 5_000)).toEqual(expected);
  });

  it('leaves a page of ordinary size alone', () => {
    expect(left(`<div id="menu">${links(60)}</div><main id="m"><p>${PROSE}</p></main>`, 100)).toEqual([
      'menu',
      'm',
      'filler',
    ]);
  });
});
