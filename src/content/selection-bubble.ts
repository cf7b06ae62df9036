import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { isArabicLetter } from '../core/arabic/letters';
import { restOnSheet } from '../platform/own-sheet';
import { htmlElement } from './host-element';
import { onTrusted } from './on-trusted';
import { shadowHost } from './shadow-host';

const STYLE = `
  [role='group'] {
    display: flex; position: fixed; inset: auto; margin: 0; padding: 2px; border: 1px solid #77736a; border-radius: 10px;
    background: #fffdf8; color: #1c1b19; font: 17px/1.5 'Noto Naskh Arabic', 'Segoe UI', 'Geeza Pro', Tahoma, sans-serif;
    box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
  }
  button {
    font: inherit; color: inherit; min-inline-size: 44px; min-block-size: 44px; padding: 4px 12px; border: 0;
    border-radius: 8px; background: transparent; cursor: pointer;
  }
  button:hover { background: #efe9dc; }
  :focus-visible { outline: 3px solid #0b57a4; outline-offset: -3px; }
  @media (prefers-color-scheme: dark) {
    [role='group'] { background: #201f1d; color: #f2efe8; border-color: #8f8b82; }
    button:hover { background: #35332f; } :focus-visible { outline-color: #8ec5ff; }
  }
`;

/** Longer selections are passages, not words; characters. */
const LONGEST = 120;
/** How long a selection must stand still, so that nothing flickers while it is drawn; milliseconds. */
const SETTLED = 250;

export interface BubblePorts {
  labels: { group: string; define: string; off: string; lang: string; dir: 'rtl' | 'ltr' };
  onDefine(text: string): void;
  /** The reader wants no such button on this site. */
  onOff(): void;
}

function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
  // The element's own method: a form may have a field of that name.
  return element !== null && Element.prototype.closest.call(element, fields) !== null;
}

/** The selection as a word or term to ask for, or null. */
function askableSelection(): { text: string; range: Range } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  const range = selection.getRangeAt(0).cloneRange();
  if (text.length > LONGEST || !Array.from(text).some(isArabicLetter)) return null;
  if (isEditable(range.startContainer) || range.getBoundingClientRect().width === 0) return null;
  return { text, range };
}

/**
 * Two buttons beside what is selected in the page, in a closed shadow root: define it, and no such buttons on this
 * site. They take neither focus nor the selection, and go with it, with Esc or at a press elsewhere.
 */
function showBubble({ text, range }: { text: string; range: Range }, ports: BubblePorts): AbortController {
  const life = new AbortController();
  const { signal } = life;
  const { labels } = ports;
  const { host, root } = shadowHost('bubble', STYLE);
  const group = htmlElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', labels.group);
  group.lang = labels.lang;
  group.dir = labels.dir;
  group.popover = 'manual';
  const button = (shown: string, name: string, act: () => void): HTMLButtonElement => {
    const element = htmlElement('button');
    element.type = 'button';
    element.textContent = shown;
    if (name !== shown) {
      element.setAttribute('aria-label', name);
      element.title = name;
    }
    onTrusted(element, 'click', () => {
      life.abort();
      act();
    });
    return element;
  };
  group.append(
    button(labels.define, labels.define, () => ports.onDefine(text)),
    button('✕', labels.off, () => ports.onOff()),
  );
  // The press must not take the selection away before the click.
  onTrusted(group, 'mousedown', (event) => event.preventDefault());
  root.append(group);
  document.documentElement.append(host);
  restOnSheet(host);
  group.showPopover();
  const stop = autoUpdate(range, group, () => {
    void computePosition(range, group, {
      strategy: 'fixed',
      placement: 'top',
      middleware: [offset(8), flip(), shift({ padding: 8 })],
    }).then(({ x, y }) => {
      group.style.left = `${x}px`;
      group.style.top = `${y}px`;
    });
  });
  onTrusted(
    window,
    'keydown',
    (event) => {
      if (event.code === 'Escape') life.abort();
    },
    { capture: true, signal },
  );
  onTrusted(
    window,
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(host)) life.abort();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    stop();
    host.remove();
  });
  return life;
}

/** Offers to define what is selected in the page, by pointer, double click or keyboard, until `signal` aborts. */
export function offerDefinitions(ports: BubblePorts, signal: AbortSignal): void {
  let shown: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onTrusted(
    document,
    'selectionchange',
    () => {
      clearTimeout(timer);
      shown?.abort();
      timer = setTimeout(() => {
        const found = askableSelection();
        shown = found && showBubble(found, ports);
      }, SETTLED);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    shown?.abort();
  });
}
