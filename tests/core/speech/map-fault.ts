import type { SpokenForm } from '../../../src/core/speech/spoken-form';

/** Where the map fails to cover both texts once, in order; null where it covers them. */
export function mapFault(text: string, { spoken, map }: SpokenForm): string | null {
  let [written, said] = [0, 0];
  for (const span of map) {
    const [start, end, from, to] = span;
    if (start !== written || from !== said || end < start || to < from) return span.join();
    [written, said] = [end, to];
  }
  return written === text.length && said === spoken.length ? null : 'ends early';
}
