import { mixed } from '../people/tagging/hash';
import { CASE_OF_LABEL, NO_LABEL, type EndingLabel } from './endings';
import type { Core } from './core';
import type { WordOptions } from './word-options';

export const MOST_ENDING_FEATURES = 96;

/** What has been read of a sentence, for the ending of the next word. */
export interface EndingHistory {
  /** Labels of the last two words. */
  label1: EndingLabel;
  label2: EndingLabel;
  /** Of the last noun that no other noun or preposition governs, and its tag. */
  nounLabel: EndingLabel;
  noun: Core | null;
  nounDistance: number;
  /** The last adjective's or noun's label. */
  nominalLabel: EndingLabel;
  nominal: Core | null;
  /** The last verb, or the last particle that governs a clause, and what followed it. */
  verb: Core | null;
  nominatives: number;
  accusatives: number;
  verbDistance: number;
  /** The last particle. */
  particle: Core | null;
  particleDistance: number;
  /** Words since the last mark. */
  place: number;
}

export const startOfSentence = (): EndingHistory => ({
  label1: NO_LABEL,
  label2: NO_LABEL,
  nounLabel: NO_LABEL,
  noun: null,
  nounDistance: 9,
  nominalLabel: NO_LABEL,
  nominal: null,
  verb: null,
  nominatives: 0,
  accusatives: 0,
  verbDistance: 9,
  particle: null,
  particleDistance: 9,
  place: 0,
});

const FAR = 6;
const MANY = 2;
const farther = (distance: number) => Math.min(FAR, distance + 1);

/** The history after a word that is said in this way with this ending. */
export function historyAfter(history: EndingHistory, core: Core, label: EndingLabel): EndingHistory {
  const next: EndingHistory = {
    ...history,
    label1: label,
    label2: history.label1,
    nounDistance: farther(history.nounDistance),
    verbDistance: farther(history.verbDistance),
    particleDistance: farther(history.particleDistance),
    place: Math.min(FAR, history.place + 1),
  };
  const ownCase = CASE_OF_LABEL[label] ?? 0;
  switch (core.grammar.class) {
    case 'mark':
      next.place = 0;
      break;
    case 'verb':
      next.verb = core;
      next.nominatives = next.accusatives = 0;
      next.verbDistance = 0;
      break;
    case 'particle':
      next.particle = core;
      next.particleDistance = 0;
      break;
    case 'noun':
    case 'name':
    case 'unknown':
      next.noun = core;
      next.nounLabel = label;
      next.nounDistance = 0;
      next.nominal = core;
      next.nominalLabel = label;
      if (ownCase === 1) next.nominatives = Math.min(MANY, next.nominatives + 1);
      if (ownCase === 2) next.accusatives = Math.min(MANY, next.accusatives + 1);
      break;
    case 'adjective':
      next.nominal = core;
      next.nominalLabel = label;
      break;
    default:
  }
  return next;
}

const EDGE = 7;
const NOTHING = 5;

/**
 * What speaks of a word's ending, each a hash: to be mixed with a label.
 * @param cores the way chosen for each word
 * @returns how many
 */
export function endingFeatures(
  words: readonly WordOptions[],
  cores: readonly Core[],
  i: number,
  history: EndingHistory,
  out: Int32Array,
): number {
  const own = cores[i];
  const word = words[i];
  if (!own || !word) return 0;
  const tagAt = (at: number) => cores[at]?.tag ?? EDGE;
  const kindAt = (at: number) => cores[at]?.kind ?? EDGE;
  const coarseAt = (at: number) => cores[at]?.coarse ?? EDGE;
  const lemmaAt = (at: number) => cores[at]?.lemma ?? EDGE;
  const wordAt = (at: number) => words[at]?.word ?? EDGE;
  const { label1, label2, noun, nounLabel, nounDistance, nominal, nominalLabel, verb, particle } = history;
  const clause = mixed(history.nominatives * 3 + history.accusatives, 40);
  const verbLemma = verb?.lemma ?? NOTHING;
  const verbKind = verb?.kind ?? NOTHING;
  const agrees = nominal
    ? (nominal.grammar.isDefinite === own.grammar.isDefinite ? 1 : 0) +
      (nominal.grammar.gender === own.grammar.gender ? 2 : 0) +
      (nominal.grammar.number === own.grammar.number ? 4 : 0)
    : 8;
  const agreesWithNoun = noun
    ? (noun.grammar.isDefinite || noun.grammar.hasPronoun ? 1 : 0) +
      (noun.grammar.gender === own.grammar.gender ? 2 : 0)
    : 8;
  const joined = own.grammar.isJoined ? 1 : 0;
  const { tag, kind, lemma, coarse } = own;
  let count = 0;
  // Of itself.
  out[count++] = mixed(1, 1);
  out[count++] = mixed(tag, 2);
  out[count++] = mixed(kind, 3);
  out[count++] = mixed(lemma, 4);
  out[count++] = mixed(own.form, 5);
  out[count++] = mixed(word.end3, 6);
  out[count++] = mixed(word.word, 7);
  // Of the word before.
  out[count++] = mixed(mixed(tag, tagAt(i - 1)), 8);
  out[count++] = mixed(mixed(kind, wordAt(i - 1)), 9);
  out[count++] = mixed(mixed(tag, lemmaAt(i - 1)), 10);
  out[count++] = mixed(mixed(coarse, lemmaAt(i - 1)), 11);
  out[count++] = mixed(mixed(lemma, lemmaAt(i - 1)), 12);
  out[count++] = mixed(mixed(lemma, kindAt(i - 1)), 13);
  out[count++] = mixed(mixed(mixed(coarse, lemmaAt(i - 1)), coarseAt(i + 1)), 14);
  out[count++] = mixed(mixed(mixed(coarse, lemmaAt(i - 1)), lemmaAt(i - 2)), 15);
  out[count++] = mixed(mixed(mixed(kind, kindAt(i - 1)), kindAt(i - 2)), 16);
  out[count++] = mixed(mixed(coarse, lemmaAt(i - 2)), 17);
  // Of the words after.
  out[count++] = mixed(mixed(tag, tagAt(i + 1)), 18);
  out[count++] = mixed(mixed(kind, wordAt(i + 1)), 19);
  out[count++] = mixed(mixed(lemma, kindAt(i + 1)), 20);
  out[count++] = mixed(mixed(lemma, coarseAt(i + 1)), 21);
  out[count++] = mixed(mixed(mixed(kind, kindAt(i + 1)), kindAt(i + 2)), 22);
  out[count++] = mixed(mixed(mixed(kind, coarseAt(i - 1)), coarseAt(i + 1)), 23);
  out[count++] = mixed(mixed(mixed(tag, tagAt(i - 1)), tagAt(i + 1)), 24);
  out[count++] = mixed(mixed(mixed(coarse, coarseAt(i + 1)), lemmaAt(i + 2)), 25);
  // Of labels.
  const labels = mixed(label1, label2);
  out[count++] = mixed(mixed(coarse, label1), 26);
  out[count++] = mixed(mixed(mixed(kind, label1), kindAt(i - 1)), 27);
  out[count++] = mixed(mixed(coarse, labels), 28);
  out[count++] = mixed(mixed(mixed(mixed(coarse, labels), coarseAt(i - 1)), coarseAt(i - 2)), 29);
  out[count++] = mixed(mixed(mixed(coarse, label1), coarseAt(i + 1)), 30);
  out[count++] = mixed(mixed(mixed(lemma, label1), coarseAt(i - 1)), 31);
  out[count++] = mixed(mixed(mixed(coarse, label1), lemmaAt(i - 1)), 32);
  // Of the noun that it may belong to, or be joined to.
  const nounWay = mixed(mixed(nounLabel, nounDistance), agreesWithNoun * 2 + joined);
  out[count++] = mixed(mixed(coarse, nounWay), 33);
  out[count++] = mixed(mixed(kind, nounWay), 34);
  out[count++] = mixed(mixed(mixed(coarse, nounWay), coarseAt(i - 1)), 35);
  const nominalWay = mixed(mixed(nominalLabel, agrees), joined);
  out[count++] = mixed(mixed(coarse, nominalWay), 36);
  out[count++] = mixed(mixed(mixed(coarse, nominalWay), coarseAt(i - 1)), 37);
  out[count++] = mixed(mixed(mixed(coarse, nominalWay), coarseAt(i + 1)), 38);
  out[count++] = mixed(mixed(mixed(coarse, nominalWay), mixed(nounLabel, nounDistance)), 39);
  // Of the clause.
  out[count++] = mixed(mixed(coarse, clause), 41);
  out[count++] = mixed(mixed(mixed(coarse, clause), verbLemma), 42);
  out[count++] = mixed(mixed(mixed(kind, clause), verbKind), 43);
  out[count++] = mixed(mixed(mixed(coarse, clause), mixed(history.verbDistance, label1)), 44);
  out[count++] = mixed(mixed(mixed(coarse, clause), mixed(verbKind, coarseAt(i - 1))), 45);
  out[count++] = mixed(mixed(mixed(coarse, clause), mixed(verbLemma, coarseAt(i - 1))), 46);
  out[count++] = mixed(mixed(mixed(coarse, verbLemma), history.verbDistance), 47);
  out[count++] = mixed(mixed(mixed(kind, verbKind), mixed(history.verbDistance, clause)), 48);
  const particleLemma = particle?.lemma ?? NOTHING;
  const particleWay = mixed(particleLemma, history.particleDistance);
  out[count++] = mixed(mixed(coarse, particleWay), 49);
  out[count++] = mixed(mixed(mixed(coarse, particleWay), label1), 50);
  out[count++] = mixed(mixed(mixed(coarse, particleLemma), clause), 51);
  out[count++] = mixed(mixed(coarse, mixed(history.place, i === 0 ? 1 : 0)), 52);
  out[count++] = mixed(mixed(mixed(kind, history.place), kindAt(i + 1)), 53);
  out[count++] = mixed(mixed(mixed(coarse, joined), mixed(label1, clause)), 54);
  return count;
}

/** A feature of a word with an ending. */
export const withLabel = (feature: number, label: EndingLabel): number => mixed(feature, label + 1000);
