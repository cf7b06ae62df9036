import type { Picture } from '../core/article/article';
import { collapsed } from '../core/article/text-likeness';
import { pictureSource } from './picture-source';

export type FoundPicture = Picture & { caption: string };

/** Less wide pictures are icons and thumbnails, less high ones rules. CSS pixels. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 60;
const NO_PICTURE = /(?:^|[/_.-])(?:logo|avatar|icon|sprite|emoji|gravatar)s?(?:[/_.-]|\d|$)/i;

function sizeOf(image: Element, name: string): number | undefined {
  const value = Number.parseInt(image.getAttribute(name) ?? '', 10);
  return Number.isFinite(value) && value > 0 && value < 20_000 ? value : undefined;
}

/** The picture of an `<img>`, or null where it has no http(s) address, or is an icon, a logo or a counting pixel. */
export function pictureFromImage(image: Element, base: string): Picture | null {
  const src = pictureSource(image, base);
  const width = sizeOf(image, 'width');
  const height = sizeOf(image, 'height');
  if (src === null || NO_PICTURE.test(new URL(src).pathname)) return null;
  if ((width ?? MIN_WIDTH) < MIN_WIDTH || (height ?? MIN_HEIGHT) < MIN_HEIGHT) return null;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  return { src, alt: collapsed(image.getAttribute('alt') ?? ''), ...size };
}
