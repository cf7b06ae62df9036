// @ts-check
import { JSDOM, VirtualConsole } from 'jsdom';

/** Elements of running text; any other begins a block. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'noscript', 'template']);

/**
 * The texts between the block boundaries and line breaks of markup.
 * @param {string | null | undefined} markup
 * @returns {string[]}
 */
export function textsOfMarkup(markup) {
  const { window } = new JSDOM(`<body>${markup ?? ''}</body>`, { virtualConsole: new VirtualConsole() });
  const texts = [''];
  /** @param {Node} node */
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === window.Node.TEXT_NODE) texts.push((texts.pop() ?? '') + child.nodeValue);
      if (child.nodeType !== window.Node.ELEMENT_NODE || SILENT.has(child.nodeName.toLowerCase())) continue;
      const isInline = INLINE.has(child.nodeName.toLowerCase());
      if (!isInline) texts.push('');
      walk(child);
      if (!isInline) texts.push('');
    }
  };
  walk(window.document.body);
  window.close();
  return texts.map((text) => text.trim()).filter(Boolean);
}
