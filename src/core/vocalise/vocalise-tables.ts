import { nameCoresFrom, type NameCores, type VowelledName } from './named-cores';
import type { VocaliseModel } from './vocaliser';
import { weightsFromText, type WeightsText } from './weights';

/** As `models/vocalise.json` keeps what was learnt. */
export interface VocaliseFile {
  cores: WeightsText;
  endings: WeightsText;
  letters: WeightsText;
  /** Words of the texts that were learnt from, with their vowels but for the ending, which the lexicon lacks. */
  forms: readonly string[];
}

/** The same with the names that are listed, as it stands in what is built; a value of JSON. */
export interface VocaliseTables extends Omit<VocaliseFile, 'forms'> {
  /** In one text, each with the letter of its endings before it, see `INFLECTIONS`. */
  names: string;
}

const INFLECTIONS = { t: 'triptote', d: 'diptote', f: 'fixed', a: 'any' } as const;
const LETTER = { triptote: 't', diptote: 'd', fixed: 'f', any: 'a' } as const;

export function vocaliseTablesFrom(
  { forms, ...weights }: VocaliseFile,
  names: readonly VowelledName[],
): VocaliseTables {
  const listed = new Set(names.map(({ vowelled }) => vowelled));
  const others = forms
    .filter((form) => !listed.has(form))
    .map((vowelled): VowelledName => ({ vowelled, ending: 'any' }));
  const all = [...names, ...others].map(({ vowelled, ending }) => LETTER[ending] + vowelled);
  return { ...weights, names: all.join(' ') };
}

export function nameCoresFromTables({ names }: VocaliseTables): NameCores {
  const all = names.split(' ').map((text): VowelledName => {
    const ending = INFLECTIONS[text.charAt(0) as keyof typeof INFLECTIONS];
    return { vowelled: text.slice(1), ending };
  });
  return nameCoresFrom(all);
}

export const modelFromTables = ({ cores, endings, letters }: VocaliseTables): VocaliseModel => ({
  cores: weightsFromText(cores),
  endings: weightsFromText(endings),
  letters: weightsFromText(letters),
});
