import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { HEADLINE, PAGE_URL, pageOf, PARAGRAPHS } from './page-of';

const extract = (markup: string) => extractPage(pageOf(markup), { url: PAGE_URL, words });
const [FIRST, SECOND, THIRD] = PARAGRAPHS;

const head = `<title>${HEADLINE}</title><meta property="og:type" content="article">`;

describe('a live blog', () => {
  const ENTRIES = [
    ['14:32', 'المرور يبدأ', FIRST],
    ['13:10', 'كلمة المهندس', SECOND],
    ['11:05', null, THIRD],
    ['09:40', 'وصول الضيوف', 'وصل ضيوف الحفل إلى الجسر باكرا.'],
  ] as const;

  it.each([
    [
      'entries as articles with time elements',
      ENTRIES.map(
        ([time, title, text]) =>
          `<article class="liveblog-entry"><time datetime="2026-03-10T${time}:00+03:00">${time}</time>${title ? `<h3>${title}</h3>` : ''}<p>${text}</p><div class="share-buttons"><a href="#">مشاركة</a></div></article>`,
      ).join(''),
    ],
    [
      'entries as list items with hours in a span',
      `<ul class="live-updates">${ENTRIES.map(
        ([time, title, text]) =>
          `<li class="update"><span class="update-time">${time}</span>${title ? `<h4>${title}</h4>` : ''}<div><p>${text}</p></div></li>`,
      ).join('')}</ul>`,
    ],
  ])('%s: a section each, as printed', (_, entries) => {
    const { article, notArticle } = extract(
      `${head}<h1>${HEADLINE}</h1><p>تغطية مباشرة لحفل افتتاح الجسر الجديد فوق الوادي، لحظة بلحظة.</p><div class="live-blog">${entries}</div>`,
    );
    expect(notArticle).toBeNull();
    const texts = article?.blocks.map(({ kind, text }) => `${kind}: ${text}`) ?? [];
    expect(texts.slice(-8)).toEqual([
      'heading: 14:32 – المرور يبدأ',
      `paragraph: ${FIRST}`,
      'heading: 13:10 – كلمة المهندس',
      `paragraph: ${SECOND}`,
      'heading: 11:05',
      `paragraph: ${THIRD}`,
      'heading: 09:40 – وصول الضيوف',
      'paragraph: وصل ضيوف الحفل إلى الجسر باكرا.',
    ]);
  });

  it('a list of other articles with their hours is none', () => {
    const cards = Array.from(
      { length: 6 },
      (_, i) =>
        `<li><time>1${i}:00</time><h3><a href="/n/${i}">عنوان خبر رقم ${i} من أخبار المدينة</a></h3></li>`,
    ).join('');
    const { article } = extract(
      `${head}<h1>${HEADLINE}</h1><div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div><ul class="live-news">${cards}</ul>`,
    );
    expect(article?.blocks.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
  });
});

describe('the pages of one article', () => {
  const part = (i: number, text: string, style = '') =>
    `<div class="article-page" id="page-${i}"${style}><p>${text}</p><p>${text.replace('الواحة', 'المدينة')} وهذا في صفحتها.</p></div>`;

  it('that wait hidden in the page are read in order', () => {
    const hidden = ' style="display:none"';
    const { article } = extract(
      `${head}<h1>${HEADLINE}</h1><div class="pages">${part(1, FIRST)}${part(2, SECOND, hidden)}${part(3, THIRD, hidden)}</div><div class="pagination"><a href="?page=1">1</a> <a href="?page=2">2</a> <a href="?page=2">التالي</a></div>`,
    );
    const texts = article?.blocks.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => PARAGRAPHS.some((known) => known === text))).toEqual([...PARAGRAPHS]);
    expect(texts).toHaveLength(6);
  });

  it('another hidden box stays hidden', () => {
    const { article } = extract(
      `${head}<h1>${HEADLINE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<div class="popup-page" style="display:none"><p>${FIRST} نسخة مخفية.</p></div>`,
    );
    expect(article?.blocks).toHaveLength(3);
  });
});

it('a gallery: each picture with its caption', () => {
  const figures = PARAGRAPHS.map(
    (text, i) =>
      `<figure class="slide"><img src="/p/${i}.jpg" width="900" height="600"><figcaption>${text}</figcaption></figure>`,
  ).join('');
  const { article, notArticle } = extract(`${head}<h1>${HEADLINE}</h1><div class="gallery">${figures}</div>`);
  expect(notArticle).toBeNull();
  expect(article?.blocks.map(({ kind, text }) => [kind, text])).toEqual(
    PARAGRAPHS.map((text) => ['picture', text]),
  );
});
