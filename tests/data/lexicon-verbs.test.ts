import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/core/arabic/morphology/diacritised';
import { inflectedForms } from '../../src/core/arabic/morphology/inflected-forms';
import type { LexiconRow, VerbForms } from '../../src/core/lexicon/lexicon-row';
import { imperfectOfVerb, withPlainHamza } from './imperfect-of-verb';
import { hasLettersOf, isRegularMasdar, SERVING } from './masdar-of-verb';

const rows = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../data/lexicon/words.json'), 'utf8'),
) as LexiconRow[];
const verbs = rows.flatMap(({ lemma, root, verb }) => (verb ? [{ lemma, root, ...verb }] : []));

describe('the verbs of the lexicon', () => {
  it('have the imperfect that their form gives them', () => {
    const wrong = verbs.flatMap(({ lemma, form, imperfect }) => {
      const regular = imperfectOfVerb(lemma, form);
      return regular === null || withPlainHamza(regular) === withPlainHamza(imperfect)
        ? []
        : [`${lemma}: ${imperfect} for ${regular}`];
    });
    expect(wrong).toEqual([]);
  });

  it('have a masdar that their form gives them, or one that is known to serve', () => {
    const wrong = verbs.filter(({ masdar, form }) => !isRegularMasdar(masdar, form) && !SERVING.has(masdar));
    expect(wrong.map(({ lemma, form, masdar }) => `${lemma} (${String(form)}): ${masdar}`)).toEqual([]);
  });

  it('have the letters of their root in the masdar', () => {
    const wrong = verbs.filter(
      ({ masdar, root }) => !SERVING.has(masdar) && !hasLettersOf(withoutMarks(masdar), root),
    );
    expect(wrong.map(({ lemma, masdar, root }) => `${lemma} (${String(root)}): ${masdar}`)).toEqual([]);
  });

  it('begin with the forms that their rows are listed by', () => {
    const wrong = rows.filter(({ lemma, verb, ...row }) => {
      if (!verb) return false;
      const texts = new Set(inflectedForms({ ...row, lemma, verb }).map(({ text }) => text));
      return !texts.has(lemma) || !texts.has(verb.imperfect);
    });
    expect(wrong.map(({ lemma, verb }) => `${lemma} ${verb?.imperfect ?? ''}`)).toEqual([]);
  });
});

describe('the checks of a verb', () => {
  it.each<[string, VerbForms['form'], boolean]>([
    ['تَأْكِيد', 2, true],
    ['تَسْمِيَة', 2, true],
    ['تَهْنِئَة', 2, true],
    ['إِعْلَان', 2, false],
    ['مُبَارَاة', 3, true],
    ['دِفَاع', 3, true],
    ['إِعْلَان', 4, true],
    ['إِقَامَة', 4, true],
    ['إِيقَاف', 4, true],
    ['إِيمَان', 4, true],
    ['عَلَن', 4, false],
    ['تَحَدٍّ', 5, true],
    ['تَرَاجُع', 6, true],
    ['اِنْضِمَام', 7, true],
    ['اِحْتِلَال', 8, true],
    ['اِتِّفَاق', 8, true],
    ['اِسْتِقَالَة', 10, true],
    ['اِسْتِيلَاء', 10, true],
    ['سَيْطَرَة', 'Q1', true],
    ['اِطْمِئْنَان', 'Q4', true],
  ])('says of the masdar %s in form %s: %s', (masdar, form, expected) => {
    expect(isRegularMasdar(masdar, form)).toBe(expected);
  });

  it('miss a letter of the root', () => {
    expect(hasLettersOf('إعلان', 'علن')).toBe(true);
    expect(hasLettersOf('إعلان', 'كتب')).toBe(false);
  });
});
