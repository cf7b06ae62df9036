import { webUrl } from './web-url';

/** Attributes in which sites keep the address of an image that is not loaded yet, best first. */
const LAZY_ATTRIBUTES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-lazy',
  'data-echo',
  'data-image',
  'data-url',
];
const SET_ATTRIBUTES = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** A 1-pixel or blank stand-in that a lazy loader replaces. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|lazy|loading|pixel|transparent|1x1|grey|gray)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i;

/** The widest candidate of a `srcset`. */
function widestOf(srcset: string): string | null {
  let best: string | null = null;
  let width = -1;
  // A comma inside an address is not followed by white space.
  for (const candidate of srcset.split(/,\s+/)) {
    const [address, size = '1x'] = candidate.trim().split(/\s+/);
    const found = Number.parseFloat(size);
    if (address && (Number.isNaN(found) ? 0 : found) > width) {
      best = address;
      width = Number.isNaN(found) ? 0 : found;
    }
  }
  return best;
}

/** The absolute http(s) address of an image, lazy ones included, or null. */
export function pictureSource(image: Element, base: string): string | null {
  const read = (name: string) => webUrl(image.getAttribute(name) ?? '', base);
  for (const name of LAZY_ATTRIBUTES) {
    const url = read(name);
    if (url) return url;
  }
  const source = read('src');
  if (source && !PLACEHOLDER.test(source)) return source;
  for (const name of SET_ATTRIBUTES) {
    const address = widestOf(image.getAttribute(name) ?? '');
    const url = address === null ? null : webUrl(address, base);
    if (url) return url;
  }
  return null;
}
