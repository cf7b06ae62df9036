/** A link to a note: «[1]», «[أ]». */
const NOTE = /^\[[^\]\s]{1,3}\]$/;

/** What is no word of the text, although it stands among them. */
const isAside = (element: Element): boolean =>
  element.matches('button, [aria-hidden="true"], [hidden]') ||
  (element.localName === 'a' && NOTE.test(element.textContent.trim()));

/** What a range selects of an element, without buttons and note marks. */
function selectedIn(element: Element, range: Range): string {
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */, (node) =>
    node.nodeType === 1 && isAside(node as Element) ? 2 /* with all in it */ : 1,
  );
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== 3 || !range.intersectsNode(node)) continue;
    const { data } = node as Text;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : data.length;
    text += data.slice(start, end);
  }
  return text.trim();
}

/**
 * What is selected of some texts, as it is seen: an empty line between paragraphs, a new line between the items of a
 * list and the rows of a table. Empty where nothing of them is.
 *
 * @param texts the elements that show them, in reading order
 */
export function copiedText(range: Range, texts: readonly Element[]): string {
  let copied = '';
  let before: Element | null = null;
  for (const element of texts) {
    if (!range.intersectsNode(element)) continue;
    const text = selectedIn(element, range);
    if (!text) continue;
    const isSameList = before?.closest('li') && element.closest('li');
    if (before) copied += isSameList ? '\n' : '\n\n';
    copied += text;
    before = element;
  }
  return copied;
}
