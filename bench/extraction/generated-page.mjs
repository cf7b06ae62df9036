// @ts-check
// Pages made for their size, each at 1, 2, 4 and 8 times the smallest.
/** @typedef {import('./bench-page.mjs').BenchPage} BenchPage */

const HEADLINE = 'بلدية الواحة تفتتح جسرا جديدا فوق الوادي';
const SENTENCES = [
  'أعلنت بلدية الواحة افتتاح جسر جديد فوق الوادي، بعد عامين من العمل المتواصل، وقالت إن المرور عليه سيبدأ صباح الأحد المقبل.',
  'وقال المهندس المشرف إن الجسر صمم ليتحمل السيول الشديدة، وإن مساراته تتسع للمشاة وللدراجات إلى جانب السيارات.',
  'وأضاف أن تكلفة المشروع بقيت أقل من التقديرات الأولى، وأن أعمال الصيانة ستجرى كل ستة أشهر دون إغلاق الطريق.',
];
const ARTICLE_OF_LINKS = 30;
const ARTICLE_OF_MIXED = 200;
const WRAPPERS = 24;

/** @param {number} count */
const paragraphs = (count) =>
  Array.from({ length: count }, (_, i) => `<p>الفقرة رقم ${i + 1}: ${SENTENCES[i % 3]}</p>`).join('\n');

/** @param {number} count */
const article = (count) => `<article><h1>${HEADLINE}</h1>${paragraphs(count)}</article>`;

/** @param {string} body */
const pageOf = (body) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${HEADLINE}</title><meta property="og:type" content="article"></head><body>${body}</body></html>`;

/** @param {number} i */
const link = (i) =>
  `<li class="menu-item menu-item-${i}"><div class="inner"><a class="menu-link" href="/section/${i % 40}/page/${i}"><span class="label">قسم ${i} من الأخبار</span></a></div></li>`;

/** @param {number} from @param {number} count */
const menu = (from, count) =>
  `<div class="block"><h3>أخبار ${from}</h3><ul class="menu">${Array.from({ length: count }, (_, i) => link(from + i)).join('')}</ul></div>`;

/** @param {number} count */
function linksPage(count) {
  const menus = Array.from({ length: count / 20 }, (_, i) => menu(i * 20, 20));
  return pageOf(`<div id="top">${menus.join('\n')}</div><main>${article(ARTICLE_OF_LINKS)}</main>`);
}

/** One piece of the furniture of a portal; the kinds take turns. @type {((i: number) => string)[]} */
const FURNITURE = [
  (i) => `<nav class="nav-${i}">${menu(i * 10, 10)}</nav>`,
  (i) =>
    `<section class="cards">${Array.from(
      { length: 6 },
      (_, n) =>
        `<div class="card"><a href="/news/${i}-${n}"><img src="/i/${i}-${n}.jpg" loading="lazy" width="320" height="180" alt=""><h4>خبر رقم ${i}-${n} عن مشروع في المدينة</h4></a><p class="card-text">${SENTENCES[n % 3]?.slice(0, 36)}</p><time datetime="2026-03-${10 + n}">قبل ${n + 1} ساعات</time></div>`,
    ).join('')}</section>`,
  (i) => `<script type="application/json" id="state-${i}">${JSON.stringify({ i, list: SENTENCES })}</script>`,
  (i) =>
    `${Array.from({ length: WRAPPERS }, (_, n) => `<div class="w w-${i}-${n}" data-depth="${n}">`).join('')}<span>إعلان ${i}</span>${'</div>'.repeat(WRAPPERS)}`,
];

/**
 * Menus, cards, scripts and deep wrappers before and behind an article, so many megabytes in all.
 * @param {number} megabytes
 */
function mixedPage(megabytes) {
  const text = article(ARTICLE_OF_MIXED);
  const parts = [];
  let size = Buffer.byteLength(text);
  for (let i = 0; size < megabytes * 1_000_000; i++) {
    const part = FURNITURE[i % FURNITURE.length]?.(i) ?? '';
    size += Buffer.byteLength(part);
    parts.push(part);
  }
  const half = Math.ceil(parts.length / 2);
  return pageOf(
    `<div id="top">${parts.slice(0, half).join('\n')}</div><main>${text}</main><div id="end">${parts.slice(half).join('\n')}</div>`,
  );
}

/**
 * @typedef {object} Family pages alike but for their size
 * @property {string} unit
 * @property {number} least the size of the smallest page, in units
 * @property {(size: number) => string} markup
 */

/** @type {Family[]} */
export const FAMILIES = [
  {
    unit: 'paragraphs',
    least: 625,
    markup: (size) => pageOf(article(size)),
  },
  { unit: 'links', least: 2500, markup: linksPage },
  { unit: 'MB mixed', least: 0.625, markup: mixedPage },
];

/**
 * @param {Family} family
 * @param {number} size in its units
 * @returns {BenchPage}
 */
export const generatedPage = ({ unit, markup }, size) => ({
  name: `${size} ${unit}`,
  group: 'generated',
  url: 'https://news.example/politics/bridge.html',
  isXhtml: false,
  markup: () => markup(size),
  gold: null,
});

/** Pages of up to a megabyte, as portals are. */
export const portalPages = () => {
  const family = FAMILIES.find(({ unit }) => unit === 'MB mixed');
  return family ? [0.25, 0.5, 1].map((size) => generatedPage(family, size)) : [];
};
