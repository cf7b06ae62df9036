import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writtenWith } from '../../../../src/core/arabic/morphology/decompositions';
import { derivedWords } from '../../../../src/core/arabic/morphology/derived-words';
import { withoutMarks } from '../../../../src/core/arabic/morphology/diacritised';
import { formIndexOf, formsOfRow } from '../../../../src/core/arabic/morphology/form-index';
import { everyReading, fits } from '../../../../src/core/arabic/morphology/word-readings';
import type { LexiconRow } from '../../../../src/core/lexicon/lexicon-row';

const rows = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../../../data/lexicon/words.json'), 'utf8'),
) as LexiconRow[];
const index = formIndexOf(rows);

const PROCLITICS = ['', 'و', 'ف', 'س', 'ب', 'ل', 'ال', 'و ال', 'ب ال', 'ل ال', 'و ل ال', 'ف س'].map(
  (pieces) => pieces.split(' ').filter(Boolean),
);
const ENCLITICS = [null, 'ه', 'ها', 'هم', 'هما', 'نا', 'ني', 'ك'];
/** Every so many rows stand for all: all forms of one in every spelling are some two hundred. */
const STEP = 29;

/** The spellings of all forms of a row, alone and with what they may carry. */
function* spellingsOf(row: LexiconRow): Generator<string> {
  for (const { text, kind } of formsOfRow(row)) {
    const plain = withoutMarks(text);
    for (const proclitics of PROCLITICS)
      for (const enclitic of ENCLITICS)
        for (const written of writtenWith(plain, proclitics, enclitic))
          if (plain.length > 1 && fits({ kind, plain }, { proclitics, enclitic, restored: written.restored }))
            yield written.text;
  }
}

function lostOf(row: LexiconRow, isIt: (found: LexiconRow) => boolean): string[] {
  return Array.from(spellingsOf(row)).filter(
    (written) => !everyReading(written, index, true).some(({ form }) => isIt(form.row)),
  );
}

describe('every form that the rules make', () => {
  it('is read back to its row, with all that it may carry', () => {
    const words = rows.filter((row, i) => !row.lemma.includes(' ') && i % STEP === 0);
    expect(words.flatMap((row) => lostOf(row, (found) => found === row))).toEqual([]);
  });

  it('and that of a derived word, to it or to the row of its own that it has', () => {
    const words = rows.filter((row, i) => row.pos === 'verb' && i % STEP === 0).flatMap(derivedWords);
    const same = (lemma: string) => (found: LexiconRow) => withoutMarks(found.lemma) === withoutMarks(lemma);
    expect(
      words
        .flatMap(({ row }) => lostOf({ ...row, plurals: row.plurals ?? [] }, same(row.lemma)))
        .slice(0, 20),
    ).toEqual([]);
  });
});
