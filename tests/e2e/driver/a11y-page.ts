/**
 * An article that holds what a page can do to a reader: every kind of block, words in Latin letters, a name that is
 * long, a word that no line can hold, a table wider than any phone.
 */
const columns = Array.from({ length: 9 }, (_, i) => i + 2018);

export const A11Y_ADDRESS = '/a11y.html';
export const A11Y_TITLE = 'وزارة الصحة تعلن خطة «WHO-Plus» لمكافحة فيروس COVID-19 في الأرياف';

export const A11Y_PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${A11Y_TITLE} | صحيفة المرفأ</title>
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="صحيفة المرفأ">
    <meta property="article:published_time" content="2026-03-12T18:40:00+01:00">
    <meta name="author" content="هدى الكيلاني">
    <style>table { display: block; overflow-x: auto; } p { overflow-wrap: anywhere; }</style>
  </head>
  <body>
    <header><nav><a href="#a">الرئيسية</a> <a href="#b">سياسة</a> <a href="#c">صحة</a></nav></header>
    <main>
      <article>
        <h1>${A11Y_TITLE}</h1>
        <p class="lead">الخطة تشمل بناء 40 مركزا صحيا في ثلاث سنوات، وتنتظر تصديق البرلمان قبل نهاية الصيف.</p>
        <p class="byline">هدى الكيلاني</p>
        <figure>
          <img src="coast.svg" width="960" height="480" alt="مركز صحي أبيض عند مدخل قرية بين أشجار الزيتون">
          <figcaption>أول المراكز قرب مدينة سليانة (المرفأ)</figcaption>
        </figure>
        <p>قالت وزيرة الصحة سلمى حداد، يوم الخميس، إن الخطة ستبدأ في الربيع، وإن منظمة World Health Organization ستمولها
          مع شركة «BioNTech». وأضافت حداد أن فيروس COVID-19 ما زال ينتشر في القرى البعيدة.</p>
        <p>وزار وزير المالية كمال منصور موقع العمل صباح الثلاثاء، والتقى
          <a href="https://example.com/doctors">الأطباء والممرضين</a> الذين يعملون هناك منذ عامين، ثم نشر صورة على
          https://example.com/news/2026/03/12/a-very-long-address-that-no-line-can-hold-at-all-index.html?id=12345678901234567890 .</p>
        <h2>ما الذي يتغير؟</h2>
        <p>وقال رئيس البلدية سامي الخوري إن المدينة انتظرت هذه المراكز طويلا، وشكر منصور على ما رصدته وزارته من مال.
          وسأل الخوري: «متى يأتي الأطباء؟».</p>
        <h3>شروط النقابة</h3>
        <ol>
          <li>أن يُعلَن عدد الأطباء في كل مركز قبل افتتاحه.</li>
          <li>ألا يتجاوز ثمن الفحص خمسة دنانير للأسر.</li>
        </ol>
        <ul>
          <li>مراكز الشمال:
            <ul><li>سليانة.</li><li>الكاف.</li></ul>
          </li>
          <li>مراكز الجنوب.</li>
        </ul>
        <table>
          <tr><th>السنة</th>${columns.map((year) => `<th>${year}</th>`).join('')}</tr>
          <tr><td>عدد المراكز</td>${columns.map((year) => `<td>${(year - 2010) * 137}</td>`).join('')}</tr>
          <tr><td>عدد الزائرين في السنة</td>${columns.map((year) => `<td>${(year - 2010) * 91371}</td>`).join('')}</tr>
        </table>
        <div class="related"><h3>اقرأ أيضا</h3><ul><li><a href="#d">تقرير سابق عن المراكز القديمة وأسباب إغلاقها في الشتاء</a></li></ul></div>
        <blockquote><p>نريد طبيبا لا يغيب، ودواء لا ينفد.</p></blockquote>
        <p>وختمت حداد بأن الافتتاح سيكون يوما مفتوحا للأهالي، وأن الحافلات ستنقلهم مجانا من وسط المدينة وإليه، وأن من لا
          يستطيع الحضور سيراه على التلفاز.</p>
        <p>وأضاف الخوري أن البلدية أصلحت الطريق المؤدي إلى المركز الأول، وأن الإنارة ستصل إليه قبل نهاية الشهر المقبل.</p>
      </article>
    </main>
    <footer>جميع الحقوق محفوظة</footer>
  </body>
</html>`;

/** A page with nothing to read in it, of which the popup says so. */
export const SECTION_ADDRESS = '/a11y-section.html';
export const SECTION_PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
  <head><meta charset="utf-8"><title>أخبار</title></head>
  <body>
    <h1>أخبار</h1>
    <ul>${Array.from({ length: 24 }, (_, i) => `<li><a href="/n/${i}">العنوان رقم ${i} من عناوين الأخبار في هذا القسم الطويل</a></li>`).join('')}</ul>
    <p>وقال المتحدث باسم الهيئة إن الأعمال ستنتهي قبل نهاية العام، وإن السكان سيبلغون بكل جديد، وإن الطريق سيفتح.</p>
  </body>
</html>`;
