import fc from 'fast-check';
import type { Article, Block, Mark } from '../../src/core/article/article';
import type { TextRange } from '../../src/core/article/text-range';
import type { Exportable, ExportWords } from '../../src/core/export/exportable';
import { articleOf } from './article';
import { personOf } from './person';
import { anyCharacters } from './any-characters';

export const EXPORT_WORDS: ExportWords = {
  lang: 'ar',
  dir: 'rtl',
  people: 'الأشخاص في هذا المقال',
  contents: 'المحتويات',
  picture: 'صورة',
  untitled: 'مقال بلا عنوان',
  mentionCount: (count) => `ذُكر ${count}`,
  postOn: (network) => `منشور على ${network}`,
  date: (iso) => (iso.startsWith('2026-11-23') ? '٢٣ نوفمبر ٢٠٢٦' : null),
};

const SAID = 'قال زيد العلي لصحيفة New York Times إن «الميناء» سيفتح قريبا.';
const at = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

const BLOCKS: Block[] = [
  {
    kind: 'paragraph',
    id: 'b1',
    text: SAID,
    marks: [
      { kind: 'link', ...at(SAID, 'New York Times'), href: 'https://nyt.example/a?b=1&c=(2)' },
      { kind: 'strong', ...at(SAID, '«الميناء»') },
      { kind: 'emphasis', ...at(SAID, 'قريبا') },
      { kind: 'link', ...at(SAID, 'سيفتح'), href: 'javascript:alert(1)' },
    ],
  },
  { kind: 'heading', id: 'b2', level: 2, text: 'ماذا بعد؟' },
  { kind: 'list-item', id: 'b3', list: 1, ordered: true, depth: 0, text: 'الأول' },
  { kind: 'list-item', id: 'b4', list: 1, ordered: false, depth: 1, text: 'داخله' },
  { kind: 'list-item', id: 'b5', list: 1, ordered: true, depth: 0, text: 'الثاني' },
  { kind: 'quote', id: 'b6', text: '«نعم». قالها زيد العلي.' },
  { kind: 'quote', id: 'b7', text: 'وصلت السفينة.', post: { network: 'X', author: 'هيئة الموانئ' } },
  {
    kind: 'picture',
    id: 'b8',
    text: 'سفينة في الميناء',
    picture: { src: 'https://a.example/b.jpg', alt: 'سفينة' },
  },
  { kind: 'picture', id: 'b9', text: '', picture: { src: 'https://a.example/c.jpg', alt: '' } },
  { kind: 'heading', id: 'b10', level: 3, text: 'بالأرقام' },
  {
    kind: 'table',
    id: 'b11',
    hasHeader: true,
    hasRowHeaders: true,
    rows: [
      ['السنة', 'القيمة'],
      ['٢٠٢٥', '٣ | ٤'],
    ],
    text: 'السنة\tالقيمة\n٢٠٢٥\t٣ | ٤',
  },
  { kind: 'caption', id: 'b12', text: 'شرح' },
];

/** An article with everything that one can have. */
export const RICH: Exportable = {
  article: {
    ...articleOf('خبر <اليوم> & أمس'),
    url: 'https://news.example/1?a=1&b=2#top',
    deck: 'ملخص الخبر',
    byline: 'زيد العلي',
    siteName: 'الموقع',
    publishedTime: '2026-11-23',
    blocks: BLOCKS,
  },
  glossary: {
    people: [
      personOf({
        id: 'p1',
        name: 'زيد العلي',
        role: 'مدير الميناء',
        otherRoles: [{ text: 'وزير سابق', range: { block: 'b1', start: 0, end: 1 } }],
        mentions: ['b1', 'b6'].map((block) => {
          const { text } = BLOCKS.find(({ id }) => id === block) ?? { text: '' };
          return { text: 'زيد العلي', range: { block, ...at(text, 'زيد العلي') } };
        }),
      }),
      personOf({ id: 'p2', name: 'سمير', role: 'لا يُقال', isUnsure: true }),
    ],
  },
  words: EXPORT_WORDS,
};

/** What a page may write to break out of any of the forms. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  ']]><!-- --!>',
  '&lt;b&gt; &amp; &#60;',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[نص](javascript:alert(1))',
  '![](https://a.example/x.png)',
  '# عنوان',
  '- بند',
  '1. بند',
  '```\nرمز\n```',
  '| خلية | خلية |',
  '***',
  'سطر\u0000\u0007\u000b\ud800\ufffe آخر',
  '    شفرة',
  '> قول',
  '<https://a.example>',
  '\\<b>',
  '===',
  '\u202eمقلوب',
] as const;

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  anyCharacters(20),
  fc
    .array(fc.constantFrom('قال', 'زيد', '«نعم»', 'New York', '*', '_', '`', '<b>', '3.', '-', ' '), {
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
);
const lineText = text.map((value) => value.replace(/\s+/g, ' ').trim());

const mark: fc.Arbitrary<Mark> = fc.record({ start: fc.nat(30), length: fc.nat(20) }).chain((span) => {
  const range = { start: span.start, end: span.start + span.length };
  return fc.oneof(
    fc
      .constantFrom(
        'https://a.example/?x=1&y=(2)',
        'javascript:alert(1)',
        'mailto:a@b.example',
        'https://a.example/ "<>',
      )
      .map((href): Mark => ({ kind: 'link', href, ...range })),
    fc.constantFrom<Mark>({ kind: 'strong', ...range }, { kind: 'emphasis', ...range }),
    fc.constantFrom('en', 'fa', 'not a tag"').map((lang): Mark => ({ kind: 'language', lang, ...range })),
  );
});
const marks = fc.array(mark, { maxLength: 4 });

const block: fc.Arbitrary<Block> = fc
  .oneof(
    fc.record({ kind: fc.constantFrom('paragraph' as const, 'caption' as const), text, marks }),
    fc.record({
      kind: fc.constant('quote' as const),
      text,
      marks,
      post: fc.record({ network: text, author: fc.option(text) }),
    }),
    fc.record({ kind: fc.constant('quote' as const), text, marks }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 6 }), text, marks }),
    fc.record({
      kind: fc.constant('list-item' as const),
      list: fc.integer({ min: 1, max: 2 }),
      ordered: fc.boolean(),
      depth: fc.nat(3),
      text,
      marks,
    }),
    fc.record({
      kind: fc.constant('picture' as const),
      text,
      picture: fc.record({ src: fc.constantFrom('https://a.example/a b.jpg', 'data:x'), alt: text }),
    }),
    fc
      .record({
        rows: fc.array(fc.array(lineText, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        hasHeader: fc.boolean(),
        hasRowHeaders: fc.boolean(),
      })
      .map(({ rows, hasHeader, hasRowHeaders }) => ({
        kind: 'table' as const,
        rows,
        hasHeader,
        hasRowHeaders,
        text: rows.map((row) => row.join('\t')).join('\n'),
      })),
  )
  .map((given): Block => ({ id: '', ...given }));

/** An offset of a text that lies in it, and between two characters. */
function offsetIn(value: string, offset: number): number {
  const within = Math.min(offset, value.length);
  return /[\uD800-\uDBFF]$/.test(value.slice(0, within)) ? within - 1 : within;
}

const spanIn = <T extends { start: number; end: number }>(value: string, span: T): T => ({
  ...span,
  start: offsetIn(value, span.start),
  end: offsetIn(value, span.end),
});

const withMarksInside = (one: Block): Block =>
  one.marks ? { ...one, marks: one.marks.map((each) => spanIn(one.text, each)) } : one;

const article: fc.Arbitrary<Article> = fc.record({
  url: fc.constantFrom(
    'https://a.example/1?a=1&b=2#c',
    'file:///home/me/a.html',
    'about:blank',
    'https://a.example/"<>',
  ),
  title: text,
  deck: fc.option(text),
  byline: fc.option(text),
  publishedTime: fc.constantFrom(
    null,
    '2026-11-23',
    '2026-11',
    '2026-11-23T10:00:00+03:00',
    '2026-99-99',
    '<b>',
  ),
  publishedText: fc.option(text),
  siteName: fc.option(text),
  lang: fc.constantFrom('ar', 'fa', 'en', 'not a tag"'),
  dir: fc.constantFrom('rtl' as const, 'ltr' as const),
  excerpt: fc.constant(null),
  blocks: fc
    .array(block, { maxLength: 8 })
    .map((blocks) => blocks.map((one, index): Block => ({ ...withMarksInside(one), id: `b${index + 1}` }))),
  omitted: fc.constant([]),
});

/** A place in the block of that number, 0 for the title. */
function placeIn(inArticle: Article, block: number, span: { start: number; end: number }): TextRange {
  const { id, text } = inArticle.blocks[block - 1] ?? { id: 'title', text: inArticle.title };
  return { block: id, ...spanIn(text, span) };
}

/** Any article at all, with people whose names stand anywhere in it. */
export const anyExportable: fc.Arbitrary<Exportable> = fc
  .record({
    article,
    people: fc.array(
      fc.record({
        name: text,
        role: fc.option(text),
        isUnsure: fc.boolean(),
        places: fc.array(
          fc.record({ block: fc.integer({ min: 0, max: 9 }), start: fc.nat(20), length: fc.nat(9) }),
          {
            maxLength: 3,
          },
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ article, people }) => ({
    article,
    glossary: {
      people: people.map(({ name, role, isUnsure, places }, index) =>
        personOf({
          id: `p${index + 1}`,
          name,
          role,
          isUnsure,
          mentions: places.map(({ block, start, length }) => ({
            text: name,
            range: placeIn(article, block, { start, end: start + length }),
          })),
        }),
      ),
    },
    words: EXPORT_WORDS,
  }));
