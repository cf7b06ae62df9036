import { elementText } from './element-text';

/** Fewer entries make no live blog. */
const MIN_ENTRIES = 3;
const LIVE = /live|liveblog|timeline|update|minute|coverage|taghtia/i;
/** An hour as live blogs print it, with a few letters or a date around it. */
const HOUR = /^[^\d٠-٩۰-۹]{0,25}(?:[\d٠-٩۰-۹]{1,4}[^\d٠-٩۰-۹:]{1,12}){0,3}[\d٠-٩۰-۹]{1,2}[:.][\d٠-٩۰-۹]{2}/u;
/** UTF-16 units. */
const MAX_TIME = 40;
/** An entry says so much besides its hour and headline at least. */
const MIN_TEXT = 20;
const TIMES = 'time,[class*="time" i],[class*="date" i],[class*="hour" i]';
const HEADINGS = 'h2,h3,h4,h5,h6';

interface Entry {
  element: Element;
  time: Element;
  heading: Element | null;
}

function textOfLinks(element: Element): number {
  return Array.from(element.querySelectorAll('a')).reduce((sum, link) => sum + elementText(link).length, 0);
}

function entryFrom(element: Element): Entry | null {
  const time = Array.from(element.querySelectorAll(TIMES)).find((candidate) => {
    const text = elementText(candidate);
    return text.length <= MAX_TIME && HOUR.test(text);
  });
  if (!time) return null;
  const heading = element.querySelector(HEADINGS);
  const headline = heading ? elementText(heading) : '';
  // A headline that is a link leads to another article.
  if (heading && textOfLinks(heading) > headline.length / 2) return null;
  const rest = elementText(element).length - elementText(time).length - headline.length;
  return rest - textOfLinks(element) >= MIN_TEXT ? { element, time, heading } : null;
}

function entriesOf(container: Element): Entry[] {
  const children = Array.from(container.children);
  if (children.length < MIN_ENTRIES) return [];
  const entries = children.map(entryFrom).filter((entry) => entry !== null);
  return entries.length >= MIN_ENTRIES && entries.length >= children.length * 0.6 ? entries : [];
}

const isLive = (element: Element): boolean =>
  LIVE.test(`${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemtype') ?? ''}`);

/**
 * Lays a live blog flat, in the order of the page: each entry becomes a heading with its hour («14:32 – headline») and
 * what it says. Only boxes that are called live are looked at, since lists of other articles print hours too.
 */
export function unfoldLiveBlog(copy: Document): void {
  const candidates = Array.from(copy.querySelectorAll('div,section,ul,ol,main,article')).filter(
    (element) =>
      element.childElementCount >= MIN_ENTRIES &&
      (isLive(element) ||
        (element.parentElement !== null && isLive(element.parentElement)) ||
        isLive(element.children[0] ?? element)),
  );
  for (const container of candidates) {
    const entries = container.isConnected ? entriesOf(container) : [];
    if (!entries.length) continue;
    const flat = copy.createElement('div');
    for (const child of Array.from(container.children)) {
      const entry = entries.find(({ element }) => element === child);
      if (!entry) {
        flat.append(child);
        continue;
      }
      const heading = copy.createElement('h3');
      heading.textContent = [elementText(entry.time), entry.heading ? elementText(entry.heading) : '']
        .filter(Boolean)
        .join(' – ');
      entry.time.remove();
      entry.heading?.remove();
      const body = copy.createElement('div');
      for (const part of Array.from(child.childNodes)) body.append(part);
      flat.append(heading, body);
    }
    container.replaceWith(flat);
  }
}
