import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFile } from '../../../src/core/export/text-file';
import { articleOf } from '../../fakes/article';
import { anyExportable, EXPORT_WORDS, RICH } from '../../fakes/exportable';

describe('textFile', () => {
  it('has all that the article has', () => {
    expect(textFile(RICH)).toBe(`خبر <اليوم> & أمس

ملخص الخبر

زيد العلي

الموقع
٢٣ نوفمبر ٢٠٢٦
https://news.example/1?a=1&b=2#top

قال زيد العلي لصحيفة New York Times إن «الميناء» سيفتح قريبا.

ماذا بعد؟

1. الأول
  - داخله
2. الثاني

    «نعم». قالها زيد العلي.

    وصلت السفينة.
    منشور على X — هيئة الموانئ

[صورة: سفينة]
سفينة في الميناء

[صورة]

بالأرقام

السنة\tالقيمة
٢٠٢٥\t٣ | ٤

شرح

الأشخاص في هذا المقال
- زيد العلي: مدير الميناء، وزير سابق (ذُكر 2)
- سمير (ذُكر 0)
`);
  });

  it('has a title, and says no more than there is', () => {
    const article = { ...articleOf('', 'نص.'), url: 'file:///home/me/a.html' };
    expect(textFile({ article, glossary: { people: [] }, words: EXPORT_WORDS })).toBe(
      'مقال بلا عنوان\n\nنص.\n',
    );
  });

  it('says the words of a printed time where the page states none', () => {
    const article = { ...articleOf('ع'), publishedText: 'قبل ساعتين' };
    const exportable = { article, glossary: { people: [] }, words: EXPORT_WORDS };
    expect(textFile(exportable)).toBe('ع\n\nقبل ساعتين\nhttps://news.example/1\n');
  });

  it('has every word of any article, and no control signs', () => {
    fc.assert(
      fc.property(anyExportable, (exportable) => {
        const file = textFile(exportable);
        expect(file).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}/u);
        const squeezed = file.replace(/\s+/g, '');
        for (const { text } of exportable.article.blocks) {
          const words = text.replace(/[^\P{C}\s]|\p{Noncharacter_Code_Point}/gu, '').split(/\s+/);
          for (const word of words) expect(squeezed.replace(/\p{Cf}|\p{Co}|\p{Cn}/gu, '')).toContain(word);
        }
      }),
    );
  });
});
