import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGlossaryEdit, LONGEST_NAME, nameFromTyped } from '../../../src/core/people/glossary-edit';

const PERSON = { name: 'زيد العلي', nth: 0, forms: ['العلي'] };
const MENTION = { text: 'العلي', before: '', after: ' قال', nth: 1 };

describe('an edit from a storage', () => {
  it.each([
    [{ kind: 'rename', person: PERSON, name: 'زيد' }],
    [{ kind: 'merge', person: PERSON, into: PERSON }],
    [{ kind: 'split', person: PERSON, mentions: [MENTION] }],
    [{ kind: 'remove', person: PERSON }],
    [{ kind: 'add', name: 'زيد' }],
  ])('is %j', (value) => expect(isGlossaryEdit(value)).toBe(true));

  it.each([
    [null],
    ['remove'],
    [{ kind: 'paint', person: PERSON }],
    [{ kind: 'remove' }],
    [{ kind: 'remove', person: { ...PERSON, nth: -1 } }],
    [{ kind: 'remove', person: { ...PERSON, forms: [1] } }],
    [{ kind: 'rename', person: PERSON }],
    [{ kind: 'rename', person: PERSON, name: 'أ'.repeat(LONGEST_NAME + 1) }],
    [{ kind: 'merge', person: PERSON, into: null }],
    [{ kind: 'split', person: PERSON, mentions: MENTION }],
    [{ kind: 'split', person: PERSON, mentions: [{ ...MENTION, nth: 0.5 }] }],
    [{ kind: 'add', name: 7 }],
  ])('is not %j', (value) => expect(isGlossaryEdit(value)).toBe(false));

  it('is looked for in anything', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isGlossaryEdit(value) === 'boolean'));
  });
});

describe('a typed name', () => {
  it.each([
    ['  زيد\n العلي ', 'زيد العلي'],
    ['Zayd', 'Zayd'],
    ['   ', ''],
    ['«…»', ''],
    ['أ'.repeat(500), 'أ'.repeat(LONGEST_NAME)],
  ])('«%s»', (typed, name) => expect(nameFromTyped(typed)).toBe(name));
});
