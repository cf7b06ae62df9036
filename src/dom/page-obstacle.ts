export type Obstacle = 'empty' | 'frameset' | 'pdf';

/** What about a page rules an article out from the start, or null. Cheap: whether there is one tells only extraction. */
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
