// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// A test's own events are no person's.
vi.mock('../../src/content/on-trusted', () => ({
  onTrusted: (target: EventTarget, event: string, listen: () => void, options?: AddEventListenerOptions) =>
    target.addEventListener(event, listen, options),
}));

vi.mock('../../src/platform/browser-api', () => ({
  browser: { runtime: { getURL: () => 'chrome-extension://mubin/' } },
}));
const { ReaderFrame } = await import('../../src/content/reader-frame');

const URL_OF = (key: string) => `chrome-extension://mubin/reader.html?article=${key}`;
let isOrphaned: boolean;
const ports = {
  title: 'القارئ',
  left: { text: '', close: '', lang: 'ar', dir: 'rtl' as const },
  onLeft: vi.fn(),
  onRefused: vi.fn<(key: string) => Promise<boolean>>(),
  onMoved: vi.fn(),
  onOrphaned: vi.fn(),
  isOrphaned: () => isOrphaned,
};
let frame: InstanceType<typeof ReaderFrame>;
let frames: HTMLIFrameElement[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  isOrphaned = false;
  ports.onRefused.mockResolvedValue(true);
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  frames = [];
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  attach.mockImplementation(function (this: Element) {
    // Seen by the test alone.
    const root = document.createDocumentFragment() as unknown as ShadowRoot;
    root.append = (node: Node) => {
      frames.push(node as HTMLIFrameElement);
    };
    return root;
  });
  document.body.innerHTML = '<button>زر</button>';
  window.scrollTo = vi.fn() as never;
  frame = new ReaderFrame(ports);
});
afterEach(() => {
  frame.hide();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const dialogs = () => [...document.querySelectorAll<HTMLDialogElement>('dialog[data-mubin="reader"]')];
const dialog = () => {
  const [only] = dialogs();
  if (!only) throw new Error('no dialog');
  return only;
};
const load = () => frames.at(-1)?.dispatchEvent(new Event('load'));

describe('a frame that loads before there is an article', () => {
  it('is there for nobody, and leaves the page as it is', () => {
    const button = document.querySelector('button')!;
    button.focus();
    frame.prepare('k', URL_OF('k'));
    expect(frames.map(({ src }) => src)).toEqual([URL_OF('k')]);
    expect([dialog().open, dialog().inert, dialog().style.opacity]).toEqual([false, true, '0']);
    expect(dialog().style.pointerEvents).toBe('none');
    expect(document.documentElement.style.overflow).toBe('');
    expect(document.activeElement).toBe(button);
    expect([frame.isOpen, frame.isOpenOn('k'), frame.dialog]).toEqual([false, false, null]);
  });

  it('is the one that is shown, without loading again', async () => {
    frame.prepare('k', URL_OF('k'));
    const ready = vi.fn();
    void frame.ready('k').then(ready);
    await vi.advanceTimersByTimeAsync(10);
    // The page in it would look for the focus that it cannot have yet.
    expect(ready).not.toHaveBeenCalled();
    frame.show('k', URL_OF('k'));
    expect(frames).toHaveLength(1);
    expect([dialog().open, dialog().inert, dialog().style.opacity]).toEqual([true, false, '']);
    expect(frame.isOpenOn('k')).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toHaveBeenCalledOnce();
    frame.hide();
    expect(dialogs()).toEqual([]);
    expect(document.documentElement.style.overflow).toBe('');
  });

  it('gives way to that of another article', () => {
    frame.prepare('k', URL_OF('k'));
    frame.show('other', URL_OF('other'));
    expect(frames.map(({ src }) => src)).toEqual([URL_OF('k'), URL_OF('other')]);
    expect(dialogs()).toHaveLength(1);
    expect(frame.isOpenOn('other')).toBe(true);
  });

  it('does not come over a reader that is open', () => {
    frame.show('k', URL_OF('k'));
    frame.prepare('other', URL_OF('other'));
    expect(frame.isOpenOn('k')).toBe(true);
    expect(frames).toHaveLength(1);
  });

  it('goes where there is no article, and that of another key stays', async () => {
    frame.prepare('k', URL_OF('k'));
    const ready = frame.ready('k');
    frame.drop('other');
    expect(dialogs()).toHaveLength(1);
    frame.drop('k');
    expect(dialogs()).toEqual([]);
    // Nobody waits for good.
    await ready;
  });

  it('goes by itself where nobody ever says so', async () => {
    frame.prepare('k', URL_OF('k'));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(dialogs()).toEqual([]);
    frame.show('k', URL_OF('k'));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(frame.isOpenOn('k')).toBe(true);
  });

  it('that the page opened or took away is loaded anew', () => {
    frame.prepare('k', URL_OF('k'));
    dialog().showModal();
    frame.show('k', URL_OF('k'));
    expect(frames).toHaveLength(2);
    frame.hide();
    frame.prepare('k', URL_OF('k'));
    dialog().remove();
    frame.show('k', URL_OF('k'));
    expect(frames).toHaveLength(4);
    expect(frame.isOpenOn('k')).toBe(true);
  });

  it('that the page refuses is told of when it is wanted, and not before', async () => {
    frame.prepare('k', URL_OF('k'));
    load();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(ports.onRefused).not.toHaveBeenCalled();
    frame.show('k', URL_OF('k'));
    expect(ports.onRefused).toHaveBeenCalledExactlyOnceWith('k');
    await vi.advanceTimersByTimeAsync(0);
    expect(dialogs()).toEqual([]);
  });

  it('that runs is not taken for a refused one', async () => {
    frame.prepare('k', URL_OF('k'));
    load();
    void frame.ready('k');
    await vi.advanceTimersByTimeAsync(2_500);
    frame.show('k', URL_OF('k'));
    expect(frame.isOpenOn('k')).toBe(true);
    expect(ports.onRefused).not.toHaveBeenCalled();
  });

  it('leaves nothing behind that would hold it in memory once it is closed', () => {
    frame.show('k', URL_OF('k'));
    load();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    frame.hide();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes without a word where the extension was reloaded under it', async () => {
    frame.prepare('k', URL_OF('k'));
    isOrphaned = true;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(dialogs()).toEqual([]);
    expect(ports.onOrphaned).not.toHaveBeenCalled();
  });
});

describe('a page that moves on under the reader', () => {
  const HERE = location.href;
  const moveTo = (address: string, title = document.title) => {
    history.replaceState(null, '', address);
    document.title = title;
    return vi.advanceTimersByTimeAsync(1_100);
  };
  beforeEach(() => {
    document.title = 'الخبر';
  });
  afterEach(() => history.replaceState(null, '', HERE));

  it('is told of once, and again when it is back', async () => {
    frame.show('k', URL_OF('k'));
    await moveTo('/other.html');
    await moveTo('/third.html');
    expect(ports.onMoved.mock.calls).toEqual([['k', true]]);
    await moveTo(HERE);
    expect(ports.onMoved.mock.calls).toEqual([
      ['k', true],
      ['k', false],
    ]);
  });

  it.each<[string, string, string, number]>([
    ['what counts visits goes', '/?a=1', 'الخبر', 0],
    ['another place of it', '/#part', 'آخر', 0],
    ['another query and title', '/?id=2', 'آخر', 1],
    ['the title alone', '/', '(1) الخبر', 0],
  ])('is known by its path, or by query and title: %s', async (_name, address, title, times) => {
    history.replaceState(null, '', '/');
    frame.show('k', URL_OF('k'));
    await moveTo(address, title);
    expect(ports.onMoved).toHaveBeenCalledTimes(times);
  });

  it('is not told of before the frame is seen, nor after', async () => {
    frame.prepare('k', URL_OF('k'));
    await moveTo('/other.html');
    frame.show('k', URL_OF('k'));
    frame.hide();
    await moveTo('/third.html');
    expect(ports.onMoved).not.toHaveBeenCalled();
  });
});

describe('a frame without one before', () => {
  it('that the page refuses is told of', async () => {
    frame.show('k', URL_OF('k'));
    load();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(ports.onRefused).toHaveBeenCalledExactlyOnceWith('k');
    expect(dialogs()).toEqual([]);
  });

  it('that is only slow stays, and so does one that came in its place', async () => {
    ports.onRefused.mockResolvedValueOnce(false);
    frame.show('k', URL_OF('k'));
    load();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(frame.isOpenOn('k')).toBe(true);
    let answer: (isRefused: boolean) => void = () => undefined;
    ports.onRefused.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    frame.show('other', URL_OF('other'));
    load();
    await vi.advanceTimersByTimeAsync(2_500);
    frame.show('third', URL_OF('third'));
    answer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(frame.isOpenOn('third')).toBe(true);
  });

  it('goes where nobody can be asked', async () => {
    ports.onRefused.mockRejectedValueOnce(new Error('interrupted'));
    frame.show('k', URL_OF('k'));
    load();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(dialogs()).toEqual([]);
  });
});
