import { ending, type Ending, type InflectionClass } from './ending';
import type { Features } from './features';

/** Person, gender, number: «3ms», «2d» (of both genders), «1p». */
type Slot =
  '3ms' | '3fs' | '3md' | '3fd' | '3mp' | '3fp' | '2ms' | '2fs' | '2d' | '2mp' | '2fp' | '1s' | '1p';

const NUMBERS = { s: 'singular', d: 'dual', p: 'plural' } as const;

function featuresOf(slot: Slot): Features {
  const [person = '', ...rest] = slot;
  const gender = rest.length > 1 ? rest[0] : undefined;
  const number = NUMBERS[(rest.at(-1) ?? 's') as keyof typeof NUMBERS];
  return {
    person: Number(person) as 1 | 2 | 3,
    number,
    ...(gender === 'm' || gender === 'f' ? { gender } : {}),
  };
}

/** How seldom a person is met in news beside the third of the singular, in bits. */
const COST_OF_PERSON: Partial<Record<Slot, number>> = {
  '3md': 3,
  '3fd': 4,
  '3mp': 1,
  '3fp': 5,
  '2ms': 5,
  '2fs': 6,
  '2d': 7,
  '2mp': 5,
  '2fp': 8,
  '1s': 3,
  '1p': 2,
};
const costOf = (slot: Slot): number => COST_OF_PERSON[slot] ?? 0;
/** «نَقُلْ» needs a «لم» before it: without one «نقل» is another verb. */
const COST_OF_JUSSIVE = 5;
/** News bid nobody. */
const COST_OF_IMPERATIVE = 6;

/** What an ending is before a pronoun: the silent alif goes, ى is ا, تُمْ is تُمُو. */
function boundOf(text: string): string {
  return text
    .replace(/(\u064F|\u0652)وا$|\u064Eوْا$/, (whole) => whole.slice(0, -1))
    .replace(/ى$/, 'ا')
    .replace(/تُمْ$/, 'تُمُو');
}

type Line = readonly [slot: Slot, text: string];

const perfect = (lines: readonly Line[]): Ending[] =>
  lines.map(([slot, text]) =>
    ending([text, boundOf(text), 'perfect', featuresOf(slot)], { cost: costOf(slot), shown: text }),
  );

const PERFECT_VOCALIC: readonly Line[] = [
  ['3ms', 'َ'],
  ['3fs', 'َتْ'],
  ['3md', 'َا'],
  ['3fd', 'َتَا'],
  ['3mp', 'ُوا'],
];
/** The endings that begin with a consonant, after what the stem has before them. */
const perfectConsonantal = (link: string): readonly Line[] => [
  ['3fp', `${link}نَ`],
  ['2ms', `${link}تَ`],
  ['2fs', `${link}تِ`],
  ['2d', `${link}تُمَا`],
  ['2mp', `${link}تُمْ`],
  ['2fp', `${link}تُنَّ`],
  ['1s', `${link}تُ`],
  ['1p', `${link}نَا`],
];
const perfectWeak = (third: readonly [string, string, string, string, string], link: string): Ending[] => {
  const slots: readonly Slot[] = ['3ms', '3fs', '3md', '3fd', '3mp'];
  return perfect([...slots.map((slot, i): Line => [slot, third[i] ?? '']), ...perfectConsonantal(link)]);
};

const VOCALIC = perfect(PERFECT_VOCALIC);
const CONSONANTAL = perfect(perfectConsonantal('ْ'));

/** How the endings of an imperfect sound; those of defective verbs hold the stem's weak letter. */
interface Sounds {
  indicative: string;
  subjunctive: string;
  dual: string;
  plural: string;
  you: string;
}
const STRONG: Sounds = { indicative: 'ُ', subjunctive: 'َ', dual: 'َا', plural: 'ُو', you: 'ِي' };
const WAW: Sounds = { indicative: 'ُو', subjunctive: 'ُوَ', dual: 'ُوَا', plural: 'ُو', you: 'ِي' };
const YA: Sounds = { indicative: 'ِي', subjunctive: 'ِيَ', dual: 'ِيَا', plural: 'ُو', you: 'ِي' };
const ALIF: Sounds = { indicative: 'َى', subjunctive: 'َى', dual: 'َيَا', plural: 'َوْ', you: 'َيْ' };
/** After another ya it is written as alif: يَحْيَا. */
const ALIF_AFTER_YA: Sounds = { ...ALIF, indicative: 'َا', subjunctive: 'َا' };

/** Who the letter before an imperfect stands for. */
const SINGULAR: readonly (readonly [prefix: string, slot: Slot])[] = [
  ['ي', '3ms'],
  ['ت', '3fs'],
  ['ت', '2ms'],
  ['أ', '1s'],
  ['ن', '1p'],
];
const DUAL: readonly (readonly [string, Slot])[] = [
  ['ي', '3md'],
  ['ت', '3fd'],
  ['ت', '2d'],
];
const PLURAL: readonly (readonly [string, Slot])[] = [
  ['ي', '3mp'],
  ['ت', '2mp'],
];
const FEMININE: readonly (readonly [string, Slot])[] = [
  ['ي', '3fp'],
  ['ت', '2fp'],
];

type Mood = NonNullable<Features['mood']>;

function inMood(
  persons: readonly (readonly [string, Slot])[],
  text: string,
  moods: readonly Mood[],
  cost = 0,
): Ending[] {
  return moods.flatMap((mood) =>
    persons.map(([prefix, slot]) =>
      ending(
        [text, boundOf(text), mood === 'indicative' ? 'imperfect' : 'mood', { ...featuresOf(slot), mood }],
        { prefix, cost: cost + costOf(slot), shown: text },
      ),
    ),
  );
}

const NOT_INDICATIVE: readonly Mood[] = ['subjunctive', 'jussive'];
const EVERY_MOOD: readonly Mood[] = ['indicative', ...NOT_INDICATIVE];

/** What begins with a vowel: all but the jussive without ending and the feminine plural. */
const imperfectVocalic = ({ indicative, subjunctive, dual, plural, you }: Sounds): Ending[] => [
  ...inMood(SINGULAR, indicative, ['indicative']),
  ...inMood(SINGULAR, subjunctive, ['subjunctive']),
  ...inMood(DUAL, `${dual}نِ`, ['indicative']),
  ...inMood(DUAL, dual, NOT_INDICATIVE),
  ...inMood(PLURAL, `${plural}نَ`, ['indicative']),
  ...inMood(PLURAL, `${plural}ا`, NOT_INDICATIVE),
  ...inMood([['ت', '2fs']], `${you}نَ`, ['indicative']),
  ...inMood([['ت', '2fs']], you, NOT_INDICATIVE),
];
const imperfectConsonantal = (jussive: string, feminine: string, cost = 0): Ending[] => [
  ...inMood(SINGULAR, jussive, ['jussive'], COST_OF_JUSSIVE + cost),
  ...inMood(FEMININE, feminine, EVERY_MOOD),
];

const bidding = (lines: readonly Line[]): Ending[] =>
  lines.map(([slot, text]) =>
    ending([text, boundOf(text), 'imperative', featuresOf(slot)], { cost: COST_OF_IMPERATIVE, shown: text }),
  );
const imperative = (
  man: string | null,
  woman: string | null,
  dual: string,
  plural: string,
  women: string | null,
): Ending[] =>
  bidding([
    ...(man === null ? [] : [['2ms', man] as const]),
    ...(woman === null
      ? []
      : ([
          ['2fs', woman],
          ['2d', dual],
          ['2mp', plural],
        ] as const)),
    ...(women === null ? [] : [['2fp', women] as const]),
  ]);

const inflection = (name: string, endings: readonly Ending[]): InflectionClass => ({ name, endings });

/**
 * The classes of verb stems. A stem that changes before a consonant (قَال, قُل) has two, «-v» and «-c»; defective ones are
 * named for the weak letter that their endings hold.
 */
export const VERB_CLASSES = {
  perfect: inflection('perfect', [...VOCALIC, ...CONSONANTAL]),
  'perfect-v': inflection('perfect-v', VOCALIC),
  'perfect-c': inflection('perfect-c', CONSONANTAL),
  'perfect-ى': inflection('perfect-ى', perfectWeak(['َى', 'َتْ', 'َيَا', 'َتَا', 'َوْا'], 'َيْ')),
  'perfect-يا': inflection('perfect-يا', perfectWeak(['َا', 'َتْ', 'َيَا', 'َتَا', 'َوْا'], 'َيْ')),
  'perfect-ا': inflection('perfect-ا', perfectWeak(['َا', 'َتْ', 'َوَا', 'َتَا', 'َوْا'], 'َوْ')),
  'perfect-ي': inflection('perfect-ي', perfectWeak(['ِيَ', 'ِيَتْ', 'ِيَا', 'ِيَتَا', 'ُوا'], 'ِي')),
  imperfect: inflection('imperfect', [...imperfectVocalic(STRONG), ...imperfectConsonantal('ْ', 'ْنَ')]),
  'imperfect-v': inflection('imperfect-v', imperfectVocalic(STRONG)),
  'imperfect-c': inflection('imperfect-c', imperfectConsonantal('ْ', 'ْنَ')),
  /** Doubled: يَرُدَّ is jussive too, beside يَرْدُدْ. */
  'imperfect-doubled-v': inflection('imperfect-doubled-v', [
    ...imperfectVocalic(STRONG),
    ...inMood(SINGULAR, 'َ', ['jussive']),
  ]),
  'imperfect-doubled-c': inflection('imperfect-doubled-c', imperfectConsonantal('ْ', 'ْنَ', 2)),
  'imperfect-و': inflection('imperfect-و', [...imperfectVocalic(WAW), ...imperfectConsonantal('ُ', 'ُونَ')]),
  'imperfect-ي': inflection('imperfect-ي', [...imperfectVocalic(YA), ...imperfectConsonantal('ِ', 'ِينَ')]),
  'imperfect-ى': inflection('imperfect-ى', [...imperfectVocalic(ALIF), ...imperfectConsonantal('َ', 'َيْنَ')]),
  'imperfect-يا': inflection('imperfect-يا', [
    ...imperfectVocalic(ALIF_AFTER_YA),
    ...imperfectConsonantal('َ', 'َيْنَ'),
  ]),
  imperative: inflection('imperative', imperative('ْ', 'ِي', 'َا', 'ُوا', 'ْنَ')),
  'imperative-v': inflection('imperative-v', imperative(null, 'ِي', 'َا', 'ُوا', null)),
  'imperative-c': inflection('imperative-c', imperative('ْ', null, '', '', 'ْنَ')),
  'imperative-doubled-v': inflection('imperative-doubled-v', imperative('َ', 'ِي', 'َا', 'ُوا', null)),
  'imperative-و': inflection('imperative-و', imperative('ُ', 'ِي', 'ُوَا', 'ُوا', 'ُونَ')),
  'imperative-ي': inflection('imperative-ي', imperative('ِ', 'ِي', 'ِيَا', 'ُوا', 'ِينَ')),
  'imperative-ى': inflection('imperative-ى', imperative('َ', 'َيْ', 'َيَا', 'َوْا', 'َيْنَ')),
} as const;

export type VerbClass = keyof typeof VERB_CLASSES;
