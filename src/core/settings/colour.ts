/** A colour of the screen: `#rrggbb`, in lower case. */
export type Hex = string;

/** Red, green, blue as light, 0–1 each. */
type Linear = readonly [number, number, number];
/** Lightness 0–1 and two axes of hue: equal steps look equal. */
type Lab = readonly [number, number, number];

function linearFromHex(hex: Hex): Linear {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexFromLinear(linear: Linear): Hex {
  const channels = linear.map((light) => {
    const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** https://bottosson.github.io/posts/oklab/ */
function labFromHex(hex: Hex): Lab {
  const [r, g, b] = linearFromHex(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function hexFromLab([lightness, a, b]: Lab): Hex {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hexFromLinear([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

/** Relative luminance by WCAG 2.2, 0–1. */
export function luminance(hex: Hex): number {
  const [r, g, b] = linearFromHex(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio by WCAG 2.2, 1–21. */
export function contrastOf(one: Hex, other: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour on the way from one to another, in OKLab: `part` 0 is the one, 1 the other. */
export function mixed(one: Hex, other: Hex, part: number): Hex {
  if (part <= 0) return one;
  if (part >= 1) return other;
  const from = labFromHex(one);
  const to = labFromHex(other);
  const at = (axis: 0 | 1 | 2) => from[axis] + (to[axis] - from[axis]) * part;
  return hexFromLab([at(0), at(1), at(2)]);
}

/** A colour under a layer of another, of which `part` 0 lets it all through and 1 nothing. */
export function covered(under: Hex, layer: Hex, part: number): Hex {
  const channels = [1, 3, 5].map((at) => {
    const [below = 0, above = 0] = [under, layer].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(below + (above - below) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** How different two colours look: distance in OKLab, 0 to about 1. */
export function distanceOf(one: Hex, other: Hex): number {
  const a = labFromHex(one);
  const b = labFromHex(other);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
