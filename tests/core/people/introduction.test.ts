import { describe, expect, it } from 'vitest';
import { introductionOf } from '../../../src/core/people/introduction';
import { personOf } from '../../fakes/person';

const at = (start: number) => ({ block: 'b1', start, end: start + 4 });
const SALMA = personOf({ id: 'p2', name: 'سلمى حداد' });

describe('who a person is, in a sentence', () => {
  it.each([
    [
      'all that is known',
      { role: 'وزير المياه', roleRange: at(1) },
      ['شقيق'],
      'زيد، وزير المياه، شقيق سلمى حداد.',
      2,
    ],
    ['a role alone', { role: 'وزير المياه', roleRange: at(1) }, [], 'زيد، وزير المياه.', 1],
    ['a relation alone', {}, ['نائب'], 'زيد، نائب سلمى حداد.', 1],
    ['nothing', {}, [], 'زيد.', 0],
    ['too much', {}, ['شقيق', 'نائب', 'زميل'], 'زيد، شقيق سلمى حداد، نائب سلمى حداد.', 2],
  ])('says %s', (_, given, relations, text, sources) => {
    const person = personOf({
      id: 'p1',
      name: 'زيد',
      ...given,
      relations: relations.map((relation, index) => ({ to: 'p2', text: relation, range: at(10 + index) })),
    });
    const said = introductionOf(person, { people: [person, SALMA] });
    expect(said.text).toBe(text);
    expect(said.sources).toHaveLength(sources);
  });

  it('leaves out who is not in the glossary', () => {
    const person = personOf({ id: 'p1', name: 'زيد', relations: [{ to: 'p9', text: 'نائب', range: at(1) }] });
    expect(introductionOf(person, { people: [person] })).toEqual({ text: 'زيد.', sources: [] });
  });
});
