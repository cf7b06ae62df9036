import { describe, expect, it } from 'vitest';
import { textOfRange } from '../../../src/core/article/article';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import type { Act, Gender, Mention, Person, Relation, Statement } from '../../../src/core/people/glossary';
import { introductionOf } from '../../../src/core/people/introduction';
import { nameTables } from '../../../src/knowledge/names';
import { wordTagger } from '../../../src/knowledge/people';
import { personOf } from '../../fakes/person';
import { articleOf } from './people-of';

const at = (start: number) => ({ block: 'b1', start, end: start + 4 });
const named = (times: number): Mention[] =>
  Array.from({ length: times }, (_, i) => ({ range: at(i * 10), text: 'اسم' }));
const gender = (value: Gender['value']): Gender => ({ value, shownBy: at(0) });
const stated = (text: string, start = 500): Statement => ({ text, range: at(start) });
const related = (text: string, to: string, start = 700): Relation => ({ ...stated(text, start), to });
const acts = (kind: Act['kind'], count: number): Act[] =>
  Array.from({ length: count }, (_, i) => ({
    kind,
    verb: stated('قال', 900 + i),
    sentence: at(1000 + i * 10),
  }));
const man = gender('man');
const woman = gender('woman');
const role = (text: string): Partial<Person> => ({ role: text, roleRange: at(400) });

const OTHERS = [
  personOf({ id: 'p2', name: 'جو بايدن', mentions: named(1) }),
  personOf({ id: 'p3', name: 'الصادق المهدي', mentions: named(1) }),
];

describe('introductionOf', () => {
  it.each<[string, Partial<Person>, string]>([
    [
      'a man with a role',
      { ...role('وزير الصحة'), gender: man, mentions: named(4) },
      'وزير الصحة، ورد اسمه في المقال أربع مرات.',
    ],
    [
      'a woman with a role',
      { ...role('وزيرة الصحة'), gender: woman, mentions: named(1) },
      'وزيرة الصحة، ورد اسمها في المقال مرة واحدة.',
    ],
    ['somebody', { ...role('وزير الصحة'), mentions: named(2) }, 'وزير الصحة، ورد الاسم في المقال مرتين.'],
    [
      'who speaks',
      { ...role('المحامية'), gender: woman, mentions: named(11), acts: acts('said', 2) },
      'المحامية، ورد اسمها في المقال إحدى عشرة مرة، ونقل المقال كلامها في جملتين.',
    ],
    [
      'who acts',
      { ...role('المحامي'), gender: man, mentions: named(3), acts: acts('did', 1) },
      'المحامي، ورد اسمه في المقال ثلاث مرات، وذكر المقال ما فعل في جملة واحدة.',
    ],
    [
      'a woman who acts',
      { ...role('المحامية'), gender: woman, mentions: named(3), acts: acts('did', 3) },
      'المحامية، ورد اسمها في المقال ثلاث مرات، وذكر المقال ما فعلت في ثلاث جمل.',
    ],
    [
      'who speaks and acts',
      { ...role('المحامي'), gender: man, mentions: named(1), acts: [...acts('did', 1), ...acts('said', 1)] },
      'المحامي، ورد اسمه في المقال مرة واحدة، ونقل المقال كلامه في جملة واحدة.',
    ],
    [
      'a man without a role',
      { gender: man, mentions: named(1) },
      'ورد اسمه في المقال مرة واحدة، ولم نجد فيه تعريفا به.',
    ],
    [
      'a woman without a role',
      { gender: woman, mentions: named(8) },
      'ورد اسمها في المقال ثماني مرات، ولم نجد فيه تعريفا بها.',
    ],
    [
      'somebody without a role',
      { mentions: named(1) },
      'ورد الاسم في المقال مرة واحدة، ولم نجد فيه تعريفا بصاحبه.',
    ],
    [
      'what may be no person',
      { isUnsure: true, mentions: named(2) },
      'ورد في المقال مرتين، وقد لا يكون اسم شخص.',
    ],
    [
      'an accusative role',
      { ...role('رئيسا تنفيذيا للشركة'), gender: man, mentions: named(1) },
      'رئيس تنفيذي للشركة، ورد اسمه في المقال مرة واحدة.',
    ],
    [
      'a role in alif that is none',
      { ...role('بابا الفاتيكان'), gender: man, mentions: named(1) },
      'بابا الفاتيكان، ورد اسمه في المقال مرة واحدة.',
    ],
    [
      'another role',
      { ...role('مرشحة اليسار'), otherRoles: [stated('محامية في باريس')], gender: woman, mentions: named(1) },
      'مرشحة اليسار، ومحامية في باريس، ورد اسمها في المقال مرة واحدة.',
    ],
    [
      'a fuller role',
      { ...role('المرشح'), otherRoles: [stated('المرشح اليساري')], gender: man, mentions: named(1) },
      'المرشح اليساري، ورد اسمه في المقال مرة واحدة.',
    ],
    [
      'a relation',
      { gender: woman, relations: [related('زوجة', 'p2')], mentions: named(1) },
      'زوجة جو بايدن، ورد اسمها في المقال مرة واحدة.',
    ],
    [
      'a relation with its pronoun',
      { ...role('زوجته'), gender: woman, relations: [related('زوجته', 'p2', 400)], mentions: named(1) },
      'زوجة جو بايدن، ورد اسمها في المقال مرة واحدة.',
    ],
    [
      'her deputy',
      { ...role('الطبيب'), gender: man, relations: [related('نائبها', 'p2')], mentions: named(1) },
      'الطبيب، ونائب جو بايدن، ورد اسمه في المقال مرة واحدة.',
    ],
    [
      'a successor',
      { ...role('وزيرا'), gender: man, relations: [related('خلفا', 'p3')], mentions: named(1) },
      'وزير، خلفا للصادق المهدي، ورد اسمه في المقال مرة واحدة.',
    ],
    [
      'a relation to nobody who is known',
      { ...role('زوجته'), gender: woman, mentions: named(1) },
      'ورد اسمها في المقال مرة واحدة.',
    ],
  ])('of %s', (_, given, text) => {
    const person = personOf({ id: 'p1', name: 'فلان', ...given });
    expect(introductionOf(person, { people: [person, ...OTHERS] }).text).toBe(`فلان: ${text}`);
  });

  it('names the places in the article that it is made of', () => {
    const article = articleOf(
      'قال مايك بومبيو إن الأمر سهل.',
      'وغادر وزير الخارجية الأمريكي مايك بومبيو المدينة.',
    );
    const glossary = glossaryFromArticle(article, nameTables(), wordTagger());
    const [person] = glossary.people;
    const texts =
      person && introductionOf(person, glossary).sources.map((range) => textOfRange(article, range));
    expect(texts).toEqual([
      'وزير الخارجية الأمريكي',
      'مايك بومبيو',
      'مايك بومبيو',
      'قال مايك بومبيو إن الأمر سهل.',
    ]);
  });
});
