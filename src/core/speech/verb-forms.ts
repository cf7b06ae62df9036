/** Forms of verbs, told without a list of them all. */
export interface VerbForms {
  has(word: string): boolean;
}

const PERFECT_ENDINGS = ['ت', 'وا', 'نا', 'ا', 'تا'];
/** «أخلى» → أخلت، أخلوا، أخلينا; «نما» → نمت. */
const WEAK_ENDINGS = ['ت', 'وا', 'ينا', 'يا', 'تا'];
const IMPERFECT = /^س?[يتنأ](.+?)(?:ون|ان|وا|ا)?$/;
const IMPERFECT_WHOLE = /^س?[يتنأ](.+)$/;

/** @param stems `[perfect, imperfect without prefix]`; an empty imperfect stands for a word that has no other form. */
export function verbForms(stems: readonly (readonly [string, string])[]): VerbForms {
  const strong = new Set<string>();
  const weak = new Set<string>();
  const imperfects = new Set<string>();
  const whole = new Set<string>();
  for (const [perfect, imperfect] of stems) {
    whole.add(perfect);
    if (/[ىا]$/.test(perfect)) weak.add(perfect.slice(0, -1));
    else strong.add(perfect);
    if (imperfect !== '') imperfects.add(imperfect);
  }
  const endsAs = (word: string, endings: readonly string[], known: ReadonlySet<string>): boolean =>
    endings.some((ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length)));
  return {
    has(word) {
      if (whole.has(word)) return true;
      if (endsAs(word, PERFECT_ENDINGS, strong) || endsAs(word, WEAK_ENDINGS, weak)) return true;
      const [, bare = ''] = IMPERFECT.exec(word) ?? [];
      const [, full = ''] = IMPERFECT_WHOLE.exec(word) ?? [];
      return imperfects.has(bare) || imperfects.has(full);
    },
  };
}
