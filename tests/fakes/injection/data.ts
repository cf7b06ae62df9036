import { CANARY, RUN, vectorsOf, type Vector } from './vector';

/** What stands where pages state facts: JSON-LD, meta tags, dates, titles, attributes; all written for these tests. */
const IMG = `<img src=x onerror=${RUN}>`;
const SCRIPT = `<script>${RUN}</script>`;
const deep = (depth: number) => '{"@graph":['.repeat(depth) + ']}'.repeat(depth);
const news = (fields: object) =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields });

/** Whole scripts. `</script>` in one ends it, as it does in pages. */
const LINKED = [
  news({ headline: IMG, author: { name: SCRIPT }, publisher: { name: `"onmouseover="${RUN}` } }),
  news({ headline: `</script>${SCRIPT}` }),
  news({ headline: `<!--<script>${IMG}` }),
  news({ headline: [IMG, { name: IMG }] }),
  news({ headline: 42, author: 7, publisher: true, datePublished: 20260312 }),
  news({ headline: { toString: IMG, valueOf: 1 }, author: { name: { name: IMG } } }),
  news({ headline: null, author: [null, [null, [IMG]]] }),
  news({ headline: 'ا'.repeat(200_000), description: IMG.repeat(2_000) }),
  news({ headline: '\u0000\u0007\u001b[31mعنوان\u009f' }),
  news({ headline: '\ud800عنوان\udc00' }),
  news({ headline: '\u202eناونع\u2066\u2067\u2068' }),
  news({ headline: '&lt;script&gt;window.__ran=1&lt;/script&gt;' }),
  news({ headline: '&amp;lt;img src=x onerror=window.__ran=1&amp;gt;' }),
  news({ headline: 'عنوان\r\nSet-Cookie: a=b\n\n<b>' }),
  news({ headline: '${7*7}{{7*7}}<%= 7*7 %>#{7*7}' }),
  news({ headline: '=HYPERLINK("https://canary.example/x","نص")' }),
  news({ author: Array.from({ length: 5_000 }, (_, i) => ({ name: `${IMG}${i}` })) }),
  news({ image: `javascript:${RUN}`, thumbnailUrl: `data:image/svg+xml,<svg onload=${RUN}>` }),
  news({ image: { url: `${CANARY}/linked`, '@type': 'ImageObject' }, logo: `${CANARY}/logo` }),
  news({ url: `javascript:${RUN}`, mainEntityOfPage: { '@id': `javascript:${RUN}` } }),
  news({ inLanguage: `" onload="${RUN}`, datePublished: IMG }),
  news({ inLanguage: '<b>', dateModified: `2026-01-01" onclick="${RUN}` }),
  news({ articleBody: SCRIPT.repeat(100), keywords: [IMG] }),
  '{"__proto__":{"headline":"مسمّم","polluted":1},"@type":"NewsArticle"}',
  '{"@type":"NewsArticle","constructor":{"prototype":{"polluted":1}},"headline":"عنوان"}',
  '{"@type":["NewsArticle","__proto__",null,{},1],"headline":"عنوان"}',
  '{"@type":"NewsArticle","headline":"عنوان","author":{"@id":"__proto__"}}',
  '{"@type":"NewsArticle","author":{"@id":"#a"},"@graph":[{"@id":"#a","name":"<img src=x onerror=window.__ran=1>"}]}',
  '{"@id":"#a","@type":"NewsArticle","mainEntity":{"@id":"#a","mainEntity":{"@id":"#a"}}}',
  `[${'['.repeat(10_000)}${']'.repeat(10_000)}]`,
  deep(10_000),
  `{"a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  `[${Array.from({ length: 20_000 }, (_, i) => `{"@type":"NewsArticle","headline":"${i}"}`).join(',')}]`,
  `//<![CDATA[\n${news({ headline: IMG })}\n//]]>`,
  `<!--\n${news({ headline: IMG })}\n-->`,
  `/*<!--*/${news({ headline: IMG })}/*-->*/`,
  `${RUN};${news({ headline: 'عنوان' })}`,
  `(function(){${RUN}})()`,
  '{"headline":"عنوان"',
  '{headline:"عنوان",}',
  '{"@type":"NewsArticle","headline":"عنوان\u0000\u0001\n\t"}',
  'null',
  'true',
  '"<img src=x onerror=window.__ran=1>"',
  '[]',
  '',
  `{"@type":"NewsArticle","headline":"\\u003cscript\\u003ewindow.__ran=1\\u003c/script\\u003e"}`,
  '1e999999',
  '{"@type":"NewsArticle","headline":"عنوان","datePublished":"-271821-04-20T00:00:00Z"}',
  '{"@type":"NewsArticle","headline":"عنوان","datePublished":"+275760-09-13T00:00:01Z"}',
];

/** What any stated text may be; stands between double quotes. */
const STATED = [
  IMG.replaceAll('"', '&quot;'),
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;svg onload=${RUN}&amp;gt;`,
  `&quot;&gt;&lt;svg onload=${RUN}&gt;`,
  `x" onmouseover="${RUN}" y="`,
  `x"><script>${RUN}</script><p title="`,
  `javascript:${RUN}`,
  `\u202eعنوان مقلوب\u2067`,
  `عنوان\u200b\u200c\u200d\ufeff\u00ad`,
  `&#0;&#1;&#7;&#27;[31m&#127;&#128;&#xD800;&#xFFFE;&#x10FFFF;&#x110000;`,
  'ا'.repeat(30_000),
  `[نص](javascript:${RUN}) ![x](${CANARY}/md) &lt;${CANARY}/auto&gt;`,
];

const META = [
  'property="og:title"',
  'property="og:description"',
  'property="og:site_name"',
  'property="og:image"',
  'property="og:image:alt"',
  'property="og:type"',
  'property="og:url"',
  'property="article:published_time"',
  'property="article:author"',
  'name="description"',
  'name="author"',
  'name="twitter:image"',
];

const DATES = [
  IMG.replaceAll('"', '&quot;'),
  `2026-03-12T18:40:00+01:00" onclick="${RUN}`,
  `2026-03-12&lt;script&gt;${RUN}&lt;/script&gt;`,
  `javascript:${RUN}`,
  '9999999999999999999999',
  '-1',
  '0000-00-00T00:00:00Z',
  '2026-13-45T99:99:99+99:99',
  '٢٠٢٦-٠٣-١٢',
  '2026-03-12T18:40:00[Europe/../../x]',
  '2026-03-12T18:40:00Z\u0000',
  '2026'.repeat(5_000),
  '1e400',
  'NaN',
  'P1Y2M&lt;b&gt;',
  '\u202e2026-03-12',
  'now',
  '__proto__',
];

/** Names of files that addresses of pictures end in. */
const FILES = [
  'a.jpg%22%20onerror=%22window.__ran=1',
  'a%00.html%00.jpg',
  '..%2f..%2f..%2fetc%2fpasswd.jpg',
  'CON.jpg',
  'a.jpg;x.html',
  'a.jpg?x=&lt;script&gt;',
  'a.jpg#&quot;&gt;&lt;svg onload=window.__ran=1&gt;',
  '%E2%80%AEgpj.exe.jpg',
  '&lt;img src=x onerror=window.__ran=1&gt;.jpg',
  `&quot;onload=${RUN}//.jpg`,
  'a.svg',
  'a.jpg,https://canary.example/second 9999w',
].map((file) => `https://news.example/${file}`);

const LANGS = [
  `" onload="${RUN}`,
  'ar" dir="ltr',
  '&lt;b&gt;',
  'x'.repeat(5_000),
  'ar-\u0000',
  '__proto__',
  'javascript:1',
  'en',
  'ar_EG.UTF-8',
  'zz-ZZ-x-&quot;&gt;',
];

const IDS = [
  'text-b1',
  'text-title',
  'person-p1',
  '&quot;&gt;&lt;b&gt;',
  '__proto__',
  'constructor',
  '#:~:text=x',
  'a b c',
  '\u202ea',
  'article',
];

/** Names after «data-» with their values. */
const DATA = [
  `src="javascript:${RUN}"`,
  `srcset="${CANARY}/a 1x"`,
  `lazy-src="data:text/html,${RUN}"`,
  `original="//canary.example/b"`,
  `person="p1" data-mention="0"`,
  `start="0" data-end="99999" data-block="title"`,
  `state="ready" data-theme="x"`,
  `mubin="reader"`,
  `url="vbscript:x"`,
  `form="" data-password=""`,
];

/** Text alone: what a reader, a voice or a file may take for more than that. */
const TEXTS = [
  '\u202eنص مقلوب طويل قاله المتحدث باسم الهيئة أمس',
  '\u2066\u2067\u2068\u202a\u202bنص لا يُغلق اتجاهه',
  '\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u061cنص',
  `${'\u0301'.repeat(5_000)}نص`,
  'ﷺ'.repeat(3_000),
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿👨‍👩‍👧‍👦'.repeat(500),
  '&#xD800;&#xDC00;\ud800&#xDFFF;نص',
  '&#0;&#8;&#11;&#12;&#27;]0;x&#7;&#155;نص',
  '\u2028\u2029\u0085نص',
  '&lt;speak&gt;&lt;audio src=&quot;https://canary.example/ssml&quot;/&gt;نص&lt;/speak&gt;',
  '&lt;break time=&quot;999s&quot;/&gt;&lt;prosody volume=&quot;x-loud&quot;&gt;نص',
  '[[nonsense]] \\vol=100\\ \\pause=99999\\ نص',
  `'; DROP TABLE people;-- نص`,
  '${RUN} {{constructor.constructor("x")()}} <%= x %> نص',
  '=cmd|"/C calc"!A0 نص طويل',
  '@import "https://canary.example/text"; نص',
  '&lt;img src=x onerror=window.__ran=1&gt; نص طويل',
  '&lt;/p&gt;&lt;script&gt;window.__ran=1&lt;/script&gt;',
  '[رابط](javascript:window.__ran=1) نص',
  '![x](https://canary.example/md.png) نص',
  '```html\n<script>window.__ran=1</script>\n```',
  '&lt;https://canary.example/autolink&gt; نص',
  '# &lt;b&gt;نص&lt;/b&gt;',
  '| أ | ب |\n|---|---|\n| &lt;i&gt; | &amp;#60; |',
  ']]&gt; --&gt; ?&gt; &lt;/title&gt;&lt;/style&gt; نص',
];

export const DATA_VECTORS: readonly Vector[] = [
  ...vectorsOf('linked', 'linked', LINKED),
  ...vectorsOf(
    'meta',
    'meta',
    META.flatMap((name, at) =>
      [0, 3, 5, 8].map((step) => `${name} content="${STATED[(at + step) % STATED.length] ?? ''}"`),
    ),
  ),
  ...vectorsOf('title', 'title', STATED),
  ...vectorsOf('date', 'date', DATES),
  ...vectorsOf('file', 'image', FILES),
  ...vectorsOf('alt', 'alt', STATED),
  ...vectorsOf('language', 'lang', LANGS),
  ...vectorsOf('id', 'id', IDS),
  ...vectorsOf('data', 'data', DATA),
  ...vectorsOf('text', 'text', TEXTS),
];
