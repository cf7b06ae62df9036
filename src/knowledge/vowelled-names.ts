import names from '../../data/names/vowelled.json';
import type { NameInflection, VowelledName } from '../core/vocalise/named-cores';

/** The names of `data/names/vowelled.json`. Its schema, checked by a test, vouches for the shape of its rows. */
export const vowelledNames = (): VowelledName[] =>
  names.map(({ vowelled, ending }) => ({ vowelled, ending: ending as NameInflection }));
