import { ending, type Ending, type EndingLine, type FormKind, type InflectionClass } from './ending';
import type { Features } from './features';

type Case = NonNullable<Features['case']>;
const CASES: readonly (readonly [Case, vowel: string, tanwin: string])[] = [
  ['nominative', 'ُ', 'ٌ'],
  ['accusative', 'َ', 'ً'],
  ['genitive', 'ِ', 'ٍ'],
];

const MASCULINE: Features = { number: 'singular', gender: 'm' };
const FEMININE: Features = { number: 'singular', gender: 'f' };

/** As a noun stands in a list: no ending, which is any case in running text without diacritics. */
const bare = (text: string, features: Features): Ending => ending([text, null, 'noun', features]);

/**
 * A case: definite with the article or in construct; the vowel stands before a pronoun. `link` is what the stem has before the
 * vowels, and `alone` what of it is written at the end of the word (ة for ت).
 */
function cased(features: Features, alone = '', link = alone): Ending[] {
  return CASES.flatMap(([name, vowel]) => [
    ending([alone + vowel, null, 'noun', { ...features, case: name, state: 'definite' }]),
    ending([alone + vowel, link + vowel, 'noun', { ...features, case: name, state: 'construct' }], {
      shown: alone,
    }),
  ]);
}

const indefinite = (features: Features, alone: string, of: readonly Case[], end = ''): Ending[] =>
  CASES.filter(([name]) => of.includes(name)).map(([name, , tanwin]) =>
    ending([
      alone + tanwin + end,
      null,
      end ? 'tanwin' : 'noun',
      { ...features, case: name, state: 'indefinite' },
    ]),
  );

/** Words without tanwin: مَدَارِس. */
const diptote = (features: Features): Ending[] => [
  ending(['ُ', null, 'noun', { ...features, case: 'nominative', state: 'indefinite' }]),
  ending(['َ', null, 'noun', { ...features, case: 'accusative', state: 'indefinite' }]),
  ending(['َ', null, 'noun', { ...features, case: 'genitive', state: 'indefinite' }]),
];

const NOT_ACCUSATIVE: readonly Case[] = ['nominative', 'genitive'];
const EVERY_CASE: readonly Case[] = ['nominative', 'accusative', 'genitive'];

/** Both cases of a dual or a sound plural, with nun and, in construct, without. */
function withNun(
  features: Features,
  bits: { nun: number; construct: number },
  cases: readonly (readonly [Case, text: string, nun: string])[],
): Ending[] {
  return cases.flatMap(([name, text, nun]) => {
    const own = { ...features, case: name };
    const line: EndingLine = [text, text, 'construct', { ...own, state: 'construct' }];
    return [
      ending([text + nun, null, 'nun-ending', own], { cost: bits.nun }),
      ending(line, { cost: bits.construct, shown: text + nun }),
    ];
  });
}

const dual = (gender: 'm' | 'f', link = ''): Ending[] =>
  withNun({ number: 'dual', gender }, { nun: 2, construct: 5 }, [
    ['nominative', `${link}َا`, 'نِ'],
    ['accusative', `${link}َيْ`, 'نِ'],
    ['genitive', `${link}َيْ`, 'نِ'],
  ]);

const soundMasculine = (nominative = 'ُو', oblique = 'ِي'): Ending[] =>
  withNun({ number: 'plural', gender: 'm' }, { nun: 0, construct: 1 }, [
    ['nominative', nominative, 'نَ'],
    ['accusative', oblique, 'نَ'],
    ['genitive', oblique, 'نَ'],
  ]);

const soundFeminine = (link = ''): Ending[] => {
  const features: Features = { number: 'plural', gender: 'f' };
  const at = `${link}َات`;
  return [
    bare(at, features),
    ...CASES.filter(([name]) => name !== 'accusative').flatMap(([name, vowel, tanwin]) =>
      (name === 'genitive' ? (['accusative', 'genitive'] as const) : ([name] as const)).flatMap((own) => [
        ending([at + vowel, null, 'noun', { ...features, case: own, state: 'definite' }]),
        ending([at + vowel, at + vowel, 'noun', { ...features, case: own, state: 'construct' }], {
          shown: at,
        }),
        ending([at + tanwin, null, 'noun', { ...features, case: own, state: 'indefinite' }]),
      ]),
    ),
  ];
};

const feminineSingular = (link = 'َ', features = FEMININE): Ending[] => [
  bare(`${link}ة`, features),
  ...cased(features, `${link}ة`, `${link}ت`),
  ...indefinite(features, `${link}ة`, EVERY_CASE),
];
const feminineWithDual = (link = 'َ'): Ending[] => [...feminineSingular(link), ...dual('f', `${link}ت`)];

const triptote = (features: Features): Ending[] => [
  bare('', features),
  ...cased(features),
  ...indefinite(features, '', NOT_ACCUSATIVE),
  ...indefinite(features, '', ['accusative'], 'ا'),
];

const unchanging = (text: string, bound: string, features: Features, kind: FormKind = 'noun'): Ending =>
  ending([text, bound, kind, features]);

/** قَاضٍ: without ya where it is indefinite, with ya elsewhere; «بِقَاضٍ» too. */
const defective = (features: Features, accusative: string): Ending[] => [
  ...NOT_ACCUSATIVE.map((name) =>
    ending(['ٍ', null, 'nun-ending', { ...features, case: name, state: 'indefinite' }]),
  ),
  ending(['ِي', 'ِي', 'noun', features]),
  ending(['ِيَ', 'ِيَ', 'noun', { ...features, case: 'accusative' }], { shown: 'ِي' }),
  ending([accusative, null, 'tanwin', { ...features, case: 'accusative', state: 'indefinite' }]),
];

/** عَصًا: tanwin goes with the article and before a pronoun. */
const withAlif = (features: Features, gender: 'm' | 'f'): Ending[] => [
  ending(['ًا', null, 'nun-ending', { ...features, state: 'indefinite' }]),
  unchanging('َا', 'َا', features),
  ...dual(gender, 'َو'),
];

const inflection = (name: string, endings: readonly Ending[]): InflectionClass => ({ name, endings });
const of = (number: 'singular' | 'plural', gender?: 'm' | 'f'): Features => ({
  number,
  ...(gender ? { gender } : {}),
});

/** The classes of nominal stems. «-f» for a feminine without its sign. */
export const NOUN_CLASSES = {
  noun: inflection('noun', [...triptote(MASCULINE), ...dual('m')]),
  'noun-f': inflection('noun-f', [...triptote(FEMININE), ...dual('f')]),
  diptote: inflection('diptote', [
    bare('', MASCULINE),
    ...cased(MASCULINE),
    ...diptote(MASCULINE),
    ...dual('m'),
  ]),
  'diptote-f': inflection('diptote-f', [bare('', FEMININE), ...cased(FEMININE), ...diptote(FEMININE)]),
  broken: inflection('broken', triptote(of('plural'))),
  'broken-diptote': inflection('broken-diptote', [
    bare('', of('plural')),
    ...cased(of('plural')),
    ...diptote(of('plural')),
  ]),
  'broken-ة': inflection('broken-ة', feminineSingular('َ', of('plural'))),
  'broken-اة': inflection('broken-اة', feminineSingular('', of('plural'))),
  'broken-ى': inflection('broken-ى', [unchanging('َى', 'َا', of('plural'))]),
  'broken-ًى': inflection('broken-ًى', [
    ending(['ًى', null, 'nun-ending', { ...of('plural'), state: 'indefinite' }]),
    unchanging('َى', 'َا', of('plural')),
  ]),
  'broken-ا': inflection('broken-ا', [unchanging('َا', 'َا', of('plural'))]),
  'broken-ٍ': inflection('broken-ٍ', [
    ...defective(of('plural'), 'ِيَ'),
    ending(['ِيًا', null, 'tanwin', { ...of('plural'), case: 'accusative', state: 'indefinite' }], {
      cost: 4,
    }),
  ]),
  ة: inflection('ة', feminineWithDual()),
  اة: inflection('اة', feminineWithDual('')),
  ات: inflection('ات', soundFeminine()),
  ون: inflection('ون', soundMasculine()),
  /** مُسَمَّوْنَ. */
  وْن: inflection('وْن', soundMasculine('َوْ', 'َيْ')),
  ى: inflection('ى', [unchanging('َى', 'َا', MASCULINE), ...dual('m', 'َي')]),
  /** مُنْتَدًى. */
  'ًى': inflection('ًى', [
    ending(['ًى', null, 'nun-ending', { ...MASCULINE, state: 'indefinite' }]),
    unchanging('َى', 'َا', MASCULINE),
    ...dual('m', 'َي'),
  ]),
  /** عَصًا, رِضًا. */
  'ًا': inflection('ًا', withAlif(MASCULINE, 'm')),
  'ًا-f': inflection('ًا-f', withAlif(FEMININE, 'f')),
  'ى-f': inflection('ى-f', [unchanging('َى', 'َا', FEMININE), ...dual('f', 'َي')]),
  'ا-f': inflection('ا-f', [unchanging('َا', 'َا', FEMININE)]),
  ا: inflection('ا', [unchanging('َا', 'َا', MASCULINE), ...dual('m', 'َو')]),
  'ٍ': inflection('ٍ', [...defective(MASCULINE, 'ِيًا'), ...dual('m', 'ِي'), ...soundMasculine()]),
  /** With feminine and both sound plurals: سِيَاسِيّ. */
  adjective: inflection('adjective', [
    ...triptote(MASCULINE),
    ...dual('m'),
    ...feminineWithDual(),
    ...soundFeminine(),
    ...soundMasculine(),
  ]),
  /** The same with a broken plural of men: جَدِيد. */
  'adjective-broken': inflection('adjective-broken', [
    ...triptote(MASCULINE),
    ...dual('m'),
    ...feminineWithDual(),
    ...soundFeminine(),
  ]),
  /** ثَانٍ. */
  'adjective-ٍ': inflection('adjective-ٍ', [
    ...defective(MASCULINE, 'ِيًا'),
    ...dual('m', 'ِي'),
    ...feminineWithDual('ِيَ'),
    ...soundFeminine('ِي'),
    ...soundMasculine(),
  ]),
  /** مُسَمًّى, مُتَوَفَّى. */
  'adjective-ى': inflection('adjective-ى', [
    ending(['ًى', null, 'nun-ending', { ...MASCULINE, state: 'indefinite' }]),
    unchanging('َى', 'َا', MASCULINE),
    ...dual('m', 'َي'),
    ...feminineWithDual('َا'),
    ...soundFeminine('َي'),
    ...soundMasculine('َوْ', 'َيْ'),
  ]),
  name: inflection('name', [ending(['', null, 'name', {}])]),
  'name-with-article': inflection('name-with-article', [ending(['', null, 'name-with-article', {}])]),
  fixed: inflection('fixed', [ending(['', null, 'fixed', {}])]),
  particle: inflection('particle', [ending(['', null, 'particle', {}])]),
  preposition: inflection('preposition', [ending(['', '', 'preposition', {}])]),
  /** بَعْدَ, بَعْدَهُ, مِنْ بَعْدِهِ. */
  'preposition-َ': inflection('preposition-َ', [
    ending(['َ', 'َ', 'preposition', { case: 'accusative' }]),
    ending(['ِ', 'ِ', 'preposition', { case: 'genitive' }]),
  ]),
  /** رَغْمَ, بِالرَّغْمِ, وَسْطَهُ. */
  adverbial: inflection(
    'adverbial',
    CASES.map(([name, vowel]) => ending([vowel, vowel, 'adverbial', { case: name }])).sort(
      (a, b) => Number(b.alone === 'َ') - Number(a.alone === 'َ'),
    ),
  ),
  'preposition-ى': inflection('preposition-ى', [ending(['َى', 'َيْ', 'preposition', {}])]),
} as const;

export type NounClass = keyof typeof NOUN_CLASSES;
