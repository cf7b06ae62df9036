import { describe, expect, it } from 'vitest';
import { textOfRange } from '../../../src/core/article/article';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import { nameTables } from '../../../src/knowledge/names';
import { wordTagger } from '../../../src/knowledge/people';
import { articleOf } from './people-of';

/** `X زوجة Y` for each relation of the text. */
function relationsIn(text: string): string[] {
  const article = articleOf(text);
  const { people } = glossaryFromArticle(article, nameTables(), wordTagger());
  return people.flatMap(({ name, relations }) =>
    relations.map((relation) => {
      expect(textOfRange(article, relation.range)).toBe(relation.text);
      const other = people.find(({ id }) => id === relation.to);
      return `${name} ← ${relation.text} ← ${other?.name ?? '?'}`;
    }),
  );
}

describe('relations', () => {
  it.each([
    ['وحضرت جيل بايدن، زوجة جو بايدن، الحفل.', ['جيل بايدن ← زوجة ← جو بايدن']],
    ['وحضرت جيل بايدن، زوجة الرئيس جو بايدن، الحفل.', ['جيل بايدن ← زوجة ← جو بايدن']],
    ['وقالت مرتا فيراريني، وهي شقيقة لوكا فيراريني، إنها سعيدة.', ['مرتا فيراريني ← شقيقة ← لوكا فيراريني']],
    ['وقال مايك بنس نائب دونالد ترامب إن الأمر سهل.', ['مايك بنس ← نائب ← دونالد ترامب']],
    ['وصل دونالد ترامب مع زوجته ميلانيا كنافس إلى باريس.', ['ميلانيا كنافس ← زوجته ← دونالد ترامب']],
    ['وصلت أنجيلا ميركل مع زوجها يواخيم زاور إلى باريس.', ['يواخيم زاور ← زوجها ← أنجيلا ميركل']],
    ['وعين سامح شكري وزيرا للخارجية خلفا لنبيل فهمي.', ['سامح شكري ← خلفا ← نبيل فهمي']],
  ])('%s', (text, relations) => {
    expect(relationsIn(text)).toEqual(relations);
  });

  it.each([
    // He is the deputy himself; the pronoun agrees with nobody; nobody is named before; it belongs to no one named beside it.
    'حضر الحفل دونالد ترامب، نائب الرئيس مايك بنس، وآخرون.',
    'وقال نائب الرئيس مايك بنس إن دونالد ترامب سعيد.',
    'وصلت أنجيلا ميركل مع زوجته ميلانيا كنافس إلى باريس.',
    'وصل الرئيس مع زوجته ميلانيا كنافس إلى باريس.',
    'وقالت زوجة جو بايدن إن أنجيلا ميركل سعيدة.',
  ])('none in «%s»', (text) => {
    expect(relationsIn(text)).toEqual([]);
  });

  it('gives wife and son to the same man', () => {
    expect(relationsIn('وحضر مايك بومبيو مع ابنه خالد العامري وزوجته سوزان أولسن.')).toEqual([
      'خالد العامري ← ابنه ← مايك بومبيو',
      'سوزان أولسن ← زوجته ← مايك بومبيو',
    ]);
  });
});
