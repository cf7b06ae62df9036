import { said } from '../platform/own-sheet';
import { htmlElement, setStyles } from './host-element';

export interface LeftWords {
  text: string;
  close: string;
  lang: string;
  dir: 'rtl' | 'ltr';
}

/**
 * What a dialog of ours shows in place of its frame where the extension is gone, and our script with it: everything here is
 * the browser's own doing. Esc and a press beside it close the dialog too, and the page has its focus again.
 */
export function leftBehind(dialog: HTMLDialogElement, { text, close, lang, dir }: LeftWords): HTMLElement {
  // Firefox has it since 141, the command of a button since 144.
  dialog.setAttribute('closedby', 'any');
  const left = htmlElement('div');
  left.lang = lang;
  left.dir = dir;
  left.setAttribute('role', 'alert');
  setStyles(left, {
    display: said('--mubin-left', 'none', 'block'),
    padding: '16px',
    'max-width': '26rem',
    color: 'CanvasText',
    font: "17px/1.75 'Noto Naskh Arabic', 'Segoe UI', 'Geeza Pro', Tahoma, sans-serif",
  });
  const paragraph = htmlElement('p');
  paragraph.textContent = text;
  const button = htmlElement('button');
  button.type = 'button';
  button.textContent = close;
  button.style.cssText = 'font: inherit; min-block-size: 44px; min-inline-size: 44px; padding: 4px 16px';
  button.command = 'close';
  button.commandForElement = dialog;
  left.append(paragraph, button);
  return left;
}
