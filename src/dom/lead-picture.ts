import { likeness } from '../core/article/text-likeness';
import { captionOfImage } from './caption-of-image';
import type { PageLine } from './page-lines';
import { pictureFromImage, type FoundPicture } from './picture-from-image';
import { webUrl } from './web-url';

/** The first line of this length after the headline begins the body. UTF-16 units. */
const PROSE_LINE = 80;
/** A picture as wide as a column, by its own account. CSS pixels. */
const WIDE = 400;
const MAX_IMAGES = 200;

function fileName(address: string): string {
  return (
    (address.split(/[?#]/)[0] ?? '')
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/[-_]\d{2,4}x\d{2,4}(?=\.)/, '')
      .toLowerCase() ?? ''
  );
}

/**
 * The picture printed beside the headline, outside the body: it stands before the first paragraph and is in a figure,
 * or is the one that the page states as its own, or bears the headline as its text.
 */
export function leadPicture(page: {
  copy: Document;
  lines: PageLine[];
  headlineAt: number;
  title: string;
  stated: string[];
  url: string;
  deck: string | null;
}): FoundPicture | null {
  const { copy, lines, headlineAt, title, stated, url, deck } = page;
  const start = headlineAt < 0 ? 0 : headlineAt;
  const prose = lines
    .slice(start + 1)
    .find(
      ({ text, element }) => text.length >= PROSE_LINE && text !== deck && !element.closest('figcaption'),
    )?.element;
  const headline = headlineAt < 0 ? null : lines[headlineAt]?.element;
  if (!prose || !headline) return null;
  const names = new Set(stated.map(fileName).filter((name) => name.length > 4));
  for (const image of Array.from(copy.querySelectorAll('img')).slice(0, MAX_IMAGES)) {
    if (!(image.compareDocumentPosition(prose) & 4)) break;
    const found = pictureFromImage(image, url);
    if (!found) continue;
    const figure = image.closest('figure');
    const link = image.closest('a[href]');
    const target = link && webUrl(link.getAttribute('href') ?? '', url);
    if (target && !/\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i.test(target) && target !== url) continue;
    const isStated = names.has(fileName(found.src));
    const isAfter = (headline.compareDocumentPosition(image) & 4) !== 0;
    const isNamed = found.alt.length > 10 && likeness(found.alt, title) > 0.6;
    if (!isStated && !(isAfter && (figure !== null || isNamed || (found.width ?? 0) >= WIDE))) continue;
    return { ...found, caption: captionOfImage(image) };
  }
  return null;
}
