import { JSDOM, VirtualConsole } from 'jsdom';

export const PAGE_URL = 'https://news.example/politics/article-7.html';

/** A document of a page's markup, at an address of our own. */
export function pageOf(markup: string, contentType = 'text/html', url = PAGE_URL): Document {
  return new JSDOM(markup, { url, contentType, virtualConsole: new VirtualConsole() }).window.document;
}

/** Three paragraphs of invented news, each long enough for prose. */
export const PARAGRAPHS = [
  'أعلنت بلدية الواحة افتتاح جسر جديد فوق الوادي، بعد عامين من العمل المتواصل، وقالت إن المرور عليه سيبدأ صباح الأحد المقبل.',
  'وقال المهندس المشرف إن الجسر صمم ليتحمل السيول الشديدة، وإن مساراته تتسع للمشاة وللدراجات إلى جانب السيارات.',
  'وأضاف أن تكلفة المشروع بقيت أقل من التقديرات الأولى، وأن أعمال الصيانة ستجرى كل ستة أشهر دون إغلاق الطريق.',
] as const;

export const HEADLINE = 'بلدية الواحة تفتتح جسرا جديدا فوق الوادي';

export const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
