import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article';
import { isReply } from '../../src/core/call-rules/replies';
import { refusalOf, type Caller, type Refusal, type Rule } from '../../src/core/call-rules/rule';
import { IDLE_PLAYER, isCallMessage, type Sender, type Target } from '../../src/core/calls';
import { ERROR_CODES } from '../../src/core/errors';
import { isPlainWithin } from '../../src/core/plain-size';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { SLEEP_CHOICES } from '../../src/core/speech/sleep-timer';
import { articleOf } from '../fakes/article';
import { CALL_RULES } from '../fakes/call-rules';
import { RICH } from '../fakes/exportable';

const CALLS = (Object.keys(CALL_RULES) as Target[]).flatMap((target) =>
  Object.keys(CALL_RULES[target]).map((call) => [target, call] as const),
);
const ruleOf = ([target, call]: readonly [Target, string]): Rule => CALL_RULES[target][call]!;

/** Anything that can be had in a program, and more of what messages are made of. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
  }),
  fc.jsonValue(),
);
const aSender: fc.Arbitrary<Sender> = fc.record({
  tabId: fc.option(fc.nat(9)),
  frameId: fc.option(fc.nat(2)),
  isExtensionPage: fc.boolean(),
  url: fc.option(fc.webUrl()),
});

const RANGE = { block: 'b1', start: 0, end: 3 };
const PERSON = { name: 'زيد', nth: 0, forms: ['زيد'] };
/** Values that some call takes, or some field of one. */
const RIGHT: readonly unknown[] = [
  ...[
    'k',
    'ar',
    'sentence',
    'next',
    'كلمة',
    '',
    'settings-row',
    ...SLEEP_CHOICES,
    ...ERROR_CODES.slice(0, 3),
  ],
  ...[0, 4, 1.5, -1, true, false, null, undefined],
  RANGE,
  { before: null, after: 'بعد', sentence: { text: 'كلمة بعد.', start: 0, end: 4 } },
  { kind: 'remove', person: PERSON },
  { kind: 'merge', person: PERSON, into: PERSON },
  { kind: 'add', name: 'زيد' },
  { lemma: 'كلمة', partOfSpeech: 'noun', root: null, plurals: ['كلمات'] },
  { term: 'كلمة', kind: 'word' },
  { key: 'k', tabId: 4, sentence: RANGE, hasEnded: false },
  { person: null, definition: { query: 'كلمة', entries: [] }, kind: 'arabic', spoken: null },
  [{ written: 'أ', said: 'ب' }],
  ['نص', 'نص آخر'],
  DEFAULT_SETTINGS,
  IDLE_PLAYER,
  articleOf('خبر'),
];

type Path = readonly (string | number)[];
/** Every place in plain data, the whole included. */
function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, field]) => placesIn(field).map((path) => [key, ...path])),
  ];
}
/** A copy with another value at a place; without the place's field where that is `GONE`. */
const GONE = Symbol('gone');
function changedAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other === GONE ? undefined : other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  if (rest.length === 0 && other === GONE) Reflect.deleteProperty(copy, key);
  else copy[key] = changedAt(copy[key], rest, other);
  return copy;
}
/** A right value with something else at one place. */
const nearRight = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...placesIn(value)),
      fc.oneof(fc.constant(GONE), anything, fc.constantFrom(...RIGHT)),
    )
    .map(([place, other]) => changedAt(value, place, other));

/** What fits each argument of a call, as its rule has it; each call has something. */
const fitting = (call: readonly [Target, string]): unknown[][] =>
  ruleOf(call).takes.map((shape) => RIGHT.filter((value) => shape(value)));
const rightArgs = (call: readonly [Target, string]): fc.Arbitrary<unknown[]> =>
  fc.tuple(...fitting(call).map((values) => fc.constantFrom(...values)));

const isAllowed = (from: Caller, { tabId, frameId, isExtensionPage }: Sender): boolean =>
  isExtensionPage ? from !== 'page' : from !== 'ours' && tabId !== null && frameId === 0;

/** What must hold of any answer of the rules, said anew. */
function holdsOf(
  call: readonly [Target, string],
  sender: Sender,
  args: unknown[],
  refusal: Refusal | null,
): void {
  const { from, takes, most } = ruleOf(call);
  expect(refusal === 'sender').toBe(!isAllowed(from, sender));
  if (refusal !== null) return;
  expect(args.length).toBeLessThanOrEqual(takes.length);
  for (const [at, shape] of takes.entries()) expect(shape(args[at])).toBe(true);
  // Whatever is taken goes into a message and a storage as it is, and is no larger than it may be.
  expect(isPlainWithin(args, most)).toBe(true);
  expect((JSON.stringify(args) as string | undefined)?.length ?? 0).toBeLessThan(8 * most);
  expect(structuredClone(args)).toEqual(args);
}

describe('the rules of calls, of anything', () => {
  it('never throw, and take nothing but what their shapes do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALLS),
        aSender,
        fc.array(anything, { maxLength: 5 }),
        (call, sender, args) =>
          holdsOf(call, sender, args, refusalOf(CALL_RULES[call[0]], call[1], sender, args)),
      ),
      { numRuns: 3_000 },
    );
  });

  it('take every call that is right, and never more arguments', () => {
    for (const call of CALLS) {
      const { from } = ruleOf(call);
      const sender: Sender = { tabId: 4, frameId: 0, isExtensionPage: from !== 'page', url: null };
      expect(
        fitting(call).map((values) => values.length),
        call.join('.'),
      ).not.toContain(0);
      fc.assert(
        fc.property(rightArgs(call), anything, (args, more) => {
          expect(refusalOf(CALL_RULES[call[0]], call[1], sender, args)).toBeNull();
          expect(refusalOf(CALL_RULES[call[0]], call[1], sender, [...args, more])).toBe('shape');
        }),
        { numRuns: 20 },
      );
    }
  });

  it('hold of calls that are nearly right', () => {
    const nearly = fc.constantFrom(...CALLS.filter((call) => ruleOf(call).takes.length > 0)).chain((call) =>
      rightArgs(call)
        .chain((args) => nearRight(args))
        .map((args) => [call, args] as const),
    );
    let taken = 0;
    let count = 0;
    fc.assert(
      fc.property(nearly, aSender, ([call, args], sender) => {
        if (!Array.isArray(args)) return;
        const refusal = refusalOf(CALL_RULES[call[0]], call[1], sender, args as unknown[]);
        holdsOf(call, sender, args as unknown[], refusal);
        count += 1;
        taken += refusal === null ? 1 : 0;
      }),
      { numRuns: 3_000 },
    );
    // Else it would be the same as of anything.
    expect(taken / count).toBeGreaterThan(0.1);
  });

  it('are of calls alone, whatever a message names', () => {
    fc.assert(
      fc.property(anything, (message) => {
        expect(typeof isCallMessage(message)).toBe('boolean');
      }),
    );
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    );
    fc.assert(
      fc.property(names, aSender, fc.array(anything), (name, sender, args) => {
        if (!Object.hasOwn(CALL_RULES.background, name))
          expect(refusalOf(CALL_RULES.background, name, sender, args)).toBeNull();
      }),
    );
  });
});

describe('the rules of replies, of anything', () => {
  const LINK = /^(?:https?|mailto):/i;
  const PAGE = {
    article: {
      ...RICH.article,
      blocks: [
        {
          kind: 'paragraph' as const,
          id: 'b1',
          text: 'نص طويل فيه روابط',
          marks: [
            { kind: 'link' as const, start: 0, end: 2, href: 'https://a.example/' },
            { kind: 'language' as const, start: 3, end: 7, lang: 'fa' },
            { kind: 'strong' as const, start: 8, end: 12 },
          ],
        },
        ...RICH.article.blocks.filter(({ id }) => id !== 'b1'),
      ],
    },
    notArticle: null,
  };
  /** Fields by which something can be followed, shown or pointed at. */
  const POINTING = ['href', 'src', 'id', 'kind', 'start', 'end', 'lang', 'dir'];
  const bait = fc.oneof(
    fc.constantFrom(
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      ' https://a',
      'data:text/html,x',
      '//a',
      '',
      '"><b>',
    ),
    fc.constantFrom(...[-1, 0, 3, 99, 1.5, NaN]),
    fc.string(),
    fc.webUrl(),
  );

  it('never throw, and take no text, flag or context that is none', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(isReply('selection', value)).toBe(typeof value === 'string');
        expect(isReply('hasReader', value)).toBe(typeof value === 'boolean');
        for (const call of ['extract', 'selectionContext']) {
          if (!isReply(call, value)) continue;
          expect(typeof value === 'object' && value !== null).toBe(true);
          expect(isPlainWithin(value, 10_000_000)).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('take an article with something else in one place only where nothing in it can be followed, shown or pointed at that may not', () => {
    expect(isReply('extract', PAGE)).toBe(true);
    let taken = 0;
    let count = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          nearRight(PAGE),
          fc
            .tuple(
              fc.constantFrom(...placesIn(PAGE).filter((place) => POINTING.includes(String(place.at(-1))))),
              bait,
            )
            .map(([place, other]) => changedAt(PAGE, place, other)),
        ),
        (value) => {
          count += 1;
          if (!isReply('extract', value)) return;
          taken += 1;
          const { article } = value as { article: Article };
          const blocks = [...article.blocks, ...article.omitted.flatMap((omission) => omission.blocks)];
          for (const block of blocks) {
            expect(block.id).toMatch(/^[a-z][a-z\d.]*$/);
            expect(typeof block.text).toBe('string');
            for (const mark of block.marks ?? []) {
              expect(mark.start >= 0 && mark.start <= mark.end && mark.end <= block.text.length).toBe(true);
              if (mark.kind === 'link') expect(mark.href).toMatch(LINK);
            }
            if (block.kind === 'picture') expect(block.picture.src).toMatch(/^https?:\/\//i);
          }
          expect(['rtl', 'ltr']).toContain(article.dir);
          expect(article.lang).toMatch(/^[a-z\d-]+$/i);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(taken / count).toBeGreaterThan(0.02);
    expect(taken / count).toBeLessThan(0.9);
  });
});
