import { describe, expect, it } from 'vitest';
import { linesOfPage } from '../../src/dom/page-lines';
import { metadataOfPage } from '../../src/dom/page-metadata';
import { printedTimeOfPage } from '../../src/dom/time-of-page';
import { titleOfPage } from '../../src/dom/title-of-page';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

function placeOf(markup: string, url = PAGE_URL) {
  const copy = pageOf(markup, 'text/html', url);
  const metadata = metadataOfPage(copy, url);
  const lines = linesOfPage(copy.body);
  const { element: headline, siteNames } = titleOfPage(copy, metadata, lines);
  const headlineAt = headline ? lines.findIndex(({ element }) => headline.contains(element)) : -1;
  return { copy, metadata, lines, headline, headlineAt, siteNames, url };
}

const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${HEADLINE} - الواحة</title>${head}</head><body>${body}</body></html>`;
const story = (head: string, rest = '') =>
  page(`<main><article><h1>${HEADLINE}</h1>${head}${BODY}${rest}</article></main>`);
const jsonLd = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const LIST = [
  'افتتاح مدرسة جديدة في حي الزيتون القديم',
  'سباق القوارب ينطلق الأحد في الميناء الجديد',
  'أسعار التمور تستقر في أسواق الواحة الكبيرة',
];
const related = (date: string) =>
  `<section><h3>الأكثر قراءة</h3><ul>${LIST.map((title, i) => `<li><a href="/n/${i}">${title}</a><span class="date">${date}</span></li>`).join('')}</ul></section>`;
const DECK =
  'الجسر يصل ضفتي الوادي بعد عامين من الانتظار، والمرور عليه يبدأ صباح الأحد، وقد حضر الافتتاح جمع من سكان الضفتين الذين انتظروا هذا اليوم طويلا، وتحدثوا عن أثره في حياتهم اليومية.';

describe('the time of a page', () => {
  it.each<[string, string, string | null, string?]>([
    [
      'JSON-LD',
      page(
        `<h1>${HEADLINE}</h1>${BODY}`,
        jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-03-10T14:05:00+03:00' }),
      ),
      '2026-03-10T14:05:00+03:00',
    ],
    [
      'JSON-LD in CDATA',
      page(
        `<h1>${HEADLINE}</h1>${BODY}`,
        `<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2026-03-10"}\n//]]></script>`,
      ),
      '2026-03-10',
    ],
    [
      'meta',
      page(
        `<h1>${HEADLINE}</h1>${BODY}`,
        '<meta property="article:published_time" content="2026-03-10T14:05:00Z"><meta property="article:modified_time" content="2026-03-12T10:00:00Z">',
      ),
      '2026-03-10T14:05:00Z',
    ],
    [
      'meta in Arabic words',
      page(`<h1>${HEADLINE}</h1>${BODY}`, '<meta name="date" content="الثلاثاء 10 مارس 2026 - 02:05 م">'),
      '2026-03-10T14:05',
    ],
    [
      'meta of nothing, a printed date',
      page(
        `<h1>${HEADLINE}</h1><p>10 مارس 2026</p>${BODY}`,
        '<meta property="article:published_time" content="0000-00-00 00:00:00">',
      ),
      '2026-03-10',
    ],
    [
      'time element',
      story('<time datetime="2026-03-10T14:05+03:00">قبل ساعتين</time>'),
      '2026-03-10T14:05+03:00',
    ],
    ['printed below the headline', story('<div>الثلاثاء 10 مارس 2026</div>'), '2026-03-10'],
    [
      'printed below the headline in a time of no datetime',
      story('<time>10 آذار/مارس 2026 - 14:05</time>'),
      '2026-03-10T14:05',
    ],
    ['beside the byline', story('<p>سامي حداد | الثلاثاء 10-03-2026 14:05</p>'), '2026-03-10T14:05'],
    [
      'after a deck',
      story('<p>الجسر يصل ضفتي الوادي بعد عامين</p><p>نُشر في: 10 مارس 2026</p>'),
      '2026-03-10',
    ],
    [
      'after a long deck',
      story(`<p class="standfirst">${DECK}</p><div class="date">10 مارس 2026</div>`),
      '2026-03-10',
    ],
    [
      'above the headline',
      page(`<article><div>10 مارس 2026</div><h1>${HEADLINE}</h1>${BODY}</article>`),
      '2026-03-10',
    ],
    [
      'above the headline with the section',
      page(`<article><p>محليات | 10 مارس 2026</p><h1>${HEADLINE}</h1>${BODY}</article>`),
      '2026-03-10',
    ],
    [
      'in two lines, the publication first',
      story('<p>نشر: 10 مارس 2026</p><p>آخر تحديث: 12 مارس 2026</p>'),
      '2026-03-10',
    ],
    [
      'in two lines, the update first',
      story('<p>آخر تحديث: 12 مارس 2026</p><p>تاريخ النشر: 10 مارس 2026</p>'),
      '2026-03-10',
    ],
    [
      'two time elements, the update first',
      story(
        '<p>آخر تحديث <time datetime="2026-03-12">12 مارس</time></p><p>نشر <time datetime="2026-03-10">10 مارس</time></p>',
      ),
      '2026-03-10',
    ],
    ['an update alone', story('<p>آخر تحديث: 12 مارس 2026</p>'), '2026-03-12'],
    ['a labelled line at the end', story('', '<p>نُشر في: 10 مارس 2026</p>'), '2026-03-10'],
    [
      'a labelled line at the end, after a date in the list',
      story('', `${related('1 يناير 2026')}<p>تاريخ النشر: 10 مارس 2026</p>`),
      '2026-03-10',
    ],
    ['Hijri beside Gregorian', story('<p>الثلاثاء 12 رمضان 1447 هـ - 3 مارس 2026م</p>'), '2026-03-03'],
    [
      'label and date in two lines',
      story('<div><span>تاريخ النشر</span><br><span>10 مارس 2026</span></div>'),
      '2026-03-10',
    ],
    [
      'date and hour in two lines',
      story('<div><div>10 مارس 2026</div><div>14:05</div></div>'),
      '2026-03-10T14:05',
    ],
    [
      'date in the address',
      page(`<h1>${HEADLINE}</h1>${BODY}`),
      '2026-03-10',
      'https://news.example/2026/03/10/bridge',
    ],
    [
      'the headline linked, in a box with its date',
      page(
        `<div class="post"><h1><a href="/a">${HEADLINE}</a></h1><div class="date">10 مارس 2026</div></div>${BODY}`,
      ),
      '2026-03-10',
    ],
    ['itemprop', story('<span itemprop="datePublished" content="2026-03-10">أمس</span>'), '2026-03-10'],
    ['a month alone', story('<p>مارس 2026</p>'), '2026-03'],
    [
      'header clock and own date',
      page(
        `<header><div>اليوم الثلاثاء 24 مارس 2026</div></header><h1>${HEADLINE}</h1><p>10 مارس 2026</p>${BODY}`,
      ),
      '2026-03-10',
    ],
    [
      'own date and a list with times',
      page(
        `<aside>${related('24 مارس 2026')}</aside><article><h1>${HEADLINE}</h1><p>10 مارس 2026</p>${BODY}</article>`,
      ),
      '2026-03-10',
    ],

    ['nothing', page(`<h1>${HEADLINE}</h1>${BODY}`), null],
    [
      'header clock alone',
      page(`<header><div>اليوم الثلاثاء 24 مارس 2026</div></header><h1>${HEADLINE}</h1>${BODY}`),
      null,
    ],
    [
      'header clock without its word',
      page(
        `<header><div class="top">الثلاثاء 24 مارس 2026</div><a href="/">الرئيسية</a></header><main><h1>${HEADLINE}</h1>${BODY}</main>`,
      ),
      null,
    ],
    [
      'header clock in plain boxes',
      page(
        `<div id="top"><div>الثلاثاء 24 مارس 2026</div><div><a href="/">الرئيسية</a><a href="/e">اقتصاد</a><a href="/s">رياضة</a></div></div><div id="main"><h1>${HEADLINE}</h1>${BODY}</div>`,
      ),
      null,
    ],
    [
      'header clock with a time element',
      page(
        `<div class="topbar"><time datetime="2026-03-24">الثلاثاء 24 مارس 2026</time></div><div id="main"><h1>${HEADLINE}</h1>${BODY}</div>`,
      ),
      null,
    ],
    ['related list after the body', story('', related('24 مارس 2026')), null],
    [
      'related list of time elements after the body',
      story(
        '',
        related('24 مارس 2026')
          .replaceAll('<span class="date">', '<time datetime="2026-03-24">')
          .replaceAll('</span>', '</time>'),
      ),
      null,
    ],
    [
      'related list with published marks',
      story('', related('24 مارس 2026').replaceAll('class="date"', 'itemprop="datePublished"')),
      null,
    ],
    [
      'related box between headline and body',
      story(`<div class="box">${related('24 مارس 2026')}</div>`),
      null,
    ],
    [
      'whole cards that are links',
      story(
        '',
        `<div>${LIST.map((title, i) => `<a href="/n/${i}"><h4>${title}</h4><span>24 مارس 2026</span></a>`).join('')}</div>`,
      ),
      null,
    ],
    [
      'an event in the body',
      page(`<h1>${HEADLINE}</h1>${BODY}<p>وبدأ العمل في الجسر في 24 مارس 2024، وانتهى قبل موعده.</p>`),
      null,
    ],
    [
      'an event that is a short paragraph',
      page(`<h1>${HEADLINE}</h1>${BODY}<p>الموعد: 24 مارس 2026</p>${BODY}`),
      null,
    ],
    [
      'a chronicle',
      page(
        `<h1>${HEADLINE}</h1><p>${PARAGRAPHS[0]}</p><h3>24 مارس 2024</h3><p>${PARAGRAPHS[1]}</p><h3>25 مارس 2024</h3><p>${PARAGRAPHS[2]}</p>`,
      ),
      null,
    ],
    ['a date in the headline', page(`<h1>حصاد 24 مارس 2026 في الواحة وضواحيها</h1>${BODY}`), null],
    [
      'comments',
      story(
        '',
        `<section class="comments"><h3>التعليقات</h3><div>قارئ <span class="date">24 مارس 2026</span><p>شكرا</p></div></section>`,
      ),
      null,
    ],
    ['copyright', story('', '<footer>جميع الحقوق محفوظة © 2026</footer>'), null],
    ['footer date', story('', '<footer>آخر تحديث للموقع: 24 مارس 2026</footer>'), null],
    ['relative', story('<p>قبل ساعتين</p>'), null],
    ['a false date', story('<p class="date">31/02/2026</p>'), null],
    [
      'sidebar beside the headline',
      page(`<h1>${HEADLINE}</h1><aside><p class="date">24 مارس 2026</p></aside>${BODY}`),
      null,
    ],
    ['menu', page(`<nav><ul><li>عدد 24 مارس 2026</li></ul></nav><h1>${HEADLINE}</h1>${BODY}`), null],
  ])('%s', (_, markup, expected, url) => {
    expect(printedTimeOfPage(placeOf(markup, url), words).time).toBe(expected);
  });
});

describe('printedTimeOfPage', () => {
  it.each<[string, string, { time: string | null; text: string | null }]>([
    ['a day', story('<p>10 مارس 2026</p>'), { time: '2026-03-10', text: null }],
    ['relative below the headline', story('<p>قبل ساعتين</p>'), { time: null, text: 'قبل ساعتين' }],
    [
      'relative beside the byline',
      story('<p>سامي حداد | منذ 3 أيام</p>'),
      { time: null, text: 'منذ 3 أيام' },
    ],
    ['relative in a time element', story('<time>منذ 3 أيام</time>'), { time: null, text: 'منذ 3 أيام' }],
    [
      'yesterday above the headline',
      page(`<article><p>أمس، 20:10</p><h1>${HEADLINE}</h1>${BODY}</article>`),
      { time: null, text: 'أمس، 20:10' },
    ],
    ['relative and exact', story('<p>قبل ساعتين</p><p>10 مارس 2026</p>'), { time: '2026-03-10', text: null }],
    ['relative in a list', story('', related('قبل ساعتين')), { time: null, text: null }],
    [
      'relative in a box above the body',
      story(`<div>${related('قبل ساعتين')}</div>`),
      { time: null, text: null },
    ],
    [
      'relative in comments',
      story('', '<div class="comments"><span>قارئ</span> <span>منذ 3 ساعات</span></div>'),
      { time: null, text: null },
    ],
    [
      'in a sentence',
      page(`<h1>${HEADLINE}</h1><p>قبل ساعتين، قال الوزير إن الجسر آمن.</p>${BODY}`),
      { time: null, text: null },
    ],
    ['nothing', story(''), { time: null, text: null }],
  ])('%s', (_, markup, expected) => {
    expect(printedTimeOfPage(placeOf(markup), words)).toEqual(expected);
  });
});
