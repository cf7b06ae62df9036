import type { Features } from '../arabic/morphology/features';

/** What the end of a word says in its sentence: case and state of a noun, mood of a verb, case alone of a name, or nothing. */
export const ENDING_LABELS = [
  'none',
  'nominative definite',
  'accusative definite',
  'genitive definite',
  'nominative indefinite',
  'accusative indefinite',
  'genitive indefinite',
  'nominative construct',
  'accusative construct',
  'genitive construct',
  'indicative',
  'subjunctive',
  'jussive',
  'name bare',
  'name nominative',
  'name accusative',
  'name genitive',
  'name nominative tanwin',
  'name genitive tanwin',
] as const;

export type EndingLabel = number;
const NUMBERS = new Map<string, EndingLabel>(ENDING_LABELS.map((name, number) => [name, number]));

export const numberOfLabel = (name: (typeof ENDING_LABELS)[number]): EndingLabel => NUMBERS.get(name) ?? 0;

export const NO_LABEL: EndingLabel = 0;
const NAME_BARE = numberOfLabel('name bare');

/** The label of a form by its features. */
export function labelOf({ case: ownCase, state, mood }: Features): EndingLabel {
  if (mood !== undefined) return NUMBERS.get(mood) ?? NO_LABEL;
  return ownCase === undefined ? NO_LABEL : (NUMBERS.get(`${ownCase} ${state ?? 'definite'}`) ?? NO_LABEL);
}

/** 1 nominative, 2 accusative, 3 genitive, 0 none. */
export const CASE_OF_LABEL: readonly number[] = ENDING_LABELS.map((name) =>
  name.includes('nominative') ? 1 : name.includes('accusative') ? 2 : name.includes('genitive') ? 3 : 0,
);

/** What is put on a name's last letter, by label. */
export const NAME_ENDINGS: readonly (readonly [EndingLabel, string])[] = [
  [numberOfLabel('name bare'), ''],
  [numberOfLabel('name nominative'), '\u064F'],
  [numberOfLabel('name accusative'), '\u064E'],
  [numberOfLabel('name genitive'), '\u0650'],
  [numberOfLabel('name nominative tanwin'), '\u064C'],
  [numberOfLabel('name genitive tanwin'), '\u064D'],
];

/** Whether the label says what the last mark is there for. */
export const isWrittenEnding = (label: EndingLabel): boolean => label !== NO_LABEL && label !== NAME_BARE;

/** Whether a noun of that label waits for its complement. */
export const isConstruct = (label: EndingLabel): boolean =>
  ENDING_LABELS[label]?.endsWith('construct') === true;

/** Whether it says that a noun has neither article nor complement. */
export const isIndefinite = (label: EndingLabel): boolean =>
  /indefinite$|tanwin$/.test(ENDING_LABELS[label] ?? '');

export const JUSSIVE = numberOfLabel('jussive');
const MOODS: ReadonlySet<EndingLabel> = new Set(
  (['indicative', 'subjunctive', 'jussive'] as const).map(numberOfLabel),
);
export const isMood = (label: EndingLabel): boolean => MOODS.has(label);
