import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NotArticleReason } from '../../src/core/article/article-page';
import { extractPage } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { BODY, HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

const reasonOf = (markup: string, url = PAGE_URL) =>
  extractPage(pageOf(markup, 'text/html', url), { url, words }).notArticle;

const fixtures = path.join(import.meta.dirname, '../fixtures');

describe('fixtures without an article say why', () => {
  const root = path.join(fixtures, 'pages');
  for (const slug of readdirSync(root).filter((name) => name.startsWith('no-article-'))) {
    it(slug, () => {
      const source = readFileSync(path.join(root, slug, 'source.html'), 'utf8');
      const reason: unknown = JSON.parse(readFileSync(path.join(root, slug, 'reason.json'), 'utf8'));
      const url = pageOf(source).querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(reasonOf(source, url ?? PAGE_URL)).toBe(reason);
    });
  }
});

describe('fixtures with an article have no reason', () => {
  const pages = ['pages', 'sites']
    .map((room) => path.join(fixtures, room))
    .filter((room) => existsSync(room))
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
    )
    .filter((file) => file.endsWith('.html') && !file.includes('no-article-'));
  for (const file of pages) {
    it(path.relative(fixtures, path.dirname(file)), () => {
      const source = readFileSync(file, 'utf8');
      const url = pageOf(source).querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(reasonOf(source, url ?? PAGE_URL)).toBeNull();
      expect(reasonOf(source, PAGE_URL)).toBeNull();
    });
  }
});

const page = (body: string, { title = `${HEADLINE} - الواحة`, head = '', bodyClass = '' } = {}) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
  <body class="${bodyClass}">${CHROME}${body}<footer><a href="/about">من نحن</a> <a href="/terms">الشروط</a> © 2026</footer></body></html>`;

const CHROME = `<header><a href="/">الواحة</a><nav><ul>${['سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'فيديو', 'بحث']
  .map((name, place) => `<li><a href="/section/${String(place)}">${name}</a></li>`)
  .join('')}</ul></nav></header>`;

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const teaser = (index: number) =>
  `<div class="card"><a href="/news/${String(index)}"><img src="/i/${String(index)}.jpg" width="300" height="200" alt=""><h3>خبر آخر من المدينة يحمل الرقم ${String(index)}</h3></a>
   <p>وصف قصير للخبر يقول ما جرى في الحي وما قاله السكان عن الأعمال التي بدأت صباح اليوم قرب السوق.</p></div>`;

const FLASH =
  'أعلنت وزارة النقل مساء اليوم إعادة فتح الطريق الساحلي أمام المركبات بعد رفع الصخور التي سقطت عليه ليلا.';
const LONG = Array.from({ length: 6 }, () => PARAGRAPHS)
  .flat()
  .map((text, index) => `<p>${text} وهذه الفقرة رقمها ${String(index)}.</p>`)
  .join('\n');

/** Pages near the border that a person would call an article. */
const ARTICLES: [string, string, string?][] = [
  [
    'a flash of one dated sentence',
    page(
      `<main><h1>إعادة فتح الطريق الساحلي</h1><time datetime="2026-03-04">4 مارس 2026</time><p>${FLASH}</p></main>`,
    ),
  ],
  [
    'a flash among the furniture of a portal',
    page(
      `<main><article><h1>إعادة فتح الطريق الساحلي</h1><span class="date">4 مارس 2026</span><div class="body"><p>${FLASH}</p></div></article></main>
       <aside class="latest"><h4>آخر الأخبار</h4>${times(20, teaser)}</aside>`,
      { head: '<meta property="og:type" content="article">' },
    ),
  ],
  [
    'a long opinion piece',
    page(`<article><h1>عن المدن والجسور</h1><a href="/w/1">كاتب الصحيفة</a>${LONG}</article>`),
  ],
  [
    'a live blog',
    page(
      `<main><h1>تغطية مباشرة: افتتاح الجسر لحظة بلحظة</h1><p class="deck">نتابع معكم مراسم الافتتاح منذ الصباح.</p>${times(
        14,
        (index) =>
          `<div class="live-entry" id="e${String(index)}"><time>${String(20 - index)}:15</time><h2>ما جرى في الساعة ${String(20 - index)}</h2><p>${PARAGRAPHS[index % 3] ?? ''}</p><a href="#e${String(index)}">رابط</a></div>`,
      )}</main>`,
      {
        head: '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"تغطية مباشرة"}</script>',
      },
    ),
  ],
  [
    'a photo gallery with captions',
    page(
      `<article><h1>بالصور: يوم في سوق السمك</h1><time>3 مارس 2026</time>${times(
        9,
        (index) =>
          `<figure><img src="/g/${String(index)}.jpg" width="900" height="600" alt=""><figcaption>يرتب الباعة صناديق السمك على الأرصفة قبل شروق الشمس، ويبدأ المزاد حين يدق الجرس ${String(index)} مرات في الساحة.</figcaption></figure>`,
      )}</article>`,
    ),
  ],
  [
    'a press release without a date',
    page(
      `<div class="content"><h2>بيان صحفي</h2><h1>شركة المياه تطلق خدمة القراءة الذاتية للعدادات</h1>${BODY}<p>للتواصل الإعلامي: هاتف 000000، بريد press@water.example</p></div>`,
      { title: 'شركة المياه' },
    ),
    'https://water.example/media/release',
  ],
  [
    'an encyclopaedia article full of links',
    page(
      `<div id="content"><h1 id="firstHeading">جسر الوادي</h1><div class="mw-parser-output"><table class="infobox">${times(
        10,
        (index) =>
          `<tr><th>خاصية ${String(index)}</th><td><a href="/wiki/v${String(index)}">قيمة</a></td></tr>`,
      )}</table>${times(
        8,
        (index) =>
          `<p><b>جسر الوادي</b> <a href="/wiki/a">جسر معلق</a> في <a href="/wiki/b">مدينة الواحة</a> يعبر <a href="/wiki/c">وادي النخيل</a>، بني بين عامي <a href="/wiki/d">1931</a> و<a href="/wiki/e">1935</a> بتصميم من <a href="/wiki/f">مهندسة محلية</a>، ويبلغ طوله مئتي متر.<sup><a href="#r${String(index)}">[${String(index)}]</a></sup></p>`,
      )}<h2>مراجع</h2><ol>${times(30, (index) => `<li><a href="https://ref.example/${String(index)}">مرجع قديم عن الجسور رقم ${String(index)}</a></li>`)}</ol></div></div>`,
      { title: 'جسر الوادي - الموسوعة' },
    ),
    'https://ency.example/wiki/bridge',
  ],
  [
    'a long post at the root of a blog',
    page(`<main><article><h2>لماذا أكتب عن الجسور</h2><time>2 مارس 2026</time>${LONG}</article></main>`, {
      title: 'مدونة الجسور',
    }),
    'https://bridges.example/',
  ],
  [
    'an article under a huge list of related ones',
    page(
      `<main><article><h1>${HEADLINE}</h1>${BODY}</article><section class="related">${times(60, teaser)}</section></main>`,
    ),
  ],
  [
    'an article in the same column as its related ones',
    page(`<div class="col"><h1>${HEADLINE}</h1><div class="txt">${BODY}</div>${times(24, teaser)}</div>`),
  ],
  [
    'an article with two hundred comments',
    page(
      `<article><h1>${HEADLINE}</h1>${BODY}</article><section id="comments"><h3>200 تعليق</h3>${times(
        200,
        (index) =>
          `<div class="comment"><b>قارئ ${String(index)}</b><time>منذ ساعة</time><p>رأيي أن الجسر تأخر كثيرا، لكن المدينة تحتاج إليه، وأرجو أن تنظم البلدية حركة السير فوقه كما ينبغي.</p><a href="#reply">رد</a></div>`,
      )}</section>`,
    ),
  ],
  [
    'an article with a form to log in above it',
    page(
      `<div class="login-box"><form action="/login"><input name="user"><input type="password" name="pass"><button>تسجيل الدخول</button><a href="/forgot">نسيت كلمة المرور؟</a></form></div><article><h1>${HEADLINE}</h1>${BODY}</article>`,
    ),
  ],
  [
    'an article in a dialog to log in, hidden',
    page(
      `<article><h1>${HEADLINE}</h1>${BODY}</article><div class="modal" style="display:none"><form><input type="email"><input type="password"><button>دخول</button></form><form><input name="n"><input type="email"><input type="password"><button>إنشاء حساب</button></form></div>`,
    ),
  ],
  [
    'a soft paywall with the first paragraphs printed',
    page(
      `<article><h1>${HEADLINE}</h1><time>1 مارس 2026</time>${BODY}<div class="paywall"><h2>تابع القراءة باشتراك</h2><p>اشترك لتقرأ بقية المقال وكل التحليلات.</p><a href="/subscribe">اشترك</a></div></article>`,
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":false}</script>',
      },
    ),
  ],
  [
    'a video above a text',
    page(
      `<article><h1>${HEADLINE}</h1><div class="player"><iframe src="https://www.youtube.com/embed/x" width="800" height="450"></iframe></div>${BODY}</article>`,
      {
        head: `<meta property="og:type" content="video.other"><meta property="og:video" content="https://www.youtube.com/embed/x">
        <script type="application/ld+json">{"@type":"VideoObject","name":"x"}</script>`,
      },
    ),
    'https://news.example/video/2026/3/4/bridge',
  ],
  [
    'a broadcast with its words below',
    page(
      `<main><h1>الحلقة 7: ${HEADLINE}</h1><audio controls src="/a/7.mp3"></audio><h2>نص الحلقة</h2>${LONG}</main>`,
    ),
    'https://radio.example/podcasts/bridge/7',
  ],
  [
    'a headline that begins like an error',
    page(`<article><h1>عذرا أيها القراء: أخطأنا في خبر الجسر</h1><time>3 مارس 2026</time>${BODY}</article>`, {
      title: 'عذرا أيها القراء: أخطأنا في خبر الجسر',
    }),
  ],
  [
    'news of a number that is also an error',
    page(
      `<article><h1>404 قتيلا في حوادث السير خلال عام</h1><time>3 مارس 2026</time><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[2]}</p></article>`,
      { title: '404 قتيلا في حوادث السير خلال عام' },
    ),
  ],
  [
    'news of logging in',
    page(
      `<article><h1>تسجيل الدخول ببصمة الصوت يصل إلى المصارف</h1><time>3 مارس 2026</time>${BODY}</article>`,
      { title: 'تسجيل الدخول ببصمة الصوت يصل إلى المصارف' },
    ),
    'https://news.example/tech/login-by-voice',
  ],
  [
    'a table of prices inside a text',
    page(
      `<article><h1>أسعار الذهب اليوم</h1><time>4 مارس 2026</time>${BODY}<table>${times(
        14,
        (index) =>
          `<tr><td>عيار ${String(index)}</td><td>${String(index * 111)}</td><td>${String(index * 112)}</td></tr>`,
      )}</table><p>${PARAGRAPHS[1]}</p></article>`,
    ),
  ],
  [
    'ten tips under headings',
    page(
      `<article><h1>عشر نصائح لنوم هادئ</h1>${times(
        10,
        (index) =>
          `<h2>${String(index + 1)}. نصيحة قصيرة</h2><img src="/n/${String(index)}.jpg" width="600" height="400" alt=""><p>أطفئ الشاشات قبل ساعة من النوم، واترك الهاتف خارج الغرفة، واقرأ صفحات قليلة من كتاب ورقي في ضوء خافت.</p>`,
      )}</article>`,
    ),
  ],
  [
    'an address like that of a search',
    page(`<article><h1>البحث عن صيادين فقدوا قبالة الجزيرة</h1><time>3 مارس 2026</time>${BODY}</article>`),
    'https://news.example/search-for-missing-fishermen?s=20&q=home',
  ],
  [
    'an address under a section and a tag',
    page(`<article><h1>${HEADLINE}</h1><time>3 مارس 2026</time>${BODY}</article>`),
    'https://news.example/category/local/tag/bridge-opens-2026',
  ],
  [
    'a numbered address without a path',
    page(`<article><h1>${HEADLINE}</h1><time>3 مارس 2026</time>${BODY}</article>`, {
      head: '<meta property="og:type" content="website">',
    }),
    'https://news.example/?p=1234',
  ],
  [
    'two short paragraphs under a long notice of cookies',
    page(
      `<div id="cookie-notice" class="cookie-banner"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع وقياس عدد الزوار وعرض إعلانات تناسب اهتماماتك.</p><button>قبول</button><button>رفض</button></div>
       <article><h1>${HEADLINE}</h1><time>3 مارس 2026</time><p>${FLASH}</p><p>وقالت إن السير عاد إلى طبيعته في الاتجاهين قبل منتصف الليل.</p></article>`,
    ),
  ],
  [
    'an interview',
    page(
      `<article><h1>حوار مع مهندسة الجسر</h1>${times(
        12,
        (index) =>
          `<p><strong>كيف بدأت العمل على المشروع رقم ${String(index)}؟</strong></p><p>${PARAGRAPHS[index % 3] ?? ''}</p>`,
      )}</article>`,
    ),
  ],
  [
    'a poem of short lines',
    page(
      `<article><h1>قصيدة النهر</h1><p>شعر: رامي الديب</p><div class="poem">${times(
        12,
        () =>
          `<p>يا نهر يا ضيف المساء<br>خذ من يدي هذا النداء<br>واحمل إلى البحر البعيد<br>ما قاله طفل وليد</p>`,
      )}</div></article>`,
    ),
  ],
  [
    'a text with a form for comments and one for letters',
    page(
      `<article><h1>${HEADLINE}</h1><time>3 مارس 2026</time>${BODY}</article><form class="comment-form"><input name="author"><input type="email" name="email"><input name="url"><textarea name="comment"></textarea><button>أرسل التعليق</button></form>
       <form class="newsletter"><input type="email"><button>اشترك</button></form>`,
    ),
  ],
  [
    'a review of a thing that is sold',
    page(
      `<article><h1>جربنا العود الصغير: يستحق ثمنه</h1><time>3 مارس 2026</time>${BODY}<div class="buy"><a href="https://shop.example/oud">اشتر الآن</a><span class="price">180$</span></div></article>`,
      {
        head: '<script type="application/ld+json">{"@type":"Review","itemReviewed":{"@type":"Product","name":"عود"}}</script>',
      },
    ),
  ],
];

const card = (index: number) =>
  `<a class="c" href="/n/${String(index)}"><img src="/i/${String(index)}.jpg" width="300" height="200" alt=""><h3>عنوان خبر قصير رقم ${String(index)}</h3><p>يقول سكان الحي إن الأعمال التي بدأت قرب السوق ستنتهي قبل العيد، وإن الطريق سيفتح.</p></a>`;
const line = (index: number) =>
  `<li><a href="/n/${String(index)}">خبر من أخبار المدينة القديمة يحمل الرقم ${String(index)}</a></li>`;

ARTICLES.push(
  [
    'a recipe of many short lines',
    page(
      `<article><h1>شوربة العدس كما تصنعها جدتي</h1><p>هي طبق الشتاء الأول في بيوت الجبل، ولا يحتاج تحضيرها إلى أكثر من نصف ساعة.</p><h2>المقادير</h2><ul>${times(
        14,
        (index) => `<li>${String(index + 1)} ملاعق من شيء</li>`,
      )}</ul><h2>الطريقة</h2><ol>${times(
        6,
        () => '<li>يغسل العدس جيدا ثم يسلق مع البصل والجزر على نار متوسطة حتى ينضج ويطرى.</li>',
      )}</ol></article>`,
    ),
  ],
  [
    'the report of a match with its figures',
    page(
      `<article><h1>النورس يهزم الشهاب بثلاثية</h1><time>3 مارس 2026</time>${BODY}<table>${times(
        20,
        (index) => `<tr><td>${String(index)}</td><td>لاعب</td><td>${String(index * 3)}</td></tr>`,
      )}</table></article>`,
    ),
    'https://news.example/matches/report-77',
  ],
  [
    'a page whose body has the class of a front page by mistake',
    page(`<div class="post"><h1>${HEADLINE}</h1>${BODY}</div>${times(8, teaser)}`, {
      bodyClass: 'home archive',
    }),
  ],
  [
    'a policy of privacy, which is a text',
    page(
      `<main><h1>سياسة الخصوصية</h1>${times(12, () => '<p>نجمع المعلومات التي تقدمها عند إنشاء حساب أو إرسال رسالة، ونحتفظ بها ما دام الحساب مفتوحا.</p>')}<p>نستخدم ملفات تعريف الارتباط لقياس عدد الزوار.</p></main>`,
      { title: 'سياسة الخصوصية - الواحة' },
    ),
    'https://news.example/privacy',
  ],
  [
    'a question with answers',
    page(
      `<main><h1>كيف أحفظ الخبز طريا أياما؟</h1><div class="q"><p>${PARAGRAPHS[1]}</p></div>${times(
        3,
        (index) =>
          `<div class="answer"><b>مجيب ${String(index)}</b><p>${PARAGRAPHS[index % 3] ?? ''}</p><a href="/u/${String(index)}">ملفه</a></div>`,
      )}</main>`,
    ),
    'https://ask.example/q/551',
  ],
  [
    'two sentences under the weather’s section',
    page(
      `<div id="news"><h1>أمطار على السواحل مساء اليوم</h1><span>الثلاثاء 3 مارس 2026 - 10:20</span><p>${FLASH}</p><p>ودعت السائقين إلى الحذر على الطرق الجبلية بسبب الضباب الكثيف وتدني مدى الرؤية.</p></div><div class="side">${times(10, line)}</div>`,
    ),
    'https://news.example/weather/story-9',
  ],
  [
    'an AMP page with a video above',
    page(
      `<article><h1>${HEADLINE}</h1><amp-youtube data-videoid="x" width="480" height="270"></amp-youtube>${BODY}</article>`,
    ),
    'https://news.example/amp/video/77',
  ],
);

/** Pages near the border that a person would not call an article. */
const OTHERS: readonly [string, NotArticleReason, string, string][] = [
  [
    'cards that are links as a whole, at the root',
    'frontPage',
    page(`<main>${times(14, card)}</main>`, { title: 'الواحة' }),
    'https://news.example/',
  ],
  [
    'cards that are links as a whole, in a section',
    'list',
    page(`<main><h1>محليات</h1>${times(14, card)}</main>`, { title: 'محليات' }),
    'https://news.example/local',
  ],
  [
    'four leading items and a list of headlines',
    'list',
    page(`<div class="blog"><h2>أخبار محلية</h2>${times(4, teaser)}<ol>${times(16, line)}</ol></div>`, {
      title: 'أخبار محلية',
    }),
    'https://news.example/index.php/local-news',
  ],
  [
    'a search with its results',
    'search',
    page(
      `<form><input name="searchword" value="جسر"></form><p>مجموع النتائج: 40</p><dl class="search-results">${times(
        9,
        (index) =>
          `<dt><a href="/n/${String(index)}">${String(index)}. خبر عن الجسر القديم والوادي</a></dt><dd>${PARAGRAPHS[index % 3] ?? ''}</dd>`,
      )}</dl>`,
      { title: 'بحث' },
    ),
    'https://news.example/component/search/?searchword=x&ordering=newest',
  ],
  [
    'a writer with a life and bare headlines',
    'list',
    page(`<div><h1>ندى الشامي</h1><p>${PARAGRAPHS[1]}</p><ul>${times(20, line)}</ul></div>`, {
      title: 'ندى الشامي',
    }),
    'https://news.example/ar/contributor?id=5',
  ],
  [
    'what a server says',
    'error',
    '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
    PAGE_URL,
  ],
  [
    'a page that is gone, among news',
    'error',
    page(
      `<main><h1>الصفحة التي تبحث عنها غير موجودة</h1><p>قد يكون الرابط قديما، أو أن الخبر نقل إلى قسم آخر من الموقع بعد تحديثه في الشهر الماضي.</p>${times(12, teaser)}</main>`,
      { title: 'الواحة' },
    ),
    'https://news.example/old/1',
  ],
  [
    'the live picture of a channel',
    'video',
    page(
      `<main><h1>البث المباشر</h1><div id="p"><iframe src="https://player.example/live/embed" allow="autoplay" width="900" height="500"></iframe></div><ul>${times(12, (index) => `<li>${String(index)}:00 برنامج</li>`)}</ul></main>`,
      { title: 'البث المباشر' },
    ),
    'https://tv.example/live',
  ],
  [
    'a video with a description of two sentences',
    'video',
    page(`<main><h1>شاهد: افتتاح الجسر</h1><video src="/v.mp4"></video><p>${PARAGRAPHS[1]}</p></main>`, {
      head: '<meta property="og:type" content="video">',
    }),
    'https://news.example/videos/77',
  ],
  [
    'letters to choose from',
    'form',
    page(
      `<main><h1>النشرات البريدية</h1><p>اختر ما تود أن يصلك منها.</p><form><input type="email" name="e"><input name="first"><input name="last"><select name="c"></select><input type="checkbox"><button>اشترك</button></form></main>`,
      { title: 'النشرات البريدية' },
    ),
    'https://news.example/newsletters',
  ],
  [
    'the covers of a paper’s issues',
    'list',
    page(
      `<main><h1>أعداد المجلة</h1>${times(40, (index) => `<div><a href="/issue/${String(index)}"><img src="/c/${String(index)}.jpg" width="150" height="220" alt=""></a><a href="/issue/${String(index)}">العدد ${String(index)}</a></div>`)}</main>`,
      { title: 'أعداد المجلة' },
    ),
    'https://mag.example/issues',
  ],
  [
    'a log-in that only its form shows',
    'logIn',
    page(
      `<div class="panel"><h2>أهلا</h2><p>أدخل بياناتك للوصول إلى لوحتك.</p><form><input name="u"><input type="password" name="p"><a href="/f">نسيت كلمة السر؟</a></form></div>`,
      { title: 'منتديات الواحة' },
    ),
    'https://news.example/ucp.php?mode=login',
  ],
  [
    'questions of a forum',
    'list',
    page(
      `<main><h1>أحدث الأسئلة</h1>${times(20, (index) => `<div class="question-summary"><div class="votes">${String(index)} أصوات</div><div class="answers">${String(index % 4)} إجابات</div><h3><a href="/q/${String(index)}">كيف أصلح باب البيت الخشبي رقم ${String(index)}؟</a></h3><div class="excerpt">عندي باب قديم من خشب الجوز انتفخ بعد الشتاء ولم يعد يغلق، وقد جربت أن أبرده قليلا.</div></div>`)}</main>`,
      { title: 'أحدث الأسئلة' },
    ),
    'https://ask.example/questions',
  ],
  [
    'a shell that a script fills, with a menu',
    'noText',
    '<html><head><title>الأفق</title></head><body><div id="app">جاري التحميل</div><noscript>يجب تفعيل جافاسكربت</noscript></body></html>',
    'https://news.example/',
  ],
];

describe('pages near the border that are none', () => {
  it.each(OTHERS)('%s: %s', (_, reason, markup, url) => {
    expect(reasonOf(markup, url)).toBe(reason);
  });
});

describe('pages near the border that are articles', () => {
  it.each(ARTICLES)('%s', (_, markup, url) => {
    expect(reasonOf(markup, url)).toBeNull();
  });
});
