import { expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import type { Article } from '../../../src/core/article/article';
import { vowelledArticle } from '../../../src/core/vocalise/vowelled-article';
import { articleOf } from '../../fakes/article';
import { vocalised } from '../../fakes/vocalised';

it('has vowels in every text, and its marks on the same words', () => {
  const found = ['خَبَرٌ', 'مُلَخَّصٌ', "كَتَبَ' الْوَلَدُ", 'سَنَةٌ', 'قِيمَةٌ'].map(vocalised);
  const [title, deck, text, year, value] = found.map((one) => one.text) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const table = vocalised('سَنَةٌ\tقِيمَةٌ\n2025\t3');
  const article: Article = {
    ...articleOf(title),
    deck,
    blocks: [
      { id: 'b1', kind: 'paragraph', text, marks: [{ kind: 'strong', start: 4, end: text.length }] },
      {
        id: 'b2',
        kind: 'table',
        hasHeader: true,
        hasRowHeaders: false,
        rows: [
          [year, value],
          ['2025', '3'],
        ],
        text: table.text,
      },
    ],
  };
  const words = new Map([...found, table].map((one) => [one.text, one.words]));
  const vowelled = vowelledArticle(article, words, {
    diacritics: 'all',
    wordEndings: 'full',
    sureVowelsOnly: false,
  });
  expect(vowelled).toMatchObject({ title: 'خَبَرٌ', deck: textOfUnits(unitsOf('مُلَخَّصٌ')), byline: null });
  const [paragraph, rows] = vowelled.blocks;
  expect(paragraph?.text).toBe('كَتَبَ الْوَلَدُ');
  const mark = paragraph?.marks?.[0];
  expect(paragraph?.text.slice(mark?.start, mark?.end)).toBe('الْوَلَدُ');
  expect(rows).toMatchObject({
    rows: [
      ['سَنَةٌ', 'قِيمَةٌ'],
      ['2025', '3'],
    ],
  });
});
