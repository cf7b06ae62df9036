import { describe, expect, it } from 'vitest';
import { glossaryOf } from './people-of';

describe('a name that nothing but a rule speaks for', () => {
  it.each(['توقف المارة قرب تمثال بدر شاكر السياب.'])('is listed without claims: %s', (text) => {
    const [person] = glossaryOf(text).people;
    expect(person).toMatchObject({
      isUnsure: true,
      role: null,
      roleRange: null,
      acts: [],
      relations: [],
      gender: null,
    });
  });

  it.each(['قال مايك بومبيو إن الأمر سهل.', 'وصل الرئيس إيمانويل ماكرون أمس.'])('is not: %s', (text) => {
    expect(glossaryOf(text).people.map(({ isUnsure }) => isUnsure)).toEqual([false]);
  });
});
