// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { ArticlePlaces } from '../../src/reader/article-places';
import { readingCursor, selectedSentence } from '../../src/reader/reading-cursor';

/** Sentences 100 pixels high, in a window with bars of 60 above and below. */
const HEIGHT = 100;
let scrolled = 0;
const box = (top: number, bottom: number) => new DOMRect(0, top, 300, bottom - top);

beforeEach(() => {
  scrolled = 0;
  Object.defineProperty(window, 'innerHeight', { value: 600, configurable: true });
  document.body.replaceChildren();
  const bar = document.createElement('header');
  bar.className = 'bar';
  bar.getBoundingClientRect = () => box(0, 60);
  const player = document.createElement('div');
  player.className = 'player-card';
  player.getBoundingClientRect = () => box(540, 600);
  const main = document.createElement('main');
  for (let index = 0; index < 20; index++) {
    const sentence = document.createElement('span');
    sentence.className = 'sentence';
    sentence.tabIndex = -1;
    Object.assign(sentence.dataset, { block: 'b1', start: String(index * 10), end: String(index * 10 + 10) });
    sentence.textContent = `جملة رقمها ${index}.`;
    sentence.getBoundingClientRect = () =>
      box(60 + index * HEIGHT - scrolled, 160 + index * HEIGHT - scrolled);
    main.append(sentence, ' ');
  }
  document.body.append(bar, player, main);
  getSelection()?.removeAllRanges();
});

const main = () => document.querySelector('main') as HTMLElement;
const sentence = (index: number) => main().querySelectorAll<HTMLElement>('.sentence')[index] as HTMLElement;
const cursor = () => {
  const range = readingCursor(new ArticlePlaces(main()), main());
  return range && range.start / 10;
};
const caret = (index: number) => getSelection()?.collapse(sentence(index).firstChild, 3);

describe('the reading cursor', () => {
  it('is the first sentence that begins in sight', () => {
    expect(cursor()).toBe(0);
    scrolled = 250;
    // The third one stands half under the bar.
    expect(cursor()).toBe(3);
  });

  it('is the one that fills the window, where none begins in it', () => {
    sentence(4).getBoundingClientRect = () => box(-500, 900);
    scrolled = 5_000;
    expect(cursor()).toBe(4);
  });

  it('is nowhere where no sentence is in sight', () => {
    scrolled = 5_000;
    expect(cursor()).toBeNull();
  });

  it('is the caret in sight', () => {
    caret(2);
    expect(cursor()).toBe(2);
  });

  it('is not a caret far away: somebody clicked there once', () => {
    caret(2);
    scrolled = 1_000;
    expect(cursor()).toBe(10);
  });

  it('is the sentence after a caret between two', () => {
    // Before its white space, which follows sentence 1.
    getSelection()?.collapse(main(), 3);
    expect(cursor()).toBe(2);
  });

  it('is not a caret outside the text', () => {
    getSelection()?.collapse(document.querySelector('.bar'), 0);
    expect(cursor()).toBe(0);
  });

  it('is the start of a selection, also out of sight', () => {
    getSelection()?.setBaseAndExtent(sentence(9).firstChild as Node, 4, sentence(7).firstChild as Node, 2);
    expect(cursor()).toBe(7);
  });

  it('is before all the sentence that has the focus, or a name in it', () => {
    caret(2);
    const name = document.createElement('a');
    name.tabIndex = 0;
    sentence(5).append(name);
    name.focus();
    expect(cursor()).toBe(5);
    sentence(12).focus();
    expect(cursor()).toBe(12);
  });
});

describe('the selected sentence', () => {
  const selected = () => selectedSentence(new ArticlePlaces(main()), main());

  it('is where the selection begins, wherever the focus is', () => {
    sentence(1).focus();
    getSelection()?.setBaseAndExtent(sentence(3).firstChild as Node, 4, sentence(4).firstChild as Node, 2);
    expect(selected()).toEqual({ block: 'b1', start: 30, end: 40 });
  });

  it('is none without a selection', () => {
    caret(3);
    expect(selected()).toBeNull();
  });
});
