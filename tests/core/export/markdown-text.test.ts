import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/core/article/article';
import { markdownText } from '../../../src/core/export/markdown-text';
import { HOSTILE } from '../../fakes/exportable';

/** The stretches that `⟨s:…⟩`, `⟨e:…⟩` and `⟨l:…⟩` mark. */
function marked(drawn: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { kind: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < drawn.length; i++) {
    if (drawn[i] === '⟨') {
      open.push({ kind: drawn[i + 1] ?? '', start: text.length });
      i += 2;
    } else if (drawn[i] === '⟩') {
      const { kind, start } = open.pop() ?? { kind: '', start: 0 };
      const span = { start, end: text.length };
      if (kind === 'l') marks.push({ kind: 'link', href: 'https://a.example/', ...span });
      else marks.push({ kind: kind === 's' ? 'strong' : 'emphasis', ...span });
    } else text += drawn.charAt(i);
  }
  return { text, marks };
}

describe('markdownText', () => {
  it.each([
    ['قال الوزير.', 'قال الوزير.'],
    ['# وسم', '\\# وسم'],
    ['قال #وسم', 'قال #وسم'],
    ['عنوان ##', 'عنوان \\##'],
    ['لغة C#', 'لغة C#'],
    ['- بند', '\\- بند'],
    ['قال - ومضى', 'قال - ومضى'],
    ['+ بند', '\\+ بند'],
    ['* بند', '\\* بند'],
    ['> قول', '\\> قول'],
    ['===', '\\==='],
    ['12. بند', '12\\. بند'],
    ['3) بند', '3\\) بند'],
    ['2026 عام', '2026 عام'],
    ['١. بند', '١. بند'],
    ['~~~', '\\~\\~\\~'],
    ['```', '\\`\\`\\`'],
    ['<b>', '\\<b>'],
    ['أكبر > أصغر', 'أكبر > أصغر'],
    ['&lt; و&', '\\&lt; و&'],
    ['[نص](x)', '\\[نص\\](x)'],
    ['a_b *c*', 'a\\_b \\*c\\*'],
    ['ا | ب', 'ا \\| ب'],
    ['\\', '\\\\'],
    ['سطر\nآخر\tهنا', 'سطر آخر هنا'],
    ['    شفرة', 'شفرة'],
    ['$x$', '\\$x\\$'],
    ['', ''],
  ])('%j', (text, expected) => expect(markdownText(text)).toBe(expected));

  it.each([
    ['قال ⟨s:كثيرا⟩ هنا', 'قال **كثيرا** هنا'],
    ['ا⟨s:لكتا⟩ب', 'ا**لكتا**ب'],
    // Stars would stand beside a sign and a letter, and be seen.
    ['و⟨s:«نعم».⟩ثم', 'و«**نعم**».ثم'],
    ['قال⟨s: كثيرا ⟩هنا', 'قال **كثيرا** هنا'],
    ['قال⟨s: — ⟩هنا', 'قال — هنا'],
    ['قال ⟨e:كثيرا⟩', 'قال *كثيرا*'],
    ['⟨s:أول⟩⟨s:ثان⟩', '**أولثان**'],
    ['⟨s:أول⟩⟨e:ثان⟩', '**أول**ثان'],
    ['⟨s:أول ⟨e:ثان⟩⟩', '**أول ثان**'],
    ['⟨l:أول⟩', '[أول](https://a.example/)'],
    ['عجب! ⟨l:أول⟩', 'عجب! [أول](https://a.example/)'],
    ['عجب!⟨l:أول⟩', 'عجب\\![أول](https://a.example/)'],
    ['⟨s:أول ⟨l:ثان⟩ ثالث⟩', '**أول** [**ثان**](https://a.example/) **ثالث**'],
    ['⟨l:[أول]⟩', '[\\[أول\\]](https://a.example/)'],
    ['ا⟨l: ⟩ب', 'ا ب'],
  ])('marks in %s', (drawn, expected) => {
    const { text, marks } = marked(drawn);
    expect(markdownText(text, marks)).toBe(expected);
  });

  it.each([
    ['javascript:alert(1)', 'نص'],
    ['data:text/html,x', 'نص'],
    ['https://a.example/ا ب(1)<x>', '[نص](https://a.example/ا%20ب%281%29%3Cx%3E)'],
    ['https://a.example/?a=1&copy;', '[نص](https://a.example/?a=1&amp;copy;)'],
    ['mailto:a@b.example', '[نص](mailto:a@b.example)'],
  ])('a link to %s', (href, expected) => {
    expect(markdownText('نص', [{ kind: 'link', start: 0, end: 2, href }])).toBe(expected);
  });

  it('is one line in which no sign acts but its own', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(text, (given) => {
        const line = markdownText(given);
        expect(line).not.toMatch(/[\n\r\t]/);
        // Each of these behind an odd number of backslashes.
        for (const [, slashes = ''] of line.matchAll(/(\\*)[<`*_[\]~|]/g)) expect(slashes.length % 2).toBe(1);
        expect(line).not.toMatch(/^(?:[#+\-=>]|\d{1,9}[.)])/);
      }),
    );
  });
});
