import type { LexiconRow } from '../../lexicon/lexicon-row';
import { withoutMarks } from './diacritised';
import { NOUN_CLASSES, type NounClass } from './noun-endings';
import type { Features } from './features';
import type { Stem } from './stem';

const stem = (text: string, name: NounClass, features: Features = {}, cost = 0): Stem => ({
  text,
  inflection: NOUN_CLASSES[name],
  features,
  cost,
});

/** مَوَادّ: مَفَاعِل of a doubled root. أَشْيَاء is a case by itself. */
const MAFAIL_OF_DOUBLED = /^.\u064E.\u064Eا.\u0651$|^أ\u064Eش\u0652ي\u064Eاء$/;
/** Plurals that are listed for themselves: مَرَاسِم, تَضَارِيس; no noun of one thing has their pattern. */
const MAFAIL = /^.\u064E.\u064Eا.\u0650ي?[^ي\u0651]$/;

/** Plurals without tanwin: فُعَلَاء, أَفْعِلَاء, مَفَاعِل, مَفَاعِيل and their like. */
function isDiptotePlural(plural: string): boolean {
  const letters = withoutMarks(plural);
  return (
    /^(?:.\u064F.\u064E.\u064E|أ\u064E.\u0652?.\u0650.\u0651?\u064E)اء$/.test(plural) ||
    /^..ا.{2,3}$/.test(letters) ||
    MAFAIL_OF_DOUBLED.test(plural)
  );
}

/** أَكْبَر, أَقَلّ: no ة and no sound plural. */
const ELATIVE = /^أ\u064E(?:.\u0652.\u064E.|.\u064E.\u0651)$|^آخ\u064Eر$/;
/** حَمْرَاء. */
const COLOUR = /^.\u064E.[\u0652]?.\u064Eاء$/;

/** كَهْرَبَاء, كِيمْيَاء: feminine by their ending; «سَمَاء» has the hamza for its own. */
const isLongFeminine = (text: string): boolean => /^.{4,}اء$/.test(withoutMarks(text));

/** The endings of lemmas and plurals that are no part of their stem, with the class they show. */
const ENDINGS: readonly {
  pattern: RegExp;
  singular: NounClass | null;
  feminine?: NounClass;
  plural: NounClass;
}[] = [
  // «مُرَاسِلُونَ»; «عُيُون» has the letters for its own.
  { pattern: /\u064Fون\u064E$/, singular: 'ون', plural: 'ون' },
  { pattern: /\u064Eو\u0652ن\u064E$/, singular: 'وْن', plural: 'وْن' },
  // But «أَصْوَات» has the ت of its root, and «ذَات» is one; «سِتِّينِيَّات» has no singular.
  { pattern: /(?<!^أ\u064E.\u0652.|^.)\u064Eات$/, singular: null, feminine: 'ات', plural: 'ات' },
  { pattern: /\u064Eة$/, singular: 'ة', plural: 'broken-ة' },
  { pattern: /(?<=ا)ة$/, singular: 'اة', plural: 'broken-اة' },
  { pattern: /\u064Bى$/, singular: 'ًى', plural: 'broken-ًى' },
  { pattern: /\u064Eى$/, singular: 'ى', feminine: 'ى-f', plural: 'broken-ى' },
  { pattern: /\u064Bا$/, singular: 'ًا', feminine: 'ًا-f', plural: 'broken-ا' },
  { pattern: /\u064Eا$/, singular: 'ا', feminine: 'ا-f', plural: 'broken-ا' },
  { pattern: /\u064D$/, singular: 'ٍ', plural: 'broken-ٍ' },
];

function stemFrom(text: string, gender: 'm' | 'f', features: Features = {}): Stem {
  for (const { pattern, singular, feminine } of ENDINGS) {
    const name = gender === 'f' ? (feminine ?? singular) : singular;
    if (name === null || !pattern.test(text)) continue;
    return stem(text.replace(pattern, ''), name, features);
  }
  const isDiptote = ELATIVE.test(text) || COLOUR.test(text) || MAFAIL.test(text);
  if (gender === 'f') return stem(text, isDiptote || isLongFeminine(text) ? 'diptote-f' : 'noun-f', features);
  return stem(text, isDiptote ? 'diptote' : 'noun', features);
}

const SOUND_MASCULINE = /(?:\u064Fو|\u064Eو\u0652)ن\u064E$/;

function pluralStem(text: string): Stem {
  for (const { pattern, plural } of ENDINGS)
    if (pattern.test(text)) return stem(text.replace(pattern, ''), plural);
  return stem(text, isDiptotePlural(text) ? 'broken-diptote' : 'broken');
}

/** «اِثْنَيْنِ»: it stands as it is. */
const UNINFLECTED = /\u0652?ن\u0650$/;
/** «أَبُو», «ذِي», «كِلْتَيْ»: so do they, and before a pronoun: «أَبُوهُ». */
const CONSTRUCT = /[\u064F\u0652]و$|\u0650ي$|ي\u0652$/;

/** The nouns whose case is a long vowel before what they belong to: «أَبُو», «ذَا», «أَخِي». */
const FIVE = /^(?:أ\u064E[بخ]|ح\u064Eم|ذ)(\u064Fو|\u064Eا|\u0650ي)$/;
const CASE_OF_LONG: Record<string, Features['case']> = {
  '\u064Fو': 'nominative',
  '\u064Eا': 'accusative',
  '\u0650ي': 'genitive',
};

const SINGULAR: Features = { number: 'singular', gender: 'm' };

/** One of the five with its case: a form for itself, since the lemma stands without any («أَب»). */
function longCased(form: string): Stem | null {
  const ownCase = CASE_OF_LONG[FIVE.exec(form)?.[1] ?? ''];
  return ownCase ? stem(form, 'preposition', { ...SINGULAR, case: ownCase, state: 'construct' }) : null;
}

function otherForm(form: string, pos: LexiconRow['pos']): Stem {
  // «الْمَرْأَة» has no form without the article.
  if (/^ال[\u0652\u0650]?./.test(form))
    return stem(form.replace(/^ال[\u0652\u0650]?/, ''), 'name-with-article');
  const five = pos === 'noun' ? longCased(form) : null;
  if (five) return five;
  if (pos === 'noun' && UNINFLECTED.test(form)) return stem(form, 'particle');
  if (pos === 'noun' && CONSTRUCT.test(form)) return stem(form, 'preposition');
  if (form.endsWith('\u064Eات')) return pluralStem(form);
  return stemFrom(form, /ة$|ى$|اء$|\u064Eا$/.test(form) ? 'f' : 'm');
}

/** Masdars of the derived patterns have a plural in ات, if they have any: تَفْتِيش, تَرَشُّح, إِعْلَان, اِنْتِخَاب. */
const MASDAR =
  /^(?:ت\u064E.\u0652.\u0650ي.|ت\u064E.\u064E.\u0651\u064F.|ت\u064E.\u064Eا.\u064F.|إ\u0650.\u0652.\u064Eا.|ا\u0650.\u0652?.\u0651?\u0650.\u0652?.?\u064Eا.)$/;
const COST_OF_UNLISTED = 3;

/** A plural in ات where none is listed. */
function regularPlural({ lemma, plurals = [] }: LexiconRow): Stem[] {
  if (plurals.some((plural) => plural.endsWith('\u064Eات'))) return [];
  if (!lemma.endsWith('\u064Eة') && !MASDAR.test(lemma)) return [];
  return [stem(lemma.replace(/\u064Eة$/, ''), 'ات', {}, COST_OF_UNLISTED)];
}

/** The stems of a noun: singular with its dual, the plurals listed, the feminine of persons. */
export function nounStems(row: LexiconRow): Stem[] {
  const { lemma, plurals = [] } = row;
  const stems = [
    longCased(lemma) ?? stemFrom(lemma, row.gender ?? 'm', row.gender === 'f' ? { gender: 'f' } : {}),
  ];
  for (const plural of plurals) stems.push(pluralStem(plural));
  for (const form of row.forms ?? []) stems.push(otherForm(form, row.pos));
  if (row.pos === 'noun') stems.push(...regularPlural(row));
  // Who has a plural in ـون is a person, and may be a woman: فَنَّانَة, مُرَاسِلَات.
  if (row.pos === 'noun' && plurals.some((plural) => SOUND_MASCULINE.test(plural)))
    stems.push(...feminineStems(lemma));
  return stems;
}

/** News name men more often, and the masdar has these letters too: «مشاركة», «مفاوضات». */
const COST_OF_WOMAN = 2;

function feminineStems(masculine: string): Stem[] {
  if (/[ةى]$|اء$/.test(masculine)) return [];
  const text = masculine.endsWith('\u064D') ? masculine.slice(0, -1) + '\u0650ي' : masculine;
  return [stem(text, 'ة', {}, COST_OF_WOMAN), stem(text, 'ات', {}, COST_OF_WOMAN)];
}

/**
 * The stems of an adjective: as a noun's, and feminine with dual and plural; a masculine plural where none is listed. Forms of the
 * same letters are other sayings of it: «تَقْنِيّ» of «تِقْنِيّ».
 */
export function adjectiveStems(row: LexiconRow): Stem[] {
  const { lemma, plurals } = row;
  const { forms, ...one } = row;
  if (forms?.every((form) => withoutMarks(form) === withoutMarks(lemma)))
    return [lemma, ...forms].flatMap((saying) => adjectiveStems({ ...one, lemma: saying }));
  if (forms || ELATIVE.test(lemma) || /ة$|اء$/.test(lemma)) return nounStems(row);
  const listed = (plurals ?? []).map(pluralStem);
  if (lemma.endsWith('\u064D')) return [stem(lemma.slice(0, -1), 'adjective-ٍ'), ...listed];
  if (/\u064Bى$|\u064Eى$/.test(lemma))
    return [stem(lemma.replace(/[\u064B\u064E]ى$/, ''), 'adjective-ى'), ...listed];
  return [stem(lemma, plurals ? 'adjective-broken' : 'adjective'), ...listed];
}
