import type { SpokenForm } from './spoken-form';

/** A stretch of a spoken text in one language, UTF-16 offsets, end exclusive. */
export interface LanguageRun {
  language: 'ar' | 'en';
  start: number;
  end: number;
}

/** Latin words with what stands between them. */
const LATIN_RUN = /[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ\p{M}]*(?:[ ,.]+[A-Za-zÀ-ÖØ-öø-ɏ]+[\p{M}]*)*/gu;

/** The runs of a spoken text, in order and without gap: what an Arabic voice says, and what an English one may. */
export function languageRuns({ spoken }: Pick<SpokenForm, 'spoken'>): LanguageRun[] {
  const runs: LanguageRun[] = [];
  let from = 0;
  for (const { index, 0: latin } of spoken.matchAll(LATIN_RUN)) {
    if (index > from) runs.push({ language: 'ar', start: from, end: index });
    from = index + latin.length;
    runs.push({ language: 'en', start: index, end: from });
  }
  if (from < spoken.length) runs.push({ language: 'ar', start: from, end: spoken.length });
  return runs;
}
