import { collapsed, likeness, normalText, wordShare } from './text-likeness';

export interface TitleSources {
  /** Texts of headings in page order: `h1` first of all, others where the page marks them as headline. */
  headings: { text: string; level: number; marked: boolean }[];
  /** Titles that the page states of itself, most trusted first: JSON-LD headline, og, twitter, `<title>`. */
  stated: string[];
  /** Names of the site. */
  siteNames: string[];
}

/** What parts a headline from a site's name or section. A hyphen needs space around it. */
const SEPARATOR = /\s+[-–—|•·/\\»«:]+\s+|\s*[|_»]\s*|\s::\s/u;

const LIKE = 0.75;

/**
 * A stated title that is longer is none: an element that was not closed holds the page, and telling a site's name from
 * that would take its square. UTF-16 units, more than twice a heading's.
 */
export const MAX_TITLE = 1_000;

function isSiteName(text: string, siteNames: string[]): boolean {
  const normal = normalText(text);
  return normal !== '' && siteNames.some((name) => likeness(name, text) > 0.9 || normalText(name) === normal);
}

/** A title without the site's name (and section) before or after it: «خبر مهم - اسم الموقع» → «خبر مهم». */
export function withoutSiteName(title: string, siteNames: string[]): string {
  let parts = title.split(SEPARATOR).filter((part) => part.trim());
  const separators = () => parts.length > 1;
  if (!separators()) return collapsed(title);
  let rest = title;
  for (let changed = true; changed && parts.length > 1;) {
    changed = false;
    const first = parts[0] ?? '';
    const last = parts.at(-1) ?? '';
    if (isSiteName(last, siteNames)) {
      rest = rest.slice(0, rest.lastIndexOf(last));
      parts = parts.slice(0, -1);
      changed = true;
    } else if (isSiteName(first, siteNames)) {
      rest = rest.slice(rest.indexOf(first) + first.length);
      parts = parts.slice(1);
      changed = true;
    }
  }
  const trimmed = collapsed(rest.replace(/^[\s\-–—|_•·/\\»:]+(?=\s)|(?:[|_]|\s)[\s\-–—|_•·/\\«:]*$/gu, ''));
  return trimmed || collapsed(title);
}

/**
 * The headline as the page prints it: a heading that the stated titles confirm, else the only plausible `h1`, else
 * the best stated title without the site's name. Empty where the page has none.
 */
export function chosenTitle({ headings, stated, siteNames }: TitleSources): string {
  const titles = stated.map(collapsed).filter(Boolean);
  const plain = titles.map((title) => withoutSiteName(title, siteNames));
  const usable = headings
    .map((heading) => ({ ...heading, text: collapsed(heading.text) }))
    .filter(({ text }) => text.length >= 3 && text.length <= 400 && !isSiteName(text, siteNames));
  let best: { text: string; score: number } | null = null;
  for (const { text, level, marked } of usable) {
    const close = Math.max(0, ...plain.map((title) => likeness(title, text)));
    // A stated title is often the headline and more («… - section - site»), or its shortened form.
    const held = Math.max(
      0,
      ...titles.map((title) => (normalText(text).split(' ').length >= 3 ? wordShare(title, text) * 0.95 : 0)),
    );
    const like = Math.max(close, held);
    const score = like + (level === 1 ? 0.15 : level === 2 ? 0.05 : 0) + (marked ? 0.15 : 0);
    if (like >= LIKE && (!best || score > best.score + 0.001)) best = { text, score };
  }
  if (best) return best.text;
  const first = usable.filter(({ level, marked }) => level === 1 || marked);
  const marked = first.find((heading) => heading.marked);
  const only = marked ?? (first.length === 1 ? first[0] : undefined);
  // The page's own titles may word the headline otherwise; a lone h1 of a headline's length is still the headline.
  if (only && (only.text.split(' ').length >= 3 || !plain[0])) return only.text;
  return plain[0] ?? first[0]?.text ?? '';
}
