import { HOST_MARK } from '../core/host-mark';
import { AWAY_MARK, hasOwnSheet, restOnSheet, said } from '../platform/own-sheet';
import { htmlElement, setStyles } from './host-element';
import { leftBehind, type LeftWords } from './left-behind';
import { onTrusted } from './on-trusted';

/** After the frame's `load`, a reader that runs answers in 20–100 ms; one that the page refused never does. */
const READY_AFTER_LOAD_MS = 2_000;
/** A frame for which no article has come by then stands for nothing any more: the background was stopped, say. */
const GIVE_UP_MS = 30_000;
/** How often we look whether the extension and our element are still there. */
const WATCH_MS = 1_000;

export interface ReaderFramePorts {
  /** Name of the frame for assistive technology. */
  title: string;
  /** What is said where the extension goes in Firefox. */
  left: LeftWords;
  /** The person closed the reader from outside its page. */
  onLeft(): void;
  /** The page seems to refuse our frame. Whether it does: it may only be slow. */
  onRefused(key: string): Promise<boolean>;
  /** The page went on to show something else than the article under the reader, or (`isAway` false) shows it again. */
  onMoved(key: string, isAway: boolean): void;
  /** The extension was reloaded or removed: nothing in the frame works any more. */
  onOrphaned(): void;
  isOrphaned(): boolean;
}

/**
 * The reader over the page: a modal dialog, so that the page behind is inert, with our own page in a frame. The page
 * may remove or close the dialog; whatever happens, focus and scroll return and nothing stays inert.
 */
export class ReaderFrame {
  #key: string | null = null;
  #dialog: HTMLDialogElement | null = null;
  #frame: HTMLIFrameElement | null = null;
  #life: AbortController | null = null;
  /** The page in the frame has said that it runs. */
  #isReady = false;
  /** Since its `load` the page in the frame has had time enough to say so. */
  #isRefused = false;
  #isSeen = false;
  /** Those who wait for the frame to be seen, or to be gone. */
  #seen: (() => void)[] = [];
  readonly #ports: ReaderFramePorts;
  readonly #hasSheet = hasOwnSheet();

  constructor(ports: ReaderFramePorts) {
    this.#ports = ports;
  }

  get dialog(): HTMLDialogElement | null {
    return this.#isSeen ? this.#dialog : null;
  }

  get isOpen(): boolean {
    return this.#isSeen && this.#dialog?.isConnected === true && this.#dialog.open;
  }

  isOpenOn(key: string): boolean {
    return this.isOpen && key === this.#key;
  }

  /**
   * Has the reader of an article load, unseen, while that is looked for; the page stays as it is. Does nothing where a
   * reader is open.
   */
  prepare(key: string, url: string): void {
    if (!this.isOpen) this.#load(key, url);
  }

  /** Opens the reader of an article, in place of that of another; does nothing where it is open. */
  show(key: string, url: string): void {
    if (this.isOpenOn(key)) return;
    const isLoaded = key === this.#key && this.#dialog?.isConnected === true && !this.#dialog.open;
    if (!isLoaded) this.#load(key, url);
    this.#reveal();
  }

  #load(key: string, url: string): void {
    this.hide();
    const life = new AbortController();
    this.#life = life;
    this.#key = key;
    const dialog = htmlElement('dialog');
    dialog.setAttribute(HOST_MARK, 'reader');
    dialog.setAttribute('aria-label', this.#ports.title);
    setStyles(dialog, {
      // `revert`: what is closed is not shown.
      display: said('--mubin-display', 'block', 'revert'),
      position: 'fixed',
      inset: '0',
      margin: 'auto',
      width: said('--mubin-size', '100%', 'fit-content'),
      height: said('--mubin-size', '100%', 'fit-content'),
      'max-width': 'none',
      'max-height': 'none',
      overflow: 'hidden',
      background: 'Canvas',
      'z-index': '2147483647',
      // What is not drawn at all would not be made ready either.
      opacity: '0',
      'pointer-events': 'none',
    });
    dialog.inert = true;
    const frame = htmlElement('iframe');
    frame.title = this.#ports.title;
    // What this keyboard's keys bear, for the help; no other page is told anything by that.
    frame.allow = 'keyboard-map';
    const whole = { width: '100%', height: '100%' };
    setStyles(frame, { display: said('--mubin-display', 'block', 'none'), ...whole });
    onTrusted(frame, 'load', () => this.#awaitReady(life.signal), { signal: life.signal });
    frame.src = url;
    // In a closed shadow root: the page has no business with the address, which holds the key of the article.
    const box = htmlElement('div');
    setStyles(box, { display: 'block', ...whole });
    const root = box.attachShadow({ mode: 'closed' });
    root.append(frame);
    if (this.#hasSheet) root.append(leftBehind(dialog, this.#ports.left));
    dialog.append(box);
    onTrusted(dialog, 'cancel', (event) => {
      event.preventDefault();
      this.hide();
      this.#ports.onLeft();
    });
    onTrusted(dialog, 'close', () => this.hide(), { signal: life.signal });
    life.signal.addEventListener('abort', () => dialog.remove());
    this.#dialog = dialog;
    this.#frame = frame;
    document.documentElement.append(dialog);
    restOnSheet(dialog);
    this.#watch(dialog, life.signal);
  }

  #reveal(): void {
    const [life, dialog, frame] = [this.#life, this.#dialog, this.#frame];
    if (!life || !dialog || !frame) return;
    const back = restoration();
    life.signal.addEventListener('abort', () => {
      // Closing focuses what had the focus when the dialog opened, which may scroll.
      if (dialog.open) dialog.close();
      dialog.remove();
      back();
    });
    dialog.inert = false;
    for (const property of ['opacity', 'pointer-events']) dialog.style.removeProperty(property);
    dialog.showModal();
    frame.focus();
    this.#isSeen = true;
    for (const tell of this.#seen.splice(0)) tell();
    if (this.#isRefused) void this.#refuse();
  }

  /** The page in the frame runs. Resolves once it is seen, or will not be. */
  async ready(key: string): Promise<void> {
    if (key !== this.#key) return;
    this.#isReady = true;
    if (!this.#isSeen) await new Promise<void>((resolve) => this.#seen.push(resolve));
    // Again: the focus that the frame got when it was empty did not go over to our page in it.
    if (key === this.#key) this.#frame?.focus();
  }

  /** Takes the reader of this article away, seen or not. */
  drop(key: string): void {
    if (key === this.#key) this.hide();
  }

  /** The page is left and may be kept for coming back, or it is come back to. */
  away(isAway: boolean): void {
    if (!this.isOpen || !this.#hasSheet) return;
    this.#dialog?.toggleAttribute(AWAY_MARK, isAway);
    if (!isAway) this.#frame?.focus();
  }

  hide(): void {
    const life = this.#life;
    this.#life = null;
    this.#dialog = null;
    this.#frame = null;
    this.#isReady = false;
    this.#isRefused = false;
    this.#isSeen = false;
    life?.abort();
    for (const tell of this.#seen.splice(0)) tell();
  }

  #awaitReady(signal: AbortSignal): void {
    const timer = setTimeout(() => {
      if (this.#isReady) return;
      // Of a frame that nobody sees nothing is said before it is wanted.
      if (this.#isSeen) void this.#refuse();
      else this.#isRefused = true;
    }, READY_AFTER_LOAD_MS);
    // Else it holds a closed reader in memory until it rings.
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  async #refuse(): Promise<void> {
    const life = this.#life;
    if (this.#ports.isOrphaned()) {
      this.hide();
      this.#ports.onOrphaned();
    } else if (this.#key !== null) {
      const isRefused = await this.#ports.onRefused(this.#key).catch(() => true);
      if (isRefused && life === this.#life) this.hide();
    }
  }

  #watch(dialog: HTMLDialogElement, signal: AbortSignal): void {
    const isAway = pageWatch();
    let wasAway = false;
    const timer = setInterval(() => {
      if (this.#ports.isOrphaned()) {
        const isSeen = this.#isSeen;
        this.hide();
        if (isSeen) this.#ports.onOrphaned();
      } else if (!dialog.isConnected) this.hide();
      else if (this.#isSeen && this.#key !== null && isAway() !== wasAway) {
        wasAway = !wasAway;
        this.#ports.onMoved(this.#key, wasAway);
      }
    }, WATCH_MS);
    const giveUp = setTimeout(() => {
      if (!this.#isSeen) this.hide();
    }, GIVE_UP_MS);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(giveUp);
    });
  }
}

/**
 * Tells whether the page has moved on to another address since, which no event says in every browser (Firefox before 147).
 * Scripts strip what counts visits off the address: that alone is no other page.
 */
function pageWatch(): () => boolean {
  const { pathname, search } = location;
  const { title } = document;
  return () => pathname !== location.pathname || (search !== location.search && title !== document.title);
}

/** Remembers where the reader of the page was; the function returned takes them back there. */
function restoration(): () => void {
  const focused = document.activeElement;
  const { scrollX, scrollY } = window;
  // Else the page's scroll bar stands beside the reader's own. Where there is a sheet of ours, it sees to that.
  const root = document.documentElement as Partial<ElementCSSInlineStyle>;
  const overflow = root.style?.getPropertyValue('overflow') ?? '';
  const priority = root.style?.getPropertyPriority('overflow') ?? '';
  if (!hasOwnSheet()) root.style?.setProperty('overflow', 'hidden', 'important');
  return () => {
    if (overflow) root.style?.setProperty('overflow', overflow, priority);
    else root.style?.removeProperty('overflow');
    if (focused && 'focus' in focused && typeof focused.focus === 'function') {
      (focused as HTMLElement).focus({ preventScroll: true });
    }
    // Not smoothly, whatever the page's style says.
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
