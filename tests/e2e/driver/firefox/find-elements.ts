/** How a locator finds its elements, step after step. */
export type Step =
  | { css: string }
  | { text: string }
  | { has: readonly Step[] }
  | { role: 'button' | 'link'; name: string }
  /** From the end where it is negative. */
  | { index: number };

/** Runs in the document, from its source: uses nothing from around it. */
export function findElements(root: Document | Element, steps: readonly Step[]): HTMLElement[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  /** As far as the interface needs it: a label, or what is written inside. */
  const nameOf = (element: Element) => {
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    if (labels.length > 0)
      return labels.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
    return element.getAttribute('aria-label') ?? element.textContent;
  };
  const roles = { button: 'button:not([role]), [role=button]', link: 'a[href]:not([role]), [role=link]' };
  const below = (found: readonly ParentNode[], css: string) => {
    const wanted = css.replaceAll(':visible', '');
    const all = [...new Set(found.flatMap((parent) => Array.from(parent.querySelectorAll(wanted))))];
    all.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    return wanted === css ? all : all.filter(isVisible);
  };
  const within = (parent: Document | Element, list: readonly Step[]): Element[] => {
    let found: ParentNode[] = [parent];
    for (const step of list) {
      const elements = found as Element[];
      if ('css' in step) found = below(found, step.css);
      else if ('text' in step)
        found = elements.filter(({ textContent }) => plain(textContent).includes(plain(step.text)));
      else if ('has' in step) found = elements.filter((element) => within(element, step.has).length > 0);
      else if ('role' in step)
        found = below(found, roles[step.role]).filter(
          (element) => isVisible(element) && plain(nameOf(element)).includes(plain(step.name)),
        );
      else found = elements.slice(step.index).slice(0, 1);
    }
    return found as Element[];
  };
  return within(root, steps) as HTMLElement[];
}
