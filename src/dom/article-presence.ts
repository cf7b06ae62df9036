import { extractArticle, type ExtractionOptions } from './extract-article';

export type Obstacle = 'empty' | 'frameset' | 'pdf';

export type ArticlePresence = { present: true } | { present: false; reason: Obstacle | 'not-article' };

/** What about a page rules an article out from the start, or null. Cheap. */
export function obstacleOfPage(document: Document): Obstacle | null {
  try {
    if (document.contentType === 'application/pdf') return 'pdf';
    if (document.querySelector('embed[type="application/pdf"]') && !document.querySelector('p')) return 'pdf';
    if (document.querySelector('html > frameset')) return 'frameset';
    if (!document.documentElement.textContent.trim()) return 'empty';
  } catch {
    // Names of the page lie over the document's own: the extraction knows how to go round them.
  }
  return null;
}

/** Whether a page has an article to read, and why not. As costly as an extraction: for a click, not for every page. */
export function articlePresence(document: Document, options: ExtractionOptions): ArticlePresence {
  const reason = obstacleOfPage(document);
  if (reason) return { present: false, reason };
  return extractArticle(document, options) ? { present: true } : { present: false, reason: 'not-article' };
}
