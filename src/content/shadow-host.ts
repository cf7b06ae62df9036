import { HOST_MARK } from '../core/host-mark';
import { said } from '../platform/own-sheet';
import { htmlElement, setStyles } from './host-element';

/** An element of ours for the page, with a closed shadow root that has its own styles; seen only while the extension is there. */
export function shadowHost(kind: 'card' | 'bubble', css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = htmlElement('div');
  host.setAttribute(HOST_MARK, kind);
  setStyles(host, { display: said('--mubin-display', 'block', 'none') });
  const root = host.attachShadow({ mode: 'closed' });
  const style = htmlElement('style');
  style.textContent = css;
  root.append(style);
  return { host, root };
}
