import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article/article';
import { markdownFile } from '../../../src/core/export/markdown-file';
import { articleOf } from '../../fakes/article';
import { anyExportable, EXPORT_WORDS, RICH } from '../../fakes/exportable';

const fileOf = (...blocks: Block[]) =>
  markdownFile({
    article: { ...articleOf('ع'), url: 'about:blank', blocks },
    glossary: { people: [] },
    words: EXPORT_WORDS,
  });
const item = (list: number, text: string, ordered = false, depth = 0): Block => ({
  kind: 'list-item',
  id: text,
  text,
  list,
  ordered,
  depth,
});

describe('markdownFile', () => {
  it('has all that the article has', () => {
    expect(markdownFile(RICH)).toBe(`# خبر \\<اليوم> & أمس

ملخص الخبر

زيد العلي

الموقع

٢٣ نوفمبر ٢٠٢٦

[https://news.example/1?a=1&b=2#top](https://news.example/1?a=1&b=2#top)

قال زيد العلي لصحيفة [New York Times](https://nyt.example/a?b=1&c=%282%29) إن «**الميناء**» سيفتح *قريبا*.

## ماذا بعد؟

1. الأول
   - داخله
2. الثاني

> «نعم». قالها زيد العلي.

> وصلت السفينة.
>
> منشور على X — هيئة الموانئ

![سفينة](https://a.example/b.jpg)

سفينة في الميناء

![صورة](https://a.example/c.jpg)

### بالأرقام

| السنة | القيمة |
| --- | --- |
| ٢٠٢٥ | ٣ \\| ٤ |

شرح

## الأشخاص في هذا المقال

- **زيد العلي**: مدير الميناء، وزير سابق (ذُكر 2)
- **سمير** (ذُكر 0)
`);
  });

  it('keeps neighbouring lists apart, and inner ones inside', () => {
    expect(fileOf(item(1, 'ا'), item(2, 'ب'), item(3, 'ج'), item(4, 'د', true))).toBe(
      '# ع\n\n- ا\n\n* ب\n\n- ج\n\n1. د\n',
    );
    const ten = Array.from({ length: 10 }, (_, index) => item(1, `ب${index}`, true));
    expect(fileOf(...ten, item(1, 'داخل', false, 1))).toContain('\n10. ب9\n    - داخل\n');
  });

  it('gives every table a head, and every row as many cells', () => {
    const rows = [['ا'], ['ب', 'ج']];
    const table: Block = {
      kind: 'table',
      id: 'b1',
      rows,
      hasHeader: false,
      hasRowHeaders: false,
      text: 'ا\nب\tج',
    };
    expect(fileOf(table)).toBe('# ع\n\n|  |  |\n| --- | --- |\n| ا |  |\n| ب | ج |\n');
  });

  it('says what a picture shows where it has no address to follow', () => {
    const picture: Block = { kind: 'picture', id: 'b1', text: '', picture: { src: 'data:x', alt: 'سفينة' } };
    expect(fileOf(picture)).toBe('# ع\n\nسفينة\n');
  });

  it('holds no mark-up of any article', () => {
    fc.assert(
      fc.property(anyExportable, (exportable) => {
        const file = markdownFile(exportable);
        for (const [, slashes = ''] of file.matchAll(/(\\*)[<`~]/g)) expect(slashes.length % 2).toBe(1);
        expect(file).not.toMatch(/(?<!\\)\]\((?!https?:|mailto:)/);
        expect(file).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });
});
