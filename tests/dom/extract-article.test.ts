import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article';
import { groupsFromBlocks, type ItemList } from '../../src/core/article/block-groups';
import { isReply } from '../../src/core/call-rules/replies';
import { extractArticle } from '../../src/dom/extract-article';
import { cloneOfPage } from '../../src/dom/page-clone';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

const extract = (markup: string, contentType?: string, url = PAGE_URL) =>
  extractArticle(pageOf(markup, contentType, url), { url, words });

const textsOf = (article: Article | null) => (article?.blocks ?? []).map(({ text }) => text);

const page = (body: string, head = `<title>${HEADLINE} - الواحة</title>`) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('fixtures: pages in the structure of real sites', () => {
  const root = path.join(import.meta.dirname, '../fixtures/pages');
  for (const slug of readdirSync(root)) {
    it(slug, () => {
      const xhtml = path.join(root, slug, 'source.xhtml');
      const isXhtml = existsSync(xhtml);
      const source = readFileSync(isXhtml ? xhtml : path.join(root, slug, 'source.html'), 'utf8');
      const expected = JSON.parse(readFileSync(path.join(root, slug, 'expected.json'), 'utf8')) as
        object | null;
      const document = pageOf(source, isXhtml ? 'application/xhtml+xml' : 'text/html');
      const before = document.documentElement.outerHTML;
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const url = expected === null ? (canonical ?? PAGE_URL) : PAGE_URL;
      const article = extractArticle(document, { url, words });
      // Null where the page has no article; else what expected.json states must hold, block by block.
      if (expected === null) expect(article).toBeNull();
      else expect(article).toMatchObject(expected);
      if (article) expect(isReply('extract', { article, notArticle: null })).toBe(true);
      expect(document.documentElement.outerHTML, 'the live page is never changed').toBe(before);
    });
  }
});

describe('a simple article', () => {
  it('has its headline once and every paragraph', () => {
    const article = extract(page(`<div><h1>${HEADLINE}</h1>${BODY}</div>`));
    expect(article?.title).toBe(HEADLINE);
    expect(textsOf(article)).toEqual(PARAGRAPHS);
    expect(article?.dir).toBe('rtl');
    expect(article?.lang).toBe('ar');
    expect(article?.blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
  });

  it('takes the headline over the stated title and the name in JSON-LD', () => {
    const data = { '@type': 'NewsArticle', name: 'أخبار محلية', headline: HEADLINE };
    const head = `<title>الواحة</title><meta property="og:title" content="${HEADLINE} | الواحة">
      <script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(extract(page(`<h1>صحيفة الواحة</h1><h1>${HEADLINE}</h1>${BODY}`, head))?.title).toBe(HEADLINE);
    expect(extract(page(`<div>${BODY}</div>`, head))?.title).toBe(HEADLINE);
  });

  it('keeps links and emphasis as offsets and drops addresses that are not http', () => {
    const inner = `قال <a href="/a">الناطق</a> إن <b>الجسر</b> آمن، <a href="javascript:alert(1)">اضغط</a> <a href="data:text/html,x">هنا</a>، وإن العمل انتهى قبل موعده.`;
    const article = extract(
      page(
        `<h1>${HEADLINE}</h1>${BODY}<p>${inner}</p><img src="javascript:1"><img src="data:image/png;base64,AA">`,
      ),
    );
    const last = article?.blocks.at(-1);
    expect(last?.marks?.map((mark) => [mark.kind, last.text.slice(mark.start, mark.end)])).toEqual([
      ['link', 'الناطق'],
      ['strong', 'الجسر'],
    ]);
    expect(last?.marks?.[0]).toMatchObject({ href: 'https://news.example/a' });
    expect(JSON.stringify(article)).not.toMatch(/javascript:|data:/);
  });

  it('keeps a sentence that merely contains the words of furniture', () => {
    const sentences = [
      'اقرأ أيضا ما كتبه الباحثون عن الجسر، فقد شرحوا في مقالهم كيف يقاوم السيول، وكيف اختيرت المواد التي بني منها قبل عامين كاملين في المدينة وضواحيها.',
      'وقال للصحفيين: شارك هذا الخبر آلاف القراء، وعلق كثيرون عليه في اليوم نفسه.',
      'إعلان البلدية جاء في وقته.',
    ];
    const article = extract(
      page(`<h1>${HEADLINE}</h1>${BODY}${sentences.map((s) => `<p>${s}</p>`).join('')}`),
    );
    expect(textsOf(article)).toEqual([...PARAGRAPHS, ...sentences]);
  });

  it('keeps a list in an item within the outer list, in order', () => {
    const list = `<ul><li>إصلاح البئر<ol><li>تنظيف المضخة</li><li><p>تبديل الأنابيب</p><ul><li>في الحي القديم</li></ul></li></ol></li>
      <li>بناء خزان</li><li><span>قياس الماء</span><ul><li>في كل شهر</li></ul></li></ul><ol><li>دروس في المدرسة</li></ol>`;
    const article = extract(page(`<h1>${HEADLINE}</h1>${BODY}${list}${BODY}`));
    const drawn = ({ ordered, items }: ItemList): unknown[] => [
      ordered ? 'ol' : 'ul',
      ...items.flatMap(({ block, inner }) => (inner ? [block.text, drawn(inner)] : [block.text])),
    ];
    const lists = groupsFromBlocks(article?.blocks ?? []).flatMap((group) =>
      group.kind === 'list' ? [drawn(group.list)] : [],
    );
    expect(lists).toEqual([
      [
        'ul',
        'إصلاح البئر',
        ['ol', 'تنظيف المضخة', 'تبديل الأنابيب', ['ul', 'في الحي القديم']],
        'بناء خزان',
        'قياس الماء',
        ['ul', 'في كل شهر'],
      ],
      ['ol', 'دروس في المدرسة'],
    ]);
  });

  it('drops furniture between paragraphs', () => {
    const junk = `<p>اقرأ أيضاً: <a href="/x">خبر آخر عن الطرق في المدينة</a></p><p>إعلان</p><h3>شارك الخبر</h3><p>تابعونا على فيسبوك</p>`;
    const [first, ...rest] = PARAGRAPHS;
    const article = extract(
      page(`<h1>${HEADLINE}</h1><p>${first}</p>${junk}${rest.map((text) => `<p>${text}</p>`).join('')}`),
    );
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });
});

describe('what stands between the headline and the body', () => {
  const DECK = 'الجسر يصل ضفتي الوادي بعد عامين من الانتظار، والمرور عليه يبدأ صباح الأحد';
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

  it.each([
    ['named by its class', `<div class="standfirst">${DECK}</div>${paragraphs}`],
    ['before the line of byline and date', `<p>${DECK}.</p><p>سلمى عواد | 10 مارس 2026</p>${paragraphs}`],
    ['outside the box of the paragraphs', `<p>${DECK}.</p><div>${paragraphs}</div>`],
    ['in a lead class, before a date', `<p class="lead">${DECK}</p><time>10 مارس 2026</time>${paragraphs}`],
    [
      'that asks, with a form below the paragraphs',
      `<p>${DECK}، فهل يكفي؟</p><p>سلمى عواد | 10 مارس 2026</p>${paragraphs}<form><input type="email"></form>`,
    ],
  ])('a deck %s', (_, body) => {
    const article = extract(page(`<article><h1>${HEADLINE}</h1>${body}</article>`));
    expect(article?.deck).toContain(DECK);
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });

  it.each([
    ['first body text', paragraphs],
    ['first body text in a lead class', paragraphs.replace('<p>', '<p class="lead">')],
    [
      'first body text before a box with dates',
      paragraphs.replace(
        '</p><p>',
        '</p><ul><li><a href="/n/2">خبر آخر من المدينة القديمة</a><span>10 مارس 2026</span></li></ul><p>',
      ),
    ],
    [
      'the question of a poll at the side',
      `<div class="tools"><h2>رأي القراء</h2><div><h3>هل تؤيد فتح المكتبة العامة في أيام العطلة أيضا؟</h3>
        <form><label><input type="radio" name="a">نعم</label><label><input type="radio" name="a">لا</label>
        <input type="submit" value="صوّت"></form></div></div><p>سلمى عواد | 10 مارس 2026</p><div>${paragraphs}</div>`,
    ],
    ['a body in boxes of one paragraph', PARAGRAPHS.map((text) => `<div><p>${text}</p></div>`).join('')],
  ])('no deck: %s', (_, body) => {
    const article = extract(page(`<article><h1>${HEADLINE}</h1>${body}</article>`));
    expect(article?.deck).toBeNull();
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });

  it('the sample page has neither its breadcrumb nor its byline in the body, and its picture with the caption', () => {
    const markup = readFileSync(path.join(import.meta.dirname, '../../sample/index.html'), 'utf8');
    const article = extract(markup);
    expect(article?.deck).toMatch(/^الخطة تشمل/);
    expect(article?.byline).toBe('هدى الكيلاني');
    expect(article?.blocks[0]).toMatchObject({
      kind: 'picture',
      picture: { src: 'https://news.example/politics/coast.svg' },
    });
    expect(article?.blocks[0]?.text).toMatch(/^رسم تخي/);
    expect(article?.blocks[1]?.text).toMatch(/^وقّعت وزيرة/);
    expect(article?.blocks.at(-1)?.text).toMatch(/^وتنص الوثيقة/);
  });
});

describe('bad input', () => {
  it('parts a headline that was never closed from the article in it', () => {
    const article = extract(`<title>${HEADLINE}</title><div><h1>${HEADLINE}<div class=content>${BODY}</div>`);
    expect(article?.title).toBe(HEADLINE);
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });
  it('copies the article behind more elements of menus than are copied', () => {
    const menu = `<div class="menu">${'<a href="#"><b>رابط</b></a>'.repeat(10)}</div>`.repeat(50);
    const copy = cloneOfPage(pageOf(page(`${menu}<h1>${HEADLINE}</h1><div>${BODY}</div>`)), 100);
    expect(Array.from(copy?.querySelectorAll('p') ?? [], (p) => p.textContent)).toEqual(PARAGRAPHS);
    expect(copy?.querySelector('h1')?.textContent).toBe(HEADLINE);
    expect(copy?.querySelector('.menu')).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no paragraph', page('')],
    ['only a headline', page(`<h1>${HEADLINE}</h1>`)],
    [
      'frameset',
      '<html><head><title>x</title></head><frameset cols="50%,50%"><frame src="a.html"></frameset></html>',
    ],
    [
      'an error page',
      page(
        '<h1>404</h1><p>عذرا، الصفحة التي طلبتها غير موجودة. عد إلى الصفحة الرئيسية.</p>',
        '<title>404</title>',
      ),
    ],
    [
      'a log-in form',
      page(
        '<h1>تسجيل الدخول</h1><form><p>أدخل بريدك الإلكتروني وكلمة المرور للوصول إلى حسابك في الصحيفة، وإذا نسيت كلمة المرور فاطلب رابطا جديدا من صفحة المساعدة، وسنرسله إلى بريدك خلال دقائق قليلة مع شرح للخطوات اللازمة كلها.</p><input type="email"><input type="password"></form>',
        '<title>دخول</title>',
      ),
    ],
    [
      'a list of headlines',
      page(
        Array.from(
          { length: 12 },
          (_, i) =>
            `<div><h3><a href="/n/${i}">عنوان خبر رقم ${i} عن افتتاح الطرق الجديدة في المدينة</a></h3><p>${PARAGRAPHS[i % 3] ?? ''}</p></div>`,
        ).join(''),
        '<title>أخبار المدينة</title>',
      ),
    ],
  ])('%s is no article', (_, markup) => {
    expect(extract(markup)).toBeNull();
  });

  it('a front page is no article', () => {
    const url = 'https://news.example/';
    expect(extract(page(`<h1>الواحة</h1>${BODY}`), 'text/html', url)).toBeNull();
  });

  it('1,000 paragraphs all come through, in order', () => {
    const texts = Array.from({ length: 1000 }, (_, i) => `الفقرة رقم ${i}: ${PARAGRAPHS[i % 3] ?? ''}`);
    const article = extract(
      page(`<h1>${HEADLINE}</h1><div>${texts.map((text) => `<p>${text}</p>`).join('')}</div>`),
    );
    expect(textsOf(article)).toEqual(texts);
  });

  it('a flood of markup beside the article does no harm', () => {
    const flood = '<script>var a="x";</script><div class="ad"><span></span></div>'.repeat(2000);
    const article = extract(page(`<h1>${HEADLINE}</h1><div>${BODY}</div>${flood}`));
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });

  it('deep nesting does no harm', () => {
    const deep = 1000;
    const article = extract(
      page(`<h1>${HEADLINE}</h1>${'<div>'.repeat(deep)}${BODY}${'</div>'.repeat(deep)}`),
    );
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });

  it('broken markup', () => {
    const broken = `<h1>${HEADLINE}<div><p>${PARAGRAPHS.join('<p>')}</b></div></article><td>`;
    expect(textsOf(extract(broken))).toEqual(expect.arrayContaining([...PARAGRAPHS]));
  });

  it('no body element in XML', () => {
    expect(
      extract('<html xmlns="http://www.w3.org/1999/xhtml"><head/></html>', 'application/xhtml+xml'),
    ).toBeNull();
    expect(extract('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml')).toBeNull();
  });

  it('an article in an open shadow root, its paragraphs in slots', () => {
    const document = pageOf(page(`<my-story><p slot="body">${PARAGRAPHS[1]}</p></my-story>`));
    const shadow = document.querySelector('my-story')?.attachShadow({ mode: 'open' });
    for (const [name, text] of [
      ['h1', HEADLINE],
      ['p', PARAGRAPHS[0]],
      ['slot', ''],
      ['p', PARAGRAPHS[2]],
    ] as const) {
      const element = document.createElement(name);
      if (name === 'slot') element.setAttribute('name', 'body');
      element.textContent = text;
      shadow?.append(element);
    }
    const article = extractArticle(document, { url: PAGE_URL, words });
    expect(article?.title).toBe(HEADLINE);
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });

  it('names that clobber the document and its forms', () => {
    const hostile = `<img name="body"><img name="implementation"><img name="createElement"><img name="querySelectorAll"><a id="documentElement"></a>
      <form><input name="parentNode"><input name="firstChild"><input name="nextSibling"><input name="attributes"><input name="localName"><input name="nodeType"><input name="getAttribute">
      <h1>${HEADLINE}</h1><div>${BODY}</div></form>`;
    expect(textsOf(extract(page(hostile)))).toEqual(PARAGRAPHS);
  });

  it('prototypes that throw give no exception', () => {
    const document = pageOf(page(`<h1>${HEADLINE}</h1>${BODY}`));
    const view = document.defaultView;
    if (!view) throw new Error('no window');
    Object.defineProperty(view.Node.prototype, 'firstChild', {
      get: () => {
        throw new Error('hostile');
      },
    });
    expect(extractArticle(document, { url: PAGE_URL, words })).toBeNull();
    expect(extractArticle({} as Document, { url: PAGE_URL, words })).toBeNull();
  });

  it.each([
    ['broken', '{"@type":"NewsArticle","headline":'],
    ['deep', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['no object', '42'],
    [
      'wrong types',
      '{"@type":["NewsArticle",7],"headline":{"a":1},"author":[null,{"name":[]}],"datePublished":[]}',
    ],
  ])('JSON-LD that is %s', (_, json) => {
    const head = `<title>${HEADLINE}</title><script type="application/ld+json">${json}</script>`;
    const article = extract(page(`<h1>${HEADLINE}</h1>${BODY}`, head));
    expect(article?.title).toBe(HEADLINE);
    expect(textsOf(article)).toEqual(PARAGRAPHS);
  });
});
