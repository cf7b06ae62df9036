import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { restOnSheet } from '../platform/own-sheet';
import { htmlElement } from './host-element';
import { onTrusted } from './on-trusted';
import { shadowHost } from './shadow-host';

const STYLE = `
  [role='dialog'] {
    box-sizing: border-box; position: fixed; inset: auto; margin: 0; padding: 12px 16px; border: 1px solid #8a8a8a;
    border-radius: 10px; max-inline-size: min(26rem, calc(100vw - 16px)); max-block-size: min(24rem, calc(100vh - 16px));
    overflow: auto; background: #fffdf8; color: #1c1b19; font: 17px/1.75 'Noto Naskh Arabic', 'Segoe UI', 'Geeza Pro', Tahoma, sans-serif;
    box-shadow: 0 6px 28px rgb(0 0 0 / 28%);
  }
  h2 { font-size: 19px; margin: 0 0 4px; } h3 { font-size: 20px; margin: 8px 0 0; }
  p, ol { margin: 0; } ol { padding-inline-start: 1.4em; }
  .note { color: #55524b; font-size: 15px; }
  summary { min-block-size: 44px; display: flex; align-items: center; cursor: pointer; }
  button {
    font: inherit; min-inline-size: 44px; min-block-size: 44px; margin-block-start: 8px; padding: 4px 16px; cursor: pointer;
    color: inherit; background: transparent; border: 1px solid #77736a; border-radius: 8px;
  }
  :focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) {
    [role='dialog'] { background: #201f1d; color: #f2efe8; border-color: #8f8b82; }
    .note { color: #c4bfb3; } button { border-color: #9d988c; } :focus-visible { outline-color: #8ec5ff; }
  }
`;

export interface CardContent {
  label: string;
  close: string;
  lang: string;
  dir: 'rtl' | 'ltr';
  nodes: Node[];
}

/** The page's selection as something to stand beside, or null where there is none to be seen. */
function selectionAnchor(): { getBoundingClientRect(): DOMRect } | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  return range.getBoundingClientRect().width > 0 ? range : null;
}

let shown: AbortController | null = null;

/**
 * Shows a non-modal dialog beside the selection, in a closed shadow root; it holds nothing private, since the page can
 * reach it. Esc, its button or a press elsewhere closes it, and focus returns. `parent` is the open modal dialog, where
 * there is one: outside it everything is inert.
 */
export function showCard(content: CardContent, parent: Element = document.documentElement): void {
  shown?.abort();
  const life = new AbortController();
  const { signal } = life;
  shown = life;
  const focused = document.activeElement;
  const anchor = selectionAnchor();

  const { host, root } = shadowHost('card', STYLE);
  const card = htmlElement('div');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', content.label);
  card.lang = content.lang;
  card.dir = content.dir;
  card.tabIndex = -1;
  card.popover = 'manual';
  const button = htmlElement('button');
  button.textContent = content.close;
  onTrusted(button, 'click', () => life.abort());
  card.append(...content.nodes, button);
  root.append(card);
  parent.append(host);
  restOnSheet(host);
  card.showPopover();

  if (anchor) {
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(anchor, card, {
        strategy: 'fixed',
        middleware: [offset(8), flip(), shift({ padding: 8 })],
      });
      card.style.left = `${x}px`;
      card.style.top = `${y}px`;
    };
    const stop = autoUpdate(anchor, card, () => void place());
    signal.addEventListener('abort', stop);
  } else {
    card.style.insetBlockStart = '16px';
    card.style.insetInlineStart = '16px';
  }
  card.focus({ preventScroll: true });

  onTrusted(
    window,
    'keydown',
    (event) => {
      if (event.code !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      life.abort();
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
    host.remove();
    if (focused && 'focus' in focused && typeof focused.focus === 'function') {
      (focused as HTMLElement).focus({ preventScroll: true });
    }
  });
}
