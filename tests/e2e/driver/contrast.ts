import type { Surface } from './surface';

/**
 * Texts too faint for their ground (WCAG 2.2, 1.4.6), in the article as they would be under the veil of reading focus where
 * there is one (1.4.3): runs in the document, and uses nothing from around it.
 */
function faint(root: string): string[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const colour = (css: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    // What is mixed is told in parts of one: `color(srgb 1 0.5 0 / 0.3)`.
    return css.startsWith('color(srgb') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const luminance = ([r, g, b]: Colour): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((channel) => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  /** What lies under the text of an element, or null where a picture does. */
  const groundOf = (element: Element): Colour | null => {
    const layers: Colour[] = [];
    for (let above: Element | null = element; above; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (style.backgroundImage !== 'none') return null;
      const layer = colour(style.backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const veil = document.querySelector('.veil');
  const cover = veil && colour(getComputedStyle(veil).backgroundColor);
  const holders = new Set<Element>(
    [...document.querySelectorAll(`${root} :is(input, select, textarea)`)].filter(
      (element) => !element.matches('[type=checkbox], [type=radio], [type=color]'),
    ),
  );
  for (const part of document.querySelectorAll(root)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() && parentElement && !parentElement.closest('option, script, .unseen'))
        holders.add(parentElement);
    }
  }
  const found: string[] = [];
  for (const element of holders) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // What cannot act just now is excepted.
    if (element.closest(':disabled, [aria-disabled=true]')) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const isVeiled = cover !== null && element.closest('#article') !== null;
    let contrast = 0;
    if (ground) {
      let ink = over(colour(style.color), ground);
      for (let above: Element | null = element; above; above = above.parentElement) {
        const opacity = Number(getComputedStyle(above).opacity);
        if (opacity < 1) ink = over([ink[0], ink[1], ink[2], opacity], ground);
      }
      const seen = (under: Colour) => luminance(isVeiled ? over(cover, under) : under);
      const [light = 0, dark = 0] = [seen(ink), seen(ground)].toSorted((a, b) => b - a);
      contrast = (light + 0.05) / (dark + 0.05);
    }
    if (contrast < (isVeiled || isLarge ? 4.5 : 7))
      found.push(
        `${contrast.toFixed(2)} ${element.tagName.toLowerCase()}.${element.className} «${element.textContent.trim().slice(0, 40)}»`,
      );
  }
  if (holders.size === 0) found.push(`there is no text in ${root}`);
  return found;
}

/** Texts of a part of the document with a contrast of less than 7 : 1; large ones, and veiled ones, of 4.5 : 1. @param root its selector */
export const faintTexts = (surface: Surface, root: string): Promise<string[]> => surface.ask(faint, root);
