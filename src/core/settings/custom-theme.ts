import type { CustomColours } from './appearance';
import { contrastOf, covered, distanceOf, luminance, mixed, type Hex } from './colour';

/** WCAG 1.4.6, for reading: below it a person is told. */
export const GOOD_CONTRAST = 7;
/** WCAG 1.4.3: below it colours are not used as they are. */
export const LEAST_CONTRAST = 4.5;
/** In the other themes, of a hundred: how much of the ground's colour covers what is not being read. */
export const VEIL = 30;
/** WCAG 1.4.11, for the edges of controls. */
const EDGE_CONTRAST = 3;

const BLACK: Hex = '#000000';
const WHITE: Hex = '#ffffff';
const STEPS = 100;

/** The colours of a theme, by the names of their CSS variables. */
export interface ThemeColours {
  scheme: 'light' | 'dark';
  ground: Hex;
  surface: Hex;
  sunken: Hex;
  ink: Hex;
  quiet: Hex;
  line: Hex;
  edge: Hex;
  accent: Hex;
  'on-accent': Hex;
  spoken: Hex;
  alert: Hex;
  shadow: string;
  /** Of the ground's colour, over what is not being read: `30%`. */
  veil: string;
}

/** The nearest colour to `from`, on the way to `to`, that is as wanted; null where none is. */
function firstOnTheWay(from: Hex, to: Hex, isWanted: (colour: Hex) => boolean): Hex | null {
  for (let step = 0; step <= STEPS; step += 1) {
    const colour = mixed(from, to, step / STEPS);
    if (isWanted(colour)) return colour;
  }
  return null;
}

/** The colour farthest from `from` towards `to`, no farther than `part`, that is as wanted; else `from`. */
const lastOnTheWay = (from: Hex, to: Hex, part: number, isWanted: (colour: Hex) => boolean): Hex =>
  firstOnTheWay(mixed(from, to, part), from, isWanted) ?? from;

/** The ink nearest to a given one, made lighter or darker, that has a contrast on a ground; null where none has. */
function nearestInk(ink: Hex, ground: Hex, least: number): Hex | null {
  const found = [BLACK, WHITE]
    .map((end) => firstOnTheWay(ink, end, (colour) => contrastOf(colour, ground) >= least))
    .filter((colour) => colour !== null);
  return found.toSorted((a, b) => distanceOf(a, ink) - distanceOf(b, ink))[0] ?? null;
}

/**
 * The same colours with an ink that can be read on its ground. The ink alone is changed where that is enough; on a
 * ground of middling grey, which no ink stands out from by 7 : 1, the ground too.
 */
export function readableColours(colours: CustomColours, least: number): CustomColours {
  const { ground, ink } = colours;
  const nearest = nearestInk(ink, ground, least);
  if (nearest !== null) return { ...colours, ink: nearest };
  const [end, other] =
    contrastOf(BLACK, ground) >= contrastOf(WHITE, ground) ? [BLACK, WHITE] : [WHITE, BLACK];
  const apart = firstOnTheWay(ground, other, (colour) => contrastOf(end, colour) >= least) ?? other;
  return { ...colours, ink: end, ground: apart };
}

/** What is made of a person's colours: themselves, or, where they cannot be read, the nearest that can. */
export const appliedColours = (colours: CustomColours): CustomColours =>
  contrastOf(colours.ink, colours.ground) < LEAST_CONTRAST
    ? readableColours(colours, LEAST_CONTRAST)
    : colours;

/** The thickest veil of the ground's colour, in parts of a hundred, under which an ink can be read on all grounds. */
function thickestVeil(ink: Hex, ground: Hex, grounds: readonly Hex[]): number {
  const isRead = (percent: number) => {
    const seen = (colour: Hex) => covered(colour, ground, percent / 100);
    return grounds.every((under) => contrastOf(seen(ink), seen(under)) >= LEAST_CONTRAST);
  };
  let percent = VEIL;
  while (percent > 0 && !isRead(percent)) percent -= 1;
  return percent;
}

/**
 * All colours of a theme out of three. Every text has on every ground the contrast that the ink has on the ground, or
 * 7 : 1 where that is more; never less than 4.5 : 1.
 */
export function customTheme(colours: CustomColours): ThemeColours {
  const { ground, ink, accent } = appliedColours(colours);
  const isDark = luminance(ink) > luminance(ground);
  /** Ends of the greys: where the ink lies, and away from it. */
  const [near, away] = isDark ? [WHITE, BLACK] : [BLACK, WHITE];
  const least = Math.min(GOOD_CONTRAST, contrastOf(ink, ground));
  const isUnderInk = (under: Hex) => contrastOf(ink, under) >= least;
  const surface = lastOnTheWay(ground, away, 0.35, isUnderInk);
  const sunken = lastOnTheWay(ground, ink, 0.07, isUnderInk);
  /** On the way between two hues the light may go up and down a little: each ground is asked. */
  const stands = (by: number) => (colour: Hex) =>
    [ground, surface, sunken].every((under) => contrastOf(colour, under) >= by);
  const text = (colour: Hex) => firstOnTheWay(colour, near, stands(least)) ?? near;
  const readAccent = text(accent);
  const spoken = lastOnTheWay(
    ground,
    readAccent,
    0.22,
    (colour) => isUnderInk(colour) && contrastOf(readAccent, colour) >= EDGE_CONTRAST,
  );
  return {
    scheme: isDark ? 'dark' : 'light',
    ground,
    surface,
    sunken,
    ink,
    quiet: lastOnTheWay(ink, ground, 0.25, stands(least)),
    line: mixed(ground, ink, 0.2),
    edge: lastOnTheWay(ink, ground, 0.5, stands(EDGE_CONTRAST)),
    accent: readAccent,
    'on-accent': ground,
    spoken,
    alert: text(isDark ? '#ffab9d' : '#8a1c12'),
    shadow: isDark ? '0 0.5rem 2rem rgb(0 0 0 / 55%)' : '0 0.5rem 2rem rgb(0 0 0 / 16%)',
    veil: `${thickestVeil(ink, ground, [ground, surface, sunken, spoken])}%`,
  };
}
