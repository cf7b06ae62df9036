import { ADDRESS_VECTORS } from './addresses';
import { DATA_VECTORS } from './data';
import { MARKUP_VECTORS } from './markup';
import type { Place, Vector } from './vector';

/** Every vector, each once. */
export const INJECTION_VECTORS: readonly Vector[] = [
  ...new Map(
    [...ADDRESS_VECTORS, ...MARKUP_VECTORS, ...DATA_VECTORS].map((vector) => [
      `${vector.place} ${vector.text}`,
      vector,
    ]),
  ).values(),
];

const SENTENCE =
  'وقالت المتحدثة باسم البلدية سلمى حداد إن الأعمال ستنتهي قبل نهاية العام، وإن السكان سيبلغون بكل جديد.';
const PLAIN = `<p>${SENTENCE} ${SENTENCE}</p>`;

/** How a vector is put among the text of a page. */
const IN_BODY: Partial<Record<Place, (text: string) => string>> = {
  // Among prose: a link by itself is furniture, and left out before it could do anything.
  body: (text) => `<div>${SENTENCE} ${text} ${SENTENCE}</div>`,
  date: (text) => `<p class="date"><time datetime="${text}" itemprop="datePublished">${text}</time></p>`,
  image: (text) =>
    `<figure><img src="${text}" alt="الجسر" width="640" height="360"><figcaption>شرح</figcaption></figure>`,
  alt: (text) =>
    `<figure><img src="https://news.example/a.jpg" alt="${text}" title="${text}" aria-label="${text}" width="640" height="360"></figure>`,
  lang: (text) => `<p lang="${text}" dir="${text}">${SENTENCE}</p>`,
  id: (text) => `<p id="${text}" class="${text}">${SENTENCE}</p>`,
  data: (text) => `<p data-${text}>${SENTENCE}</p><img data-${text} alt="صورة" width="640" height="360">`,
  text: (text) => `<p>${text} ${SENTENCE}</p>`,
};
const IN_HEAD: Partial<Record<Place, (text: string) => string>> = {
  head: (text) => text,
  meta: (text) => `<meta ${text}>`,
  linked: (text) => `<script type="application/ld+json">${text}</script>`,
};

const HEADLINE = 'بلدية الواحة تفتتح جسرا جديدا فوق الوادي';

/** A page of news with vectors in it; what the parser makes of it is what a browser would. */
export function pageWithVectors(vectors: readonly Vector[]): string {
  const put = (places: typeof IN_BODY) =>
    vectors.map(({ place, text }) => places[place]?.(text) ?? '').join('\n');
  const title = vectors.find(({ place }) => place === 'title')?.text ?? HEADLINE;
  const lang = vectors.find(({ place }) => place === 'lang')?.text ?? 'ar';
  return `<!doctype html><html lang="${lang}" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
${put(IN_HEAD)}</head><body><article><h1 title="${title}">${title}</h1>
${PLAIN.repeat(4)}
${put(IN_BODY)}
${PLAIN.repeat(3)}</article></body></html>`;
}
