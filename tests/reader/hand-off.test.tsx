// @vitest-environment jsdom
import { h, render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_PLAYER, type PlayerState } from '../../src/core/calls';
import { textElementId } from '../../src/reader/sentence-text';
import { useHandOff } from '../../src/reader/use-hand-off';

const PLACE = { block: 'b1', start: 10, end: 20 };
const SPEAKING: Partial<PlayerState> = { status: 'playing', sentence: PLACE };
const PAUSED: Partial<PlayerState> = { status: 'paused', sentence: PLACE };
const STOPPED: Partial<PlayerState> = { status: 'idle' };

function Page({ state }: { state: PlayerState }): VNode {
  const main = useRef<HTMLElement>(null);
  useHandOff(main, state);
  const sentence = (id: string, start: number) =>
    h('span', {
      id,
      class: 'sentence',
      tabIndex: -1,
      'data-block': 'b1',
      'data-start': start,
      'data-end': start + 10,
    });
  return h('div', {}, [
    h('div', { role: 'toolbar' }, h('button', { id: 'in-bar' })),
    h('section', { class: 'player' }, [h('button', { id: 'in-player' }), h('select', { id: 'sleep' })]),
    h('main', { ref: main, tabIndex: -1 }, [
      h('article', { id: 'article' }, [
        sentence('first', 0),
        h('time', { id: textElementId('date') }),
        sentence('second', 10),
      ]),
      h('button', { id: 'after-text' }),
    ]),
    h('aside', {}, [h('button', { id: 'in-people' }), h('input', { id: 'name' })]),
  ]);
}

const tell = (state: Partial<PlayerState>) =>
  void act(() => render(h(Page, { state: { ...IDLE_PLAYER, ...state } }), document.body));
const settle = () => vi.advanceTimersByTime(200);
const focused = () => {
  const { id, localName } = document.activeElement ?? document.body;
  return id === '' ? localName : id;
};
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

let hasFocus = true;
const shown: string[] = [];
beforeEach(() => {
  shown.length = 0;
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push(this.id);
  };
  vi.useFakeTimers();
  hasFocus = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
});
afterEach(() => {
  render(null, document.body);
  document.querySelector('dialog')?.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('when the voice falls silent', () => {
  it.each([
    ['a pause', SPEAKING, PAUSED],
    ['a pause before it began', { ...SPEAKING, status: 'loading' }, PAUSED],
    ['a stop', SPEAKING, STOPPED],
    ['the end', SPEAKING, { status: 'ended' }],
    ['what was said aside, ended', { ...PAUSED, aside: 'وزير المياه' }, PAUSED],
  ] as const)('the focus goes to its sentence: %s', (_, before, after) => {
    tell(before);
    tell(after);
    settle();
    expect(focused()).toBe('second');
  });

  it('the focus goes to the sentence after the date where that was said, which is no sentence', () => {
    const DATE = { block: 'date', start: 0, end: 17 };
    tell({ ...SPEAKING, sentence: DATE });
    tell({ ...PAUSED, sentence: DATE });
    settle();
    expect(focused()).toBe('second');
  });

  it('it is brought into view, also where it had the focus', () => {
    tell(SPEAKING);
    focus('#second');
    tell(PAUSED);
    settle();
    expect(shown).toEqual(['second']);
  });

  it.each(['#in-bar', '#in-player', 'main', '#first'])('from %s', (selector) => {
    tell(SPEAKING);
    focus(selector);
    tell(PAUSED);
    settle();
    expect(focused()).toBe('second');
  });

  it.each(['#in-people', '#name', '#sleep', '#after-text'])('but not from %s', (selector) => {
    tell(SPEAKING);
    focus(selector);
    tell(PAUSED);
    settle();
    expect(`#${focused()}`).toBe(selector);
  });

  it('nor while a dialog is open', () => {
    tell(SPEAKING);
    const dialog = document.createElement('dialog');
    dialog.open = true;
    document.body.append(dialog);
    tell(PAUSED);
    settle();
    expect(focused()).toBe('body');
  });

  it('nor where the reader has gone on by then', () => {
    tell(SPEAKING);
    tell(PAUSED);
    focus('#in-bar');
    settle();
    expect(focused()).toBe('in-bar');
  });

  it('nor where it failed, which is said in words', () => {
    tell(SPEAKING);
    tell({ status: 'failed', sentence: PLACE });
    settle();
    expect(focused()).toBe('body');
  });

  it('nor where something is said aside, which the player tells after a pause', () => {
    tell(SPEAKING);
    tell(PAUSED);
    tell({ ...PAUSED, aside: 'وزير المياه' });
    settle();
    tell({ ...SPEAKING, status: 'loading' });
    settle();
    expect(focused()).toBe('body');
  });
});

describe('when a paused voice is stopped', () => {
  it.each([
    ['#in-player', 'second'],
    ['#first', 'first'],
    ['body', 'body'],
  ])('with the focus on %s: %s', (selector, expected) => {
    tell(SPEAKING);
    focus('#in-people');
    tell(PAUSED);
    settle();
    (document.activeElement as HTMLElement).blur();
    focus(selector);
    tell(STOPPED);
    settle();
    expect(focused()).toBe(expected);
  });
});

describe('while the reader has no focus', () => {
  it('nothing moves until it has', () => {
    tell(SPEAKING);
    hasFocus = false;
    tell(PAUSED);
    settle();
    expect(focused()).toBe('body');
    hasFocus = true;
    window.dispatchEvent(new Event('focus'));
    expect(focused()).toBe('second');
  });

  it('nor then, where the voice goes on meanwhile', () => {
    tell(SPEAKING);
    hasFocus = false;
    tell(PAUSED);
    settle();
    tell(SPEAKING);
    hasFocus = true;
    window.dispatchEvent(new Event('focus'));
    expect(focused()).toBe('body');
  });
});

it('where the voice never spoke nothing moves', () => {
  tell({});
  tell(PAUSED);
  settle();
  expect(focused()).toBe('body');
});
