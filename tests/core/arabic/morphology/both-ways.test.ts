import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derivedWords } from '../../../../src/core/arabic/morphology/derived-words';
import { withoutMarks } from '../../../../src/core/arabic/morphology/diacritised';
import { inflectedForms, type InflectedForm } from '../../../../src/core/arabic/morphology/inflected-forms';
import { PROCLITICS } from '../../../../src/core/arabic/morphology/proclitics';
import { isFitting, mayStand } from '../../../../src/core/arabic/morphology/reading';
import { sourceOf, stemIndexOf } from '../../../../src/core/arabic/morphology/stem-index';
import { PRONOUNS, takesPronoun } from '../../../../src/core/arabic/morphology/tails';
import { vocalisedWord } from '../../../../src/core/arabic/morphology/vocalised-word';
import { everyReading } from '../../../../src/core/arabic/morphology/every-reading';
import type { LexiconRow } from '../../../../src/core/lexicon/lexicon-row';

const rows = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../../../data/lexicon/words.json'), 'utf8'),
) as LexiconRow[];
const index = stemIndexOf(sourceOf(rows));

/** Every so many rows stand for all: all forms of one with all that they may carry are some thousands. */
const STEP = Number(process.env['MUBIN_EVERY_ROW'] ?? 127);
const LONGEST = STEP < 100 ? 600_000 : 60_000;
const chosen = (of: readonly LexiconRow[]) =>
  of.filter((row, i) => !row.lemma.includes(' ') && i % STEP === STEP >> 1);

interface Spelling {
  form: InflectedForm;
  proclitics: readonly string[];
  enclitic: string | null;
  /** The word with all its diacritics. */
  vocalised: string;
}

/** The forms of a row with all that they may carry. */
function* spellingsOf(row: LexiconRow): Generator<Spelling> {
  for (const form of inflectedForms(row)) {
    const { ending, stem } = form;
    const plain = withoutMarks(form.text);
    // «رَ», the imperative of رَأَى, is no word to be found in others.
    if (withoutMarks(stem.text).length < 2 && row.pos === 'verb') continue;
    for (const proclitic of PROCLITICS) {
      for (const enclitic of form.isBound
        ? PRONOUNS.filter((one) => takesPronoun(ending.kind, one))
        : [null]) {
        const { pieces: proclitics } = proclitic;
        if (plain.length < 2 || !mayStand(ending.kind, proclitic, enclitic)) continue;
        if (!isFitting(ending, proclitics, enclitic)) continue;
        // «كلم» is no «ك + لم».
        if (row.pos === 'particle' && plain.length < 3 && proclitics.includes('ك')) continue;
        yield {
          form,
          proclitics,
          enclitic,
          vocalised: vocalisedWord({ stem, proclitics, enclitic, plain }, ending),
        };
      }
    }
  }
}

/** The spellings that are not read back to their row, with the same clitics and the same ending. */
function lostOf(row: LexiconRow, isIt: (found: LexiconRow) => boolean): string[] {
  const lost: string[] = [];
  const seen = new Set<string>();
  for (const { form, proclitics, enclitic, vocalised } of spellingsOf(row)) {
    const written = withoutMarks(vocalised);
    const features = JSON.stringify(form.features);
    const key = `${written} ${features} ${String(enclitic)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const isFound = everyReading(written, index, true).some(
      (reading) =>
        isIt(reading.word.row) &&
        reading.enclitic === enclitic &&
        reading.proclitics.join() === proclitics.join() &&
        reading.endings.some(
          (ending) => JSON.stringify({ ...ending.features, ...reading.stem.features }) === features,
        ),
    );
    if (!isFound) lost.push(`${vocalised} ${features}`);
  }
  return lost;
}

describe('every form that the rules make', () => {
  it(
    'is read back to its row, its clitics and its features',
    () => {
      expect(
        chosen(rows)
          .flatMap((row) => lostOf(row, (found) => found === row))
          .slice(0, 20),
      ).toEqual([]);
    },
    LONGEST,
  );

  it(
    'and that of a derived word, to it or to the row of its own that it has',
    () => {
      const words = chosen(rows.filter((row) => row.pos === 'verb')).flatMap(derivedWords);
      const same = (lemma: string) => (found: LexiconRow) =>
        withoutMarks(found.lemma) === withoutMarks(lemma);
      expect(
        words
          .flatMap(({ row }) => {
            const hasOwn = rows.some(({ lemma }) => withoutMarks(lemma) === withoutMarks(row.lemma));
            return hasOwn ? [] : lostOf(row, same(row.lemma));
          })
          .slice(0, 20),
      ).toEqual([]);
    },
    LONGEST,
  );

  it(
    'is read with its own diacritics',
    () => {
      const lost = chosen(rows).flatMap((row) =>
        Array.from(spellingsOf(row))
          .filter(({ proclitics }) => proclitics.length < 2)
          .filter(
            ({ vocalised }) => !everyReading(vocalised, index, true).some(({ word }) => word.row === row),
          )
          .map(({ vocalised }) => vocalised),
      );
      expect(lost.slice(0, 20)).toEqual([]);
    },
    LONGEST,
  );
});
