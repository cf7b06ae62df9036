import { describe, expect, it } from 'vitest';
import { OMISSION_RULES, type OmissionRule } from '../../src/core/article/omission';
import { extractArticle } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

const [FIRST, SECOND, THIRD] = PARAGRAPHS;

/** Markup in the middle of an article's paragraphs, or in place of the whole body where it holds `BODY`. */
const pageWith = (markup: string) => {
  const body = markup.includes('BODY')
    ? markup.replace('BODY', BODY)
    : `<article><h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND}</p>${markup}<p>${THIRD}</p></article>`;
  return `<!doctype html><title>${HEADLINE} - الواحة</title><meta property="og:site_name" content="الواحة">
    <meta name="author" content="سلمى عواد"><body>${body}</body>`;
};

const extract = (markup: string) => extractArticle(pageOf(pageWith(markup)), { url: PAGE_URL, words });

/** A rule's example: what it takes, told by the marked text, and a like thing that it leaves. */
interface Example {
  takes: string;
  /** Null where nothing like it could be meant. */
  leaves: string | null;
}

const link = (text: string, path = '1') => `<a href="/n/${path}">${text}</a>`;
const LONG = 'وشرح المهندسون للحاضرين كيف رفعت الأعمدة فوق الوادي في ثلاثة أشهر من العمل المتواصل';

/** The text between ⟦ and ⟧ is what must be left out or kept. */
const EXAMPLES: Record<Exclude<OmissionRule, 'more'>, Example> = {
  navigation: {
    takes: `<nav><ul><li>${link('⟦أقسام الصحيفة⟧')}</li></ul></nav>`,
    leaves: `<div><p>⟦${LONG}، في أقسام الصحيفة كلها.⟧</p></div>`,
  },
  siteHeader: {
    takes: `<header><div>⟦جريدة يومية مستقلة⟧</div></header><article><h1>${HEADLINE}</h1>BODY</article>`,
    leaves: `<article><header><h1>${HEADLINE}</h1><p>⟦${LONG}، وكانت تلك أول مرة يحدث فيها ذلك.⟧</p></header>BODY</article>`,
  },
  form: {
    takes: `<form action="/s"><p>⟦أدخل بريدك لتصلك نشرتنا⟧</p><input type="email"></form>`,
    leaves: `<form><article><h1>${HEADLINE}</h1><p>⟦${LONG}.⟧</p>BODY</article><input type="hidden" name="__VIEWSTATE"></form>`,
  },
  furnitureClass: {
    takes: `<div class="share-buttons"><span>⟦انشرها بين أصدقائك⟧</span></div>`,
    leaves: `<article><h1>${HEADLINE}</h1><div class="share-holder">BODY<p>⟦${LONG}.⟧</p></div></article>`,
  },
  linkClass: {
    takes: `<div class="topics">${link('⟦جسور⟧')} ${link('طرق', '2')}</div>`,
    leaves: `<div class="topics"><p>⟦${LONG}، وهو موضوع قديم.⟧</p></div>`,
  },
  labelledRegion: {
    takes: `<section aria-label="اقرأ أيضا"><p>⟦خبر قديم عن الجسر نفسه⟧</p></section>`,
    leaves: `<section aria-label="تفاصيل الافتتاح"><p>⟦${LONG}.⟧</p></section>`,
  },
  labelledBox: {
    takes: `<div><strong>مواضيع ذات صلة</strong><ul><li>${link('⟦خبر آخر عن الطرق في المدينة⟧')}</li></ul></div>`,
    leaves: `<div><strong>مواعيد المرور</strong><ul><li>⟦من السادسة صباحا حتى منتصف الليل⟧</li></ul></div>`,
  },
  bylineBox: {
    takes: `<article><h1>${HEADLINE}</h1><div class="author-line"><b>سلمى عواد</b> <i>⟦محررة الشؤون المحلية⟧</i></div>BODY</article>`,
    leaves: `<div class="author-line"><p>⟦${LONG}، كما روت الكاتبة.⟧</p></div>`,
  },
  dateBox: {
    takes: `<div class="post-date">⟦الثلاثاء 10 مارس 2026⟧</div>`,
    leaves: `<div class="post-date"><p>⟦وفي 10 مارس 2026 بدأ العمل في الجسر، وانتهى قبل موعده بشهرين كاملين.⟧</p></div>`,
  },
  siteRule: { takes: '', leaves: null },
  outside: {
    takes: `<div><div>⟦مقتطف من تقرير آخر⟧</div></div><main><article><h1>${HEADLINE}</h1>BODY<p>${LONG}.</p></article></main>`,
    leaves: `<p>⟦مقتطف من خطبة رئيس البلدية في الافتتاح.⟧</p>`,
  },
  related: {
    takes: `<p>⟦اقرأ أيضا:⟧ ${link('خبر آخر عن الطرق في المدينة')}</p>`,
    leaves: `<p>⟦اقرأ أيضا ما كتبه الباحثون عن الجسر، فقد شرحوا في مقالهم كيف يقاوم السيول، وكيف اختيرت المواد التي بني منها قبل عامين كاملين في المدينة وضواحيها.⟧</p>`,
  },
  share: { takes: `<p>⟦شارك الخبر⟧</p>`, leaves: `<p>⟦شارك في الحفل مئات من سكان الحي.⟧</p>` },
  comments: { takes: `<p>⟦لا توجد تعليقات⟧</p>`, leaves: `<p>⟦ولم تصدر تعليقات من الوزارة على الخبر.⟧</p>` },
  ending: {
    takes: `<article><h1>${HEADLINE}</h1>BODY<h3>نبذة عن الكاتب</h3><p>⟦كاتب من المدينة.⟧</p></article>`,
    leaves: `<p>⟦عن الكاتب قال الناشر إنه يعمل منذ عامين على روايته الجديدة.⟧</p>`,
  },
  subscribe: {
    takes: `<p>⟦تابعونا على فيسبوك⟧</p>`,
    leaves: `<p>⟦تابعونا من شرفات بيوتهم ونحن نعبر الجسر أول مرة.⟧</p>`,
  },
  skip: {
    takes: `<p>⟦تخطى الإعلان⟧</p>`,
    leaves: `<p>⟦تخطى العداؤون الجسر في عشر دقائق، وصفق لهم الجمهور.⟧</p>`,
  },
  tags: {
    takes: `<p>⟦كلمات دلالية:⟧ ${link('جسور')}</p>`,
    leaves: `<p>⟦وفي الخطاب كلمات دلالية على ما تنوي البلدية أن تفعل.⟧</p>`,
  },
  credit: { takes: `<p>⟦صدر الصورة، رويترز⟧</p>`, leaves: `<p>⟦صدر القرار في الجريدة الرسمية.⟧</p>` },
  advert: { takes: `<p>⟦إعلان⟧</p>`, leaves: `<p>⟦إعلان البلدية جاء في وقته.⟧</p>` },
  rights: {
    takes: `<p>⟦جميع الحقوق محفوظة⟧</p>`,
    leaves: `<p>⟦وقال إن جميع الحقوق محفوظة للعمال بموجب العقد.⟧</p>`,
  },
  time: { takes: `<p>⟦وقت القراءة: 3 دقائق⟧</p>`, leaves: `<p>⟦وكان آخر تحديث للخطة قبل عام.⟧</p>` },
  repeated: { takes: '', leaves: `<p>⟦${HEADLINE} بعد عامين من العمل.⟧</p>` },
  dateLine: {
    takes: `<p>⟦الثلاثاء 10 مارس 2026⟧</p>`,
    leaves: `<p>⟦الثلاثاء 10 مارس 2026 موعد الافتتاح.⟧</p>`,
  },
  wordless: { takes: `<p>⟦* * *⟧</p>`, leaves: `<p>⟦3 - 2 كانت النتيجة.⟧</p>` },
  signOff: { takes: `<p>⟦م.س / ه.ر⟧</p>`, leaves: `<p>⟦م. سلمى قالت ذلك.⟧</p>` },
  linksOnly: {
    takes: `<p>⟦جسور المدينة⟧${link('جسور المدينة')} ${link('طرق المدينة', '2')}</p>`,
    leaves: `<p>${link('⟦وقالت البلدية في بيانها إن الجسر مفتوح.⟧')}</p>`,
  },
  infoLine: {
    takes: `<article><h1>${HEADLINE}</h1><p>⟦سلمى عواد – القاهرة 2026⟧</p>BODY</article>`,
    leaves: `<p>⟦وقالت سلمى عواد من القاهرة في 2026 إنها رأت الجسر.⟧</p>`,
  },
  trail: {
    takes: `<article><h1>${HEADLINE}</h1><p>⟦الرئيسة⟧${link('الرئيسة')} › ${link('سياسة', '2')} › محليات</p>BODY</article>`,
    leaves: `<article><h1>${HEADLINE}</h1><p>⟦من الوادي إلى المدينة، ومنها إلى الساحل، طريق واحد.⟧</p>BODY</article>`,
  },
  authorCard: {
    takes: `<article><h1>${HEADLINE}</h1><p>بقلم: سلمى عواد</p>BODY<p>${LONG}.</p><p>سلمى عواد</p><p>⟦كاتبة من المدينة.⟧</p></article>`,
    leaves: `<p>⟦سلمى عواد كاتبة من المدينة، وقد حضرت الافتتاح.⟧</p>`,
  },
  edge: {
    takes: `<article><h1>${HEADLINE}</h1>BODY<h3>⟦أهم ما في الجسر⟧</h3></article>`,
    leaves: `<h3>⟦أهم ما في الجسر⟧</h3>`,
  },
};

/** Text between the marks, and the markup without them. */
function marked(markup: string): { text: string; plain: string } {
  const text = /⟦([^⟧]*)⟧/u.exec(markup)?.[1] ?? '';
  // A mark that stands before a link that prints the same is only a note.
  return {
    text,
    plain: markup
      .replace(/⟦([^⟧]*)⟧(?=<a )/u, (_, label: string) => (label.endsWith(':') ? label : ''))
      .replace(/[⟦⟧]/gu, ''),
  };
}

describe.each(OMISSION_RULES.filter((rule) => rule !== 'more'))('%s', (rule) => {
  const { takes, leaves } = EXAMPLES[rule];
  it.runIf(takes)('takes its example, and tells so', () => {
    const { text, plain } = marked(takes);
    const article = extract(plain);
    expect(article?.blocks.map((block) => block.text).join('\n')).not.toContain(text);
    const omission = article?.omitted.find(({ blocks }) => blocks.some((block) => block.text.includes(text)));
    expect(omission?.rule).toBe(rule);
    expect(article?.blocks.map((block) => block.text)).toEqual(expect.arrayContaining([...PARAGRAPHS]));
  });
  it.runIf(leaves)('leaves a like line in the article', () => {
    const { text, plain } = marked(leaves ?? '');
    const article = extract(plain);
    expect(article?.blocks.map((block) => block.text).join('\n')).toContain(text);
    expect(JSON.stringify(article?.omitted)).not.toContain(text);
  });
});
