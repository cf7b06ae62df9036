import type { Surface } from './surface';

/**
 * What is measured of a document as it stands on the screen. Every function here runs in the document and so uses
 * nothing from around it.
 */

/** Where the page scrolls sideways though it must not, and what is cut. Tables, code and commands may scroll in their frame. */
function cut(): string[] {
  const root = document.documentElement;
  const found: string[] = [];
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}${[...element.classList].map((c) => `.${c}`).join('')} «${element.textContent.trim().slice(0, 40)}»`;
  if (root.scrollWidth > root.clientWidth)
    found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);

  const clips = (value: string): boolean => value === 'hidden' || value === 'clip';
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const check = (element: Element, box: DOMRect): void => {
    let isInSideways = false;
    for (let above: Element | null = element; above && above !== root; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (above.matches('.unseen')) return;
      const edge = above.getBoundingClientRect();
      const sideways = box.left < edge.left - 1 || box.right > edge.right + 1;
      const upright = box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
      if (
        !isInSideways &&
        sideways &&
        (clips(style.overflowX) || (scrolls(style.overflowX) && !above.matches('.table-frame, pre')))
      )
        found.push(`${name(element)} is cut at the side by ${name(above)}`);
      if (upright && clips(style.overflowY))
        found.push(`${name(element)} is cut above or below by ${name(above)}`);
      if (scrolls(style.overflowX) && above.matches('.table-frame, pre')) isInSideways = true;
      if (style.position === 'fixed') break;
    }
    if (!isInSideways && (box.left < -1 || box.right > root.clientWidth + 1))
      found.push(
        `${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${root.clientWidth}`,
      );
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const element = text.parentElement;
    if (!element || !text.data.trim() || !isSeen(element) || element.closest('option, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 0) check(element, box);
  }
  for (const element of document.querySelectorAll('button, input, select, summary, img, svg'))
    if (isSeen(element) && !element.closest('.mention-strip'))
      check(element, element.getBoundingClientRect());

  // A list shows its choice on one line and cuts what is too long, without anything that scrolls.
  const brush = document.createElement('canvas').getContext('2d')!;
  for (const select of document.querySelectorAll('select')) {
    if (!isSeen(select)) continue;
    const style = getComputedStyle(select);
    brush.font = style.font;
    const words = select.selectedOptions[0]?.text ?? '';
    // Letters of a script that joins them are not drawn apart.
    const spacing =
      (words.match(/[a-z0-9]/gi)?.length ?? 0) * (parseFloat(style.letterSpacing) || 0) +
      (words.match(/ /g)?.length ?? 0) * (parseFloat(style.wordSpacing) || 0);
    const arrow = 20;
    const room =
      select.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd) - arrow;
    if (brush.measureText(words).width + spacing > room + 1)
      found.push(`${name(select)}: its choice «${words}» is cut`);
  }
  return [...new Set(found)];
}

/**
 * How much of the window's height the bars at its edges take that stay while the page is scrolled, 0 to 1. What was opened
 * under them, to be closed again, does not count.
 */
function barsShare(): number {
  const bars = [...document.querySelectorAll('.bar-tools, .player-card')].filter((bar) => {
    for (let above: Element | null = bar; above; above = above.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(above).position)) return bar.checkVisibility();
    return false;
  });
  return bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0) / innerHeight;
}

/**
 * Targets that are too small: every control under `primary` pixels a side, but those which stand in a line of text or
 * are listed as secondary; these, where they are under `least` and have no room around them (WCAG 2.5.8).
 */
function small({
  primary,
  least,
  secondary,
}: {
  primary: number;
  least: number;
  secondary: string;
}): string[] {
  const CONTROLS = 'a[href], button, input, select, summary, textarea, [role=button], [role=link]';
  const areaOf = (element: Element): DOMRect =>
    (element.matches('input[type=checkbox], input[type=radio]')
      ? (element.closest('label') ?? element)
      : element
    ).getBoundingClientRect();
  const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
  const controls = [...document.querySelectorAll(CONTROLS)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !isInline(element),
  );
  const areas = controls
    .map((element) => ({ element, area: areaOf(element) }))
    .filter(({ area }) => area.width > 0);
  const sized = ({ width, height }: DOMRect, least: number): boolean =>
    width >= least - 0.5 && height >= least - 0.5;
  const name = (element: Element, { width, height }: DOMRect): string =>
    `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}${[...element.classList].map((c) => `.${c}`).join('')} «${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}» ${Math.round(width)}×${Math.round(height)}`;

  const tooSmall = areas.filter(({ element, area }) => !element.matches(secondary) && !sized(area, primary));
  const crowded = areas.filter(({ element, area }) => {
    if (sized(area, least)) return false;
    const x = area.x + area.width / 2;
    const y = area.y + area.height / 2;
    return areas.some(({ element: other, area: its }) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      const dx = Math.max(its.left - x, 0, x - its.right);
      const dy = Math.max(its.top - y, 0, y - its.bottom);
      return Math.hypot(dx, dy) < least / 2;
    });
  });
  return [
    ...tooSmall.map(({ element, area }) => name(element, area)),
    ...crowded.map(({ element, area }) => `crowded: ${name(element, area)}`),
  ];
}

/** Styles over all others, as a reader's own style sheet; null takes them away. */
function overrule(css: string | null): void {
  const scope = globalThis as unknown as { readersOwn?: CSSStyleSheet };
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== scope.readersOwn);
  if (css === null) return;
  scope.readersOwn = new CSSStyleSheet();
  scope.readersOwn.replaceSync(css);
  document.adoptedStyleSheets.push(scope.readersOwn);
}

export const cutIn = (surface: Surface): Promise<string[]> => surface.ask(cut, null);
export const shareOfBars = (surface: Surface): Promise<number> => surface.ask(barsShare, null);
export const overruleStyles = (surface: Surface, css: string | null): Promise<void> =>
  surface.ask(overrule, css);
/** @param secondary selector of what need not be as large as what is used most */
export const smallTargets = (surface: Surface, secondary: string): Promise<string[]> =>
  surface.ask(small, { primary: 44, least: 24, secondary });
