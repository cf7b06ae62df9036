import type { Derivation } from '../core/arabic/morphology/features';
import type { DefinitionEntry, PartOfSpeech, PieceKind, Sense } from '../core/lexicon/definition';
import { words, type MessageKey } from './interface-words';

const PARTS_OF_SPEECH: Record<PartOfSpeech, MessageKey> = {
  noun: 'partOfSpeech_noun',
  verb: 'partOfSpeech_verb',
  adjective: 'partOfSpeech_adjective',
  adverb: 'partOfSpeech_adverb',
  particle: 'partOfSpeech_particle',
  'proper-noun': 'partOfSpeech_properNoun',
  phrase: 'partOfSpeech_phrase',
};

/** «اسم مؤنث», “feminine noun”. */
export function wordClassWords({
  partOfSpeech,
  gender,
}: Pick<DefinitionEntry, 'partOfSpeech' | 'gender'>): string {
  const part = words(PARTS_OF_SPEECH[partOfSpeech]);
  return gender === null ? part : words('wordOfGender', part, words(`gender_${gender}`));
}

export function domainWords(domain: NonNullable<Sense['domain']>): string {
  return words(`domain_${domain}`);
}

export const pieceWords = (kind: PieceKind): string => words(`piece_${kind}`);

const DERIVATIONS: Record<Derivation, MessageKey> = {
  masdar: 'derived_masdar',
  'active-participle': 'derived_activeParticiple',
  'passive-participle': 'derived_passiveParticiple',
  nisba: 'derived_nisba',
  elative: 'derived_elative',
};

export const derivationWords = (derivation: Derivation): string => words(DERIVATIONS[derivation]);
