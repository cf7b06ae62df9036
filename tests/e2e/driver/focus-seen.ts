/** What somebody sees of where the focus is. */
export interface FocusSeen {
  /** Local name and id, or class. */
  element: string;
  text: string;
  /** Width of its ring in CSS pixels; 0 where it has none. */
  ring: number;
  /** Of the ring to what lies behind it, as WCAG computes it. */
  contrast: number;
  /** Whether some of it lies in the window, with nothing over it. */
  isUncovered: boolean;
}

/** Runs in a page, also as text: it may name nothing outside itself. */
export function focusSeen(): FocusSeen {
  const focused = document.activeElement ?? document.body;
  /** A radio button is drawn by what stands behind it. */
  const drawn = [focused, focused.nextElementSibling].find(
    (element) => element !== null && getComputedStyle(element).outlineStyle !== 'none',
  );
  const style = drawn ? getComputedStyle(drawn) : null;
  const ring = style ? Number.parseFloat(style.outlineWidth) : 0;
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** What is painted behind an element, beside it rather than in it. */
  const behind = (element: Element | null): string => {
    for (let at = element?.parentElement ?? null; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      const [, , , alpha = 1] = channels(colour);
      if (alpha === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const [light = 0, dark = 0] = style
    ? [luminance(style.outlineColor), luminance(behind(drawn ?? null))].sort((a, b) => b - a)
    : [];
  const isUncovered = Array.from(focused.getClientRects()).some((box) => {
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit !== null && focused.contains(hit);
  });
  return {
    element: `${focused.localName}${focused.id ? `#${focused.id}` : focused.className ? `.${focused.className}` : ''}`,
    text: (focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 40),
    ring,
    contrast: style ? (light + 0.05) / (dark + 0.05) : 0,
    isUncovered,
  };
}
