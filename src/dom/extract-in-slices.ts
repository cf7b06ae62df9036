import { extractionSteps, NO_TEXT, type Extraction, type ExtractionOptions } from './extract-article';

/** So long the page may wait for its own work. Milliseconds; a reader feels 100. */
const SLICE = 40;

/**
 * What `extractPage` gives, in stretches between which the page goes on with its own work.
 * The page is copied in the first; what changes in it afterwards is not seen.
 *
 * @throws the signal's reason where it is aborted.
 */
export async function extractPageInSlices(
  page: Document,
  options: ExtractionOptions,
  signal?: AbortSignal,
): Promise<Extraction> {
  const steps = extractionSteps(page, options);
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      signal?.throwIfAborted();
      let step: IteratorResult<undefined, Extraction>;
      try {
        step = steps.next();
      } catch {
        return NO_TEXT; // As in `extractPage`.
      }
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resume) => setTimeout(resume, 0));
  }
}
