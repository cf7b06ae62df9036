import { describe, expect, it } from 'vitest';
import type { Glossary } from '../../../src/core/people/glossary';
import { personNamed } from '../../../src/core/people/person-named';
import { personOf } from '../../fakes/person';

const person = (id: string, ...aliases: string[]) => personOf({ id, name: aliases[0] ?? '', aliases });
const GLOSSARY: Glossary = {
  people: [
    person('p1', 'لين كو-جون', 'لين'),
    person('p2', 'إيلينا فورست', 'فورست'),
    person('p3', 'وائل حداد', 'حداد'),
    person('p4', 'سامي النجار'),
    person('p5', 'سامي الكيلاني', 'الكيلاني'),
  ],
};

describe('personNamed', () => {
  it.each([
    ['إيلينا فورست', 'p2'],
    ['ايلينا فورست', 'p2'],
    ['فورست', 'p2'],
    ['«فورست»', 'p2'],
    ['لفورست', 'p2'],
    ['ولفورست', 'p2'],
    ['لين كو جون', 'p1'],
    ['وائل حداد', 'p3'],
    ['حدادة', null],
    ['إيلينا', 'p2'],
    ['الكيلاني', 'p5'],
    ['للكيلاني', 'p5'],
    ['وللكيلاني', 'p5'],
    ['سامي', null],
    ['يلينا', null],
    ['', null],
    ['…', null],
  ])('«%s» → %j', (selection, expected) => {
    expect(personNamed(selection, GLOSSARY)?.id ?? null).toBe(expected);
  });
});
