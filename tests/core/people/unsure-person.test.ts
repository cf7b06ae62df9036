import { describe, expect, it } from 'vitest';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import { OUTSIDE } from '../../../src/core/people/tagging/tag-model';
import type { RuledText, WordTagger } from '../../../src/core/people/tagging/tagged-words';
import { nameTables } from '../../../src/knowledge/names';
import { articleOf, glossaryOf } from './people-of';

/** Takes no word for a name. */
const doubtful = {
  tagsOf: (texts: readonly RuledText[]) =>
    texts.map(({ words }) => words.map(() => ({ label: OUTSIDE, probability: 0.99 }))),
} as unknown as WordTagger;

describe('a name that nothing but a rule speaks for', () => {
  it.each(['قال الشاعر بدر شاكر السياب إن المطر جميل.'])('is listed without claims: %s', (text) => {
    const [person] = glossaryFromArticle(articleOf(text), nameTables(), doubtful).people;
    expect(person).toMatchObject({
      isUnsure: true,
      role: null,
      roleRange: null,
      acts: [],
      relations: [],
      gender: null,
    });
  });

  it.each([
    'قال مايك بومبيو إن الأمر سهل.',
    'وصل الرئيس إيمانويل ماكرون أمس.',
    'قال الشاعر بدر شاكر السياب إن المطر جميل.',
  ])('is not: %s', (text) => {
    expect(glossaryOf(text).people.map(({ isUnsure }) => isUnsure)).toEqual([false]);
  });
});
