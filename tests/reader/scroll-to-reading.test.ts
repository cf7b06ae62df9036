// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scrollToReading } from '../../src/reader/scroll-to-reading';

const VIEW = 1000;
const scroll = vi.fn<(options: ScrollIntoViewOptions) => void>();

function elementAt(top: number, height = 50): Element {
  const element = document.createElement('p');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
  element.scrollIntoView = scroll;
  return element;
}

beforeEach(() => {
  scroll.mockReset();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(VIEW);
});

describe('scrollToReading', () => {
  it.each([
    ['lies in the middle', 400, 50, null],
    ['hides under the bar at the top', 20, 50, { block: 'center', behavior: 'smooth' }],
    ['hides under the player', 900, 50, { block: 'center', behavior: 'smooth' }],
    ['is taller than half the window', 900, 600, { block: 'start', behavior: 'smooth' }],
    ['is far away', 9000, 50, { block: 'center', behavior: 'instant' }],
  ])('where the text %s', (_, top, height, expected) => {
    scrollToReading(elementAt(top, height), 1);
    if (expected) expect(scroll).toHaveBeenCalledExactlyOnceWith(expected);
    else expect(scroll).not.toHaveBeenCalled();
  });

  it('does not glide where motion is not welcome', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    scrollToReading(elementAt(900));
    expect(scroll).toHaveBeenCalledExactlyOnceWith({ block: 'center', behavior: 'instant' });
  });

  it('tries again where guessed heights led past the place, but not for ever', async () => {
    scrollToReading(elementAt(-9000), 3);
    await vi.waitFor(() => expect(scroll).toHaveBeenCalledTimes(3));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(scroll).toHaveBeenCalledTimes(3);
  });

  describe('yields to what takes the focus meanwhile', () => {
    const end = vi.fn<(options: ScrollToOptions) => void>();
    const button = (parent: string) =>
      document.querySelector(parent)!.appendChild(document.createElement('button'));
    beforeEach(() => {
      document.body.innerHTML = '<header></header><main></main>';
      document.documentElement.scrollTop = 300;
      vi.stubGlobal('scrollTo', end);
      end.mockReset();
    });

    it('in the text: what the browser brought into sight stays there', () => {
      scrollToReading(elementAt(900));
      expect(end).not.toHaveBeenCalled();
      button('main').focus();
      expect(end).toHaveBeenCalledExactlyOnceWith({ top: 300, behavior: 'instant' });
      button('main').focus();
      expect(end).toHaveBeenCalledTimes(1);
    });

    it('not in the bars, which stay where they are', () => {
      scrollToReading(elementAt(900));
      button('header').focus();
      expect(end).not.toHaveBeenCalled();
    });

    it('and tries a far place no more', async () => {
      scrollToReading(elementAt(-9000));
      button('main').focus();
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(scroll).toHaveBeenCalledTimes(1);
    });
  });
});
