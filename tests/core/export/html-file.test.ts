// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exportable } from '../../../src/core/export/exportable';
import { htmlFile } from '../../../src/core/export/html-file';
import { writableText } from '../../../src/core/export/writable-text';
import { articleOf } from '../../fakes/article';
import { anyExportable, EXPORT_WORDS, HOSTILE, RICH } from '../../fakes/exportable';

const parsed = (exportable: Exportable): Document =>
  new DOMParser().parseFromString(htmlFile(exportable), 'text/html');
const texts = (page: ParentNode, selector: string) =>
  Array.from(page.querySelectorAll(selector), ({ textContent }) => textContent);
const squeezed = (text: string | null | undefined) => writableText(text ?? '').replace(/\s+/g, '');

const LOADING = 'script, img, iframe, object, embed, link, base, form, video, audio, svg, style ~ style';

describe('htmlFile', () => {
  const page = parsed(RICH);

  it('is a page in the language and direction of the article', () => {
    expect(htmlFile(RICH)).toMatch(
      /^<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8" \/>/,
    );
    expect(page.compatMode).toBe('CSS1Compat');
    expect(page.title).toBe('خبر <اليوم> & أمس');
  });

  it.each<[string, string[]]>([
    ['h1', ['خبر <اليوم> & أمس']],
    ['.site', ['الموقع']],
    ['.deck', ['ملخص الخبر']],
    ['.byline', ['زيد العلي']],
    ['time[datetime="2026-11-23"]', ['٢٣ نوفمبر ٢٠٢٦']],
    ['.address a', ['https://news.example/1?a=1&b=2#top']],
    ['article > p strong', ['«الميناء»']],
    ['article > p em', ['قريبا']],
    ['article > p a[href^=http]', ['New York Times']],
    ['article > p bdi[lang=en][dir=ltr]', ['New York Times']],
    ['h2[id=part-1]', ['ماذا بعد؟']],
    ['h3[id=part-2]', ['بالأرقام']],
    ['article > ol > li', ['الأولداخله', 'الثاني']],
    ['article > ol > li > ul > li', ['داخله']],
    ['article > blockquote p', ['«نعم». قالها زيد العلي.']],
    ['figure > blockquote p', ['وصلت السفينة.']],
    ['figcaption', ['منشور على X — هيئة الموانئ', 'سفينة في الميناء']],
    ['.picture a[href="https://a.example/b.jpg"]', ['صورة: سفينة']],
    ['.picture a[href="https://a.example/c.jpg"]', ['صورة']],
    ['thead th[scope=col]', ['السنة', 'القيمة']],
    ['tbody th[scope=row]', ['٢٠٢٥']],
    ['tbody td', ['٣ | ٤']],
    ['.caption', ['شرح']],
    ['#people h2', ['الأشخاص في هذا المقال']],
    ['#people li', ['زيد العلي: مدير الميناء، وزير سابق (ذُكر 2)', 'سمير (ذُكر 0)']],
    ['a.mention[href="#person-1"]', ['زيد العلي', 'زيد العلي']],
  ])('has %s', (selector, expected) => {
    expect(texts(page, selector)).toEqual(expected);
  });

  it('leads nowhere but to the web, to mail and into itself', () => {
    const hrefs = Array.from(page.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !/^(?:https?:|mailto:|#person-1$)/.test(href))).toEqual([]);
    expect(hrefs).toContain('https://news.example/1?a=1&b=2#top');
    expect(hrefs).toContain('https://nyt.example/a?b=1&c=%282%29');
  });

  it('loads nothing', () => {
    expect(page.querySelectorAll(LOADING)).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import|[<>&"']/);
  });

  it('says nothing of a path on the disk, nor of people where there are none', () => {
    const article = { ...articleOf('عنوان', 'نص.'), url: 'file:///home/me/news.html' };
    const file = htmlFile({ article, glossary: { people: [] }, words: EXPORT_WORDS });
    expect(file).not.toContain('/home/me');
    expect(file).not.toContain('id="people"');
  });

  it('has a title where the article has none', () => {
    const article = articleOf('', 'نص.');
    expect(parsed({ article, glossary: { people: [] }, words: EXPORT_WORDS }).title).toBe('مقال بلا عنوان');
  });

  it.each(HOSTILE)('shows %j as it is, wherever it stands', (text) => {
    const article = {
      ...articleOf(`ع ${text}`, text),
      deck: text,
      byline: text,
      siteName: text,
      publishedText: text,
      lang: text,
      url: `https://a.example/${text}`,
    };
    const shown = parsed({ article, glossary: { people: [] }, words: EXPORT_WORDS });
    const expected = squeezed(text);
    expect(shown.querySelectorAll(LOADING)).toHaveLength(0);
    for (const selector of ['.deck', '.byline', '.site', '.date', 'article > p'])
      expect(squeezed(shown.querySelector(selector)?.textContent)).toBe(expected);
    expect(squeezed(shown.querySelector('h1')?.textContent)).toBe(`ع${expected}`);
  });

  it('gives back the text of any article, and nothing that acts', () => {
    fc.assert(
      fc.property(anyExportable, (exportable) => {
        const shown = parsed(exportable);
        const { article } = exportable;
        const kept = article.blocks.map(({ text }) => squeezed(text)).join('');
        // What the page says besides: how a picture is called, and where a post was posted.
        for (const extra of shown.querySelectorAll(
          'header, .picture, figure > blockquote + figcaption, #people',
        ))
          extra.remove();
        expect(squeezed(shown.querySelector('main')?.textContent)).toBe(kept);
        expect(shown.querySelectorAll(LOADING)).toHaveLength(0);
        const attributes = Array.from(shown.querySelectorAll('*')).flatMap((one) => one.getAttributeNames());
        expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
