import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsFromArticle } from '../../../src/core/article/article';
import { editedGlossary, withEdit } from '../../../src/core/people/edited-glossary';
import type { Glossary, Mention, Person } from '../../../src/core/people/glossary';
import type { GlossaryEdit } from '../../../src/core/people/glossary-edit';
import { mentionMark, personMark } from '../../../src/core/people/person-mark';
import { articleOf } from '../../fakes/article';
import { personOf } from '../../fakes/person';

const PARAGRAPHS = [
  'التقى وزير المياه زيد العلي عمدة المدينة سلمى حداد في الميناء.',
  'وقال العلي إن السد جاهز، وشكرته حداد.',
  'وأضاف العلي أن نهر دجلة عاد، وكتب قاسم مراد ذلك لقاسم.',
];
const texts = textsFromArticle(articleOf('خبر اليوم', ...PARAGRAPHS));

/** Where the text of a block has some words. */
const rangeOf = (block: number, words: string) => {
  const start = (PARAGRAPHS[block - 1] ?? '').indexOf(words);
  if (start < 0) throw new Error(words);
  return { block: `b${block}`, start, end: start + words.length };
};
const at = (block: number, text: string): Mention => ({ text, range: rangeOf(block, text) });
const said = (block: number, verb: string): Person['acts'][number] => ({
  kind: 'said',
  verb: { text: verb, range: rangeOf(block, verb) },
  sentence: { block: `b${block}`, start: 0, end: PARAGRAPHS[block - 1]?.length ?? 0 },
});

const ZAYD = personOf({
  id: 'p1',
  name: 'زيد العلي',
  aliases: ['زيد العلي', 'العلي'],
  role: 'وزير المياه',
  roleRange: rangeOf(1, 'وزير المياه'),
  relations: [{ to: 'p2', text: 'التقى', range: rangeOf(1, 'التقى') }],
  acts: [said(2, 'قال'), said(3, 'أضاف')],
  mentions: [at(1, 'زيد العلي'), at(2, 'العلي'), at(3, 'العلي')],
});
const SALMA = personOf({
  id: 'p2',
  name: 'سلمى حداد',
  aliases: ['سلمى حداد', 'حداد'],
  role: 'عمدة المدينة',
  roleRange: rangeOf(1, 'عمدة المدينة'),
  relations: [{ to: 'p1', text: 'شكرته', range: rangeOf(2, 'شكرته') }],
  weight: 0.5,
  mentions: [at(1, 'سلمى حداد'), at(2, 'حداد')],
});
const RIVER = personOf({ id: 'p3', name: 'دجلة', weight: 0.25, isUnsure: true, mentions: [at(3, 'دجلة')] });
const GLOSSARY: Glossary = { people: [ZAYD, SALMA, RIVER] };

const mark = (person: Person, glossary = GLOSSARY) => personMark(glossary, person);
const names = ({ people }: Glossary) => people.map(({ name }) => name);
const edited = (...edits: GlossaryEdit[]) => editedGlossary(GLOSSARY, edits, texts);
const [FIRST, SECOND, THIRD] = ZAYD.mentions as [Mention, Mention, Mention];
const split = (...mentions: Mention[]): GlossaryEdit => ({
  kind: 'split',
  person: mark(ZAYD),
  mentions: mentions.map((mention) => mentionMark(ZAYD, mention, texts)),
});

describe('an edit', () => {
  it('gives another name, by which the person is found too', () => {
    const { people } = edited({ kind: 'rename', person: mark(RIVER), name: '  قاسم   مراد ' });
    expect(people[2]).toEqual({
      ...RIVER,
      name: 'قاسم مراد',
      aliases: ['قاسم مراد', 'دجلة'],
      isUnsure: false,
    });
  });

  it('makes one of two, with all that is said of both', () => {
    const glossary = edited({ kind: 'merge', person: mark(ZAYD), into: mark(SALMA) });
    expect(names(glossary)).toEqual(['سلمى حداد', 'دجلة']);
    expect(glossary.people[0]).toEqual({
      ...SALMA,
      aliases: ['سلمى حداد', 'حداد', 'زيد العلي', 'العلي'],
      otherRoles: [{ text: 'وزير المياه', range: ZAYD.roleRange }],
      relations: [],
      acts: ZAYD.acts,
      weight: 1,
      mentions: [at(1, 'زيد العلي'), at(1, 'سلمى حداد'), at(2, 'العلي'), at(2, 'حداد'), at(3, 'العلي')],
    });
  });

  it('leads relations to whoever the person is now', () => {
    const related = personOf({
      ...RIVER,
      relations: [
        { to: 'p1', text: 'نهر', range: rangeOf(3, 'نهر') },
        { to: 'p2', text: 'نهر', range: rangeOf(3, 'نهر') },
      ],
    });
    const { people } = editedGlossary(
      { people: [ZAYD, SALMA, related] },
      [{ kind: 'merge', person: mark(SALMA), into: mark(ZAYD) }],
      texts,
    );
    expect(people.at(-1)?.relations).toEqual([{ to: 'p1', text: 'نهر', range: rangeOf(3, 'نهر') }]);
  });

  it.each([
    ['both agree', 'man', 'man', 'man'],
    ['only one is known', null, 'woman', 'woman'],
    ['they differ', 'man', 'woman', undefined],
  ] as const)('takes the gender where %s', (_, one, other, expected) => {
    const gender = (value: 'man' | 'woman' | null) =>
      value && { value, shownBy: { block: 'b1', start: 0, end: 5 } };
    const [a, b] = [
      personOf({ ...ZAYD, gender: gender(one) }),
      personOf({ ...SALMA, gender: gender(other) }),
    ];
    const { people } = editedGlossary(
      { people: [a, b] },
      [{ kind: 'merge', person: mark(a), into: mark(b) }],
      texts,
    );
    expect(people[0]?.gender?.value).toBe(expected);
  });

  it('parts some mentions, and what is said beside them goes along', () => {
    const { people } = edited(split(SECOND, THIRD));
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      ['p1', 'زيد العلي'],
      ['p2', 'سلمى حداد'],
      ['p4', 'العلي'],
      ['p3', 'دجلة'],
    ]);
    expect(people[0]).toMatchObject({
      aliases: ['زيد العلي'],
      role: 'وزير المياه',
      acts: [],
      mentions: [FIRST],
    });
    expect(people[2]).toMatchObject({ aliases: ['العلي'], role: null, relations: [], acts: ZAYD.acts });
    expect((people[2]?.weight ?? 0) / (people[0]?.weight ?? 1)).toBeCloseTo(2);
  });

  it('leaves the fullest name that is still printed', () => {
    const { people } = edited(split(FIRST));
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      ['p4', 'زيد العلي'],
      ['p2', 'سلمى حداد'],
      ['p1', 'العلي'],
      ['p3', 'دجلة'],
    ]);
    expect(people[0]).toMatchObject({ role: 'وزير المياه', relations: ZAYD.relations });
    expect(people[2]).toMatchObject({ role: null, roleRange: null, relations: [], acts: ZAYD.acts });
  });

  it('keeps a name of the reader’s own through it', () => {
    const renamed = withEdit(GLOSSARY, { kind: 'rename', person: mark(ZAYD), name: 'أبو زيد' }, texts);
    const person = renamed?.people[0];
    if (!renamed || !person) throw new Error();
    const mentions = [mentionMark(person, FIRST, texts)];
    const { people } = editedGlossary(
      renamed,
      [{ kind: 'split', person: mark(person, renamed), mentions }],
      texts,
    );
    expect(people.map(({ name }) => name)).toEqual(['زيد العلي', 'سلمى حداد', 'أبو زيد', 'دجلة']);
  });

  it('takes out what is no person, and the relations to it', () => {
    expect(names(edited({ kind: 'remove', person: mark(RIVER) }))).toEqual(['زيد العلي', 'سلمى حداد']);
    const { people } = edited({ kind: 'remove', person: mark(ZAYD) });
    expect(people[0]).toEqual({ ...SALMA, relations: [], weight: 1 });
    expect(people[1]?.weight).toBe(0.5);
  });

  it.each<[string, GlossaryEdit]>([
    ['an empty name', { kind: 'rename', person: mark(ZAYD), name: ' ' }],
    ['no letters', { kind: 'rename', person: mark(ZAYD), name: '…' }],
    ['the same name', { kind: 'rename', person: mark(ZAYD), name: 'زيد العلي' }],
    ['nobody known', { kind: 'remove', person: { name: 'ليلى', nth: 0, forms: ['ليلى'] } }],
    ['the second of one', { kind: 'remove', person: { ...mark(ZAYD), nth: 1 } }],
    ['a person into themselves', { kind: 'merge', person: mark(ZAYD), into: mark(ZAYD) }],
    ['into nobody', { kind: 'merge', person: mark(ZAYD), into: { name: 'ليلى', nth: 0, forms: [] } }],
    ['no mention', split()],
    ['all mentions', split(FIRST, SECOND, THIRD)],
    [
      'a mention elsewhere',
      {
        kind: 'split',
        person: mark(ZAYD),
        mentions: [{ text: 'العلي', before: 'وسافر ', after: '', nth: 0 }],
      },
    ],
    ['a name that is not printed', { kind: 'add', name: 'ليلى مراد' }],
    ['a name that is marked', { kind: 'add', name: 'سلمى حداد' }],
    ['a part of a word', { kind: 'add', name: 'لسد' }],
    ['a name across the edge of a mention', { kind: 'add', name: 'العلي عمدة' }],
    ['a part of a mention', { kind: 'add', name: 'زيد' }],
  ])('changes nothing with %s', (_, edit) => {
    expect(withEdit(GLOSSARY, edit, texts)).toBeNull();
    expect(edited(edit)).toBe(GLOSSARY);
  });
});

describe('a name that is added', () => {
  it('is a person wherever it is printed, with particles too', () => {
    const { people } = edited({ kind: 'add', name: 'قاسم' });
    expect(people.at(-1)).toMatchObject({ id: 'p4', name: 'قاسم', aliases: ['قاسم'], isUnsure: false });
    expect(people.at(-1)?.mentions.map(({ range: { start } }) => start)).toEqual([
      PARAGRAPHS[2]?.indexOf('قاسم'),
      PARAGRAPHS[2]?.lastIndexOf('قاسم'),
    ]);
  });

  it('makes a mention whole that was cut short', () => {
    const { people } = edited({ kind: 'add', name: 'نهر دجلة' });
    expect(people[2]).toEqual({
      ...RIVER,
      name: 'نهر دجلة',
      aliases: ['نهر دجلة'],
      isUnsure: false,
      mentions: [at(3, 'نهر دجلة')],
    });
  });

  it('is somebody else where it only holds a form that another one is called by', () => {
    const { people } = edited({ kind: 'add', name: 'العلي إن السد' });
    expect(people.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['p1', 2],
      ['p2', 2],
      ['p4', 1],
      ['p3', 1],
    ]);
  });

  it.each([
    ['علي', 'فعلي', 0],
    ['علي', 'علي', 1],
    ['سالم', 'وسالم', 1],
    ['سالم', 'السالم', 0],
    ['سالم', 'سالمون', 0],
    ['علي سالم', 'فلعلي سالم', 1],
  ])('%s in «%s»: %i', (name, text, count) => {
    const glossary = editedGlossary(
      { people: [] },
      [{ kind: 'add', name }],
      [{ id: 'b1', text: `جاء ${text}.` }],
    );
    expect(glossary.people).toHaveLength(count);
  });

  it('is not looked for in the byline', () => {
    const byline = [{ id: 'byline', text: 'سالم' }];
    expect(withEdit({ people: [] }, { kind: 'add', name: 'سالم' }, byline)).toBeNull();
  });
});

describe('the article read anew', () => {
  const added = 'وصل الوزير ليلى مراد أولا.';
  /** The same people under other ids, in blocks that have moved, one name by a fuller form. */
  const shiftedTexts = textsFromArticle(articleOf('خبر اليوم', added, ...PARAGRAPHS));
  const moved = ({ text, range }: Mention): Mention => ({
    text,
    range: { ...range, block: `b${Number(range.block.slice(1)) + 1}` },
  });
  const shifted: Glossary = {
    people: [
      personOf({
        id: 'p1',
        name: 'ليلى مراد',
        mentions: [{ text: 'ليلى مراد', range: { block: 'b1', start: 11, end: 20 } }],
      }),
      ...[ZAYD, SALMA, RIVER].map((person, index) =>
        personOf({
          id: `p${index + 2}`,
          name: person.name,
          aliases: person.aliases,
          mentions: person.mentions.map(moved),
        }),
      ),
    ],
  };

  it('keeps what was corrected', () => {
    const glossary = editedGlossary(
      shifted,
      [
        split(THIRD),
        { kind: 'remove', person: mark(RIVER) },
        { kind: 'rename', person: mark(SALMA), name: 'سلمى' },
      ],
      shiftedTexts,
    );
    expect(glossary.people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['ليلى مراد', 1],
      ['زيد العلي', 2],
      ['سلمى', 2],
      ['العلي', 1],
    ]);
  });

  it('knows a person whose name is printed in a fuller form, but not by a form that two share', () => {
    const fuller = personOf({ ...ZAYD, name: 'زيد بن العلي', aliases: ['زيد بن العلي', 'زيد العلي'] });
    const other = personOf({ ...ZAYD, id: 'p9', name: 'العلي' });
    const remove: GlossaryEdit = { kind: 'remove', person: mark(ZAYD) };
    expect(names(editedGlossary({ people: [fuller, SALMA] }, [remove], texts))).toEqual(['سلمى حداد']);
    expect(editedGlossary({ people: [fuller, other] }, [remove], texts).people).toHaveLength(2);
  });
});

describe('whatever is edited', () => {
  const words = fc.constantFrom(
    'زيد العلي',
    'العلي',
    'سلمى حداد',
    'دجلة',
    'قاسم مراد',
    'قاسم',
    'السد جاهز',
    '',
  );
  const personMarks = fc.record({ name: words, nth: fc.nat(1), forms: fc.array(words, { maxLength: 2 }) });
  const mentionMarks = fc.constantFrom(...ZAYD.mentions.map((mention) => mentionMark(ZAYD, mention, texts)));
  const edits = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('rename' as const), person: personMarks, name: words }),
      fc.record({ kind: fc.constant('merge' as const), person: personMarks, into: personMarks }),
      fc.record({
        kind: fc.constant('split' as const),
        person: personMarks,
        mentions: fc.array(mentionMarks, { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('remove' as const), person: personMarks }),
      fc.record({ kind: fc.constant('add' as const), name: words }),
    ),
    { maxLength: 6 },
  );
  const place = ({ range: { block, start } }: Mention) => Number(block.slice(1)) * 1000 + start;

  it('leaves a glossary in order', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { people } = editedGlossary(GLOSSARY, list, texts);
        const ids = people.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const firsts = people.map(({ mentions: [first] }) => (first ? place(first) : NaN));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        for (const person of people) {
          const places = person.mentions.map(place);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(person.aliases).toContain(person.name);
          expect(new Set(person.aliases).size).toBe(person.aliases.length);
          expect(person.weight).toBeGreaterThan(0);
          expect(person.role === null).toBe(person.roleRange === null);
          for (const { to } of person.relations) expect(ids.filter((id) => id !== person.id)).toContain(to);
          for (const { text, range } of person.mentions)
            expect(texts.find(({ id }) => id === range.block)?.text.slice(range.start, range.end)).toBe(text);
        }
        if (people.length > 0) expect(Math.max(...people.map(({ weight }) => weight))).toBe(1);
        const all = people.flatMap(({ mentions }) => mentions.map(({ range }) => range));
        for (const a of all)
          for (const b of all)
            if (a !== b) expect(a.block === b.block && a.start < b.end && b.start < a.end).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is undone by leaving the last edit out, and done one by one', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const before = editedGlossary(GLOSSARY, list.slice(0, -1), texts);
        const last = list.at(-1);
        const after = last ? (withEdit(before, last, texts) ?? before) : before;
        expect(editedGlossary(GLOSSARY, list, texts)).toEqual(after);
      }),
    );
  });
});
