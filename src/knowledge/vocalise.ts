import { vocaliserFrom, type VocalisedWord, type Vocaliser } from '../core/vocalise/vocaliser';
import { modelFromTables, nameCoresFromTables } from '../core/vocalise/vocalise-tables';
import { newsLexicon } from './lexicon';
import { wholeTable } from '../core/packed-table';
import vocaliseTables from './vocalise-tables';

let vocaliser: Vocaliser | null = null;

/** The words of a text with their vowels, by our lexicon, names and model, which are read on first use. @throws ExpectedError `tablesDamaged` */
export function vocalise(text: string): VocalisedWord[] {
  if (!vocaliser) {
    const whole = wholeTable(vocaliseTables);
    vocaliser = vocaliserFrom(newsLexicon().stems, nameCoresFromTables(whole), modelFromTables(whole));
  }
  return vocaliser(text);
}
