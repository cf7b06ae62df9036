import type { OmissionRule } from '../core/article/omission';
import type { SiteRule } from '../core/article/site-rule';
import type { PageWeights } from './page-weights';

/** Least prose of an article: a flash of one sentence. UTF-16 units. */
const MIN_PROSE = 90;
/** A rule's body holds so much of the page's prose that no other rule took, or the site has changed its pages. */
const MIN_SHARE = 0.5;
/** What a rule takes out of the body is no more than this share of its prose. */
const MAX_REMOVED = 0.4;
const MAX_PARTS = 200;

/** The elements of a selector, none within another; none for a selector that the engine does not know. */
export function elementsOf(root: ParentNode, selector: string): Element[] {
  let found: Element[];
  try {
    found = Array.from(root.querySelectorAll(selector)).slice(0, MAX_PARTS);
  } catch {
    return []; // A rule written for a newer engine.
  }
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
}

/** Takes out of a rule's body what stands in it and is not the article, and tells what went. */
function removeInside(body: Element, rule: SiteRule, weigh: PageWeights): Map<Element, OmissionRule> {
  const removed = new Map<Element, OmissionRule>();
  const most = weigh(body).prose * MAX_REMOVED;
  for (const selector of rule.remove ?? []) {
    for (const element of elementsOf(body, selector)) {
      if (weigh(element).prose > most) continue;
      element.remove();
      removed.set(element, 'siteRule');
    }
  }
  return removed;
}

/**
 * The article's content where a site rule says that it is, or null where what stands there is not plausible: too
 * little, or less than half of the prose that the page holds besides its furniture.
 *
 * @param prose the page's prose besides its furniture, as `weigh` counts it
 */
export function siteContent(
  copy: Document,
  rule: SiteRule,
  { weigh, prose }: { weigh: PageWeights; prose: number },
): { content: Element; removed: Map<Element, OmissionRule> } | null {
  for (const selector of rule.body) {
    const parts = elementsOf(copy.body, selector);
    const held = parts.reduce((sum, part) => sum + weigh(part).prose, 0);
    if (held < MIN_PROSE || held < prose * MIN_SHARE) continue;
    const removed = new Map<Element, OmissionRule>();
    for (const part of parts)
      for (const [element, name] of removeInside(part, rule, weigh)) removed.set(element, name);
    const [first] = parts;
    if (first && parts.length === 1) return { content: first, removed };
    const content = copy.createElement('div');
    content.append(...parts);
    return { content, removed };
  }
  return null;
}
