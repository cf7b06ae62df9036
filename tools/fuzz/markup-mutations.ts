import { CLASS_NAMES, ODD_ADDRESSES, ODD_DATES, ODD_LANGUAGES, ODD_WORDS } from './odd-values';
import type { Random } from './random';

/** Changes the markup of a page before it is parsed. */
export type MarkupMutation = (markup: string, random: Random) => string;

const SWAPPABLE = 'p div span section article li ul td a h1 h2 h3 strong em blockquote figure main'.split(
  ' ',
);
/** UTF-16 units; where a tag was broken before, it becomes a text. */
const LONG_ATTRIBUTE = 100_000;
const TEXT = />[^<]+</g;
const WORD = /[\u0620-\u064A]{2,}/g;

/** A place between two tags, after the head where there is one. */
function placeIn(markup: string, random: Random): number {
  const from = Math.max(0, markup.indexOf('<body'));
  const at = markup.indexOf('<', from + random.below(Math.max(1, markup.length - from)));
  return at < 0 ? markup.length : at;
}

function inserted(markup: string, random: Random, piece: string): string {
  const at = placeIn(markup, random);
  return markup.slice(0, at) + piece + markup.slice(at);
}

/** Replaces some of what a pattern finds. */
function some(
  markup: string,
  pattern: RegExp,
  random: Random,
  chance: number,
  by: (found: string) => string,
): string {
  return markup.replace(pattern, (found) => (random.happens(chance) ? by(found) : found));
}

/** Puts pieces between the letters of the page's texts. */
const inWords =
  (pieces: readonly string[], chance = 0.05): MarkupMutation =>
  (markup, random) =>
    some(markup, TEXT, random, 0.3, (text) => {
      const body = Array.from(text.slice(1, -1));
      return `>${body.map((letter) => (random.happens(chance) ? letter + random.pick(pieces) : letter)).join('')}<`;
    });

const insertion =
  (piece: (random: Random) => string): MarkupMutation =>
  (markup, random) =>
    inserted(markup, random, piece(random));

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((value) => [random.next(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);

const LATIN = '0123456789';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';

const VALUES_OF_DATA = ['null', '0', '[]', '{}', 'true', '"<p>x</p>"', '[[["a"]]]', '1e999'];

/** By name; each is seen to change a page in the tests. */
export const MARKUP_MUTATIONS = {
  dropClosingTags: (markup, random) => some(markup, /<\/[a-z0-9]+>/gi, random, 0.2, () => ''),
  dropOpeningTags: (markup, random) => some(markup, /<[a-z][^>]*>/gi, random, 0.08, () => ''),
  truncate: (markup, random) => markup.slice(0, Math.floor(markup.length * (0.2 + 0.8 * random.share()))),
  swapTags: (markup, random) => {
    const names = new Map(
      SWAPPABLE.map((name) => [name, random.happens(0.3) ? random.pick(SWAPPABLE) : name]),
    );
    return markup.replace(/(<\/?)([a-z][a-z0-9]*)/gi, (_, open: string, name: string) => {
      return open + (names.get(name.toLowerCase()) ?? name);
    });
  },
  scrambleClasses: (markup, random) =>
    some(markup, /\b(?:class|id)="[^"]*"/gi, random, 0.6, (found) => {
      const names = random.several(CLASS_NAMES, 1 + random.below(3)).join(' ');
      return `${found.slice(0, found.indexOf('='))}="${names}"`;
    }),
  addClasses: (markup, random) =>
    some(markup, /<(?:div|p|span|section|a|ul)(?=[\s>])/gi, random, 0.3, (tag) => {
      return `${tag} class="${random.pick(CLASS_NAMES)}" itemprop="${random.pick(['articleBody', 'headline', 'author', 'datePublished', 'x'])}"`;
    }),
  duplicateIds: (markup, random) => {
    const id = random.pick(CLASS_NAMES);
    return some(markup, /<[a-z][a-z0-9]*(?=[\s>])/gi, random, 0.3, (tag) => `${tag} id="${id}"`);
  },
  hugeAttribute: (markup, random) => {
    const name = random.pick([
      'class',
      'id',
      'style',
      'data-x',
      'title',
      'alt',
      'href',
      'content',
      'itemprop',
    ]);
    const piece = random.pick(['a', 'ق', 'x ', 'display:none;', '&amp;', 'page-1 ', '-', '(']);
    const value = piece.repeat(LONG_ATTRIBUTE / piece.length);
    const at = placeIn(markup, random);
    const end = markup.slice(at).search(/[\s>]/);
    return end < 0 ? markup : `${markup.slice(0, at + end)} ${name}="${value}"${markup.slice(at + end)}`;
  },
  entities: inWords([
    '&nbsp;',
    '&zwnj;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&bogus;',
    '&lt;b&gt;',
    '&shy;',
    '&amp;amp;',
    '&',
  ]),
  zeroWidth: inWords([
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u202E',
    '\u2067',
    '\u2069',
    '\uFEFF',
    '\u00AD',
    '\u061C',
  ]),
  nulCharacters: inWords(['\u0000', '\u0001', '\u000B', '\u000C', '\u007F', '\u0085', '\u2028', '\uFFFF']),
  loneSurrogates: inWords(['\uD800', '\uDC00', '\uD83D', '\uDE00', '😀']),
  combiningMarks: inWords(['\u064B', '\u0651', '\u0670', '\u0640', '\u0300'.repeat(40)], 0.1),
  swapDigits: (markup, random) =>
    some(markup, TEXT, random, 0.7, (text) =>
      text.replace(/[0-9٠-٩]/g, (digit) =>
        LATIN.includes(digit) ? ARABIC.charAt(LATIN.indexOf(digit)) : LATIN.charAt(ARABIC.indexOf(digit)),
      ),
    ),
  oddWords: (markup, random) =>
    some(markup, TEXT, random, 0.3, (text) =>
      some(text, WORD, random, 0.2, (word) => `${random.pick(ODD_WORDS)}${random.pick([' ', ''])}${word}`),
    ),
  shuffleWords: (markup, random) =>
    some(
      markup,
      TEXT,
      random,
      0.4,
      (text) => `>${shuffled(text.slice(1, -1).split(' '), random).join(' ')}<`,
    ),
  noSpaces: (markup, random) => some(markup, TEXT, random, 0.3, (text) => text.replace(/\s/g, '')),
  longParagraph: insertion((random) => {
    const words = [
      'قال الوزير إن',
      'محمد',
      'في 3,5 %',
      'على',
      '«نعم»',
      'الدكتور سامي بن',
      'و',
      '.',
      '،',
      'United Nations',
    ];
    return `<p>${random.several(words, 8_000).join(' ')}</p>`;
  }),
  longWord: insertion((random) => {
    const piece = random.pick([
      'م',
      'ال',
      '1',
      '.',
      '«',
      'a',
      '((',
      '\u064B',
      'و ',
      '1,',
      'ـ',
      '-',
      '1.',
      '/',
      'a.',
      '1-',
      ': ',
    ]);
    return `<p>${piece.repeat(30_000)}</p>`;
  }),
  brokenData: (markup, random) =>
    some(markup, /(ld\+json[^>]*>)([^<]*)/gi, random, 0.9, (found) => {
      const bodyAt = found.indexOf('>') + 1;
      const head = found.slice(0, bodyAt);
      const body = found.slice(bodyAt);
      return (
        head +
        random.pick([
          () => body.slice(0, random.below(body.length + 1)),
          () => some(body, /:\s*"[^"]*"/g, random, 0.4, () => `:${random.pick(VALUES_OF_DATA)}`),
          () => `[${body},${body},null,3,"x"]`,
          () =>
            `{"@graph":[${body},{"@type":["NewsArticle",null,7],"author":[[{"name":{"name":{}}}]],"datePublished":{}}]}`,
          () => '['.repeat(20_000),
          () => `${'{"@graph":['.repeat(3_000)}${']}'.repeat(3_000)}`,
          () => `${body}\u0000${body}`,
        ])()
      );
    }),
  addData: insertion((random) => {
    const value = () =>
      random.pick([
        ...VALUES_OF_DATA,
        JSON.stringify(random.pick(ODD_DATES)),
        JSON.stringify(random.pick(ODD_WORDS)),
      ]);
    return `<script type="application/ld+json">{"@type":${random.pick(['"NewsArticle"', '["Article","x"]', value()])},"headline":${value()},"author":${value()},"datePublished":${value()},"articleBody":${value()},"image":${value()},"publisher":${value()}}</script>`;
  }),
  scrambleMeta: (markup, random) =>
    some(markup, /\bcontent="[^"]*"/gi, random, 0.5, () => {
      const value = random.pick([...ODD_DATES, ...ODD_ADDRESSES, ...ODD_WORDS, 'article', 'website']);
      return `content="${value.replaceAll('"', '&quot;')}"`;
    }),
  oddDates: (markup, random) =>
    some(
      markup,
      /\b(?:datetime|content|title)="[^"]*\d{4}[^"]*"|>[^<]*\d{4}[^<]*</gi,
      random,
      0.6,
      (found) => {
        const date = random.pick(ODD_DATES);
        return found.startsWith('>') ? `>${date}<` : `${found.slice(0, found.indexOf('='))}="${date}"`;
      },
    ),
  oddAddresses: (markup, random) =>
    some(markup, /\b(?:href|src|srcset)="[^"]*"/gi, random, 0.4, (found) => {
      return `${found.slice(0, found.indexOf('='))}="${random.pick(ODD_ADDRESSES)}"`;
    }),
  baseElement: insertion((random) => `<base href="${random.pick(ODD_ADDRESSES)}">`),
  oddLanguage: (markup, random) => {
    const wanted = `lang="${random.pick(ODD_LANGUAGES)}" dir="${random.pick(['ltr', 'rtl', 'auto', 'x', ''])}"`;
    return /<html[^>]*>/i.test(markup)
      ? markup.replace(/<html[^>]*>/i, `<html ${wanted}>`)
      : `<html ${wanted}>${markup}`;
  },
  mixedDirections: (markup, random) =>
    some(markup, WORD, random, 0.02, (word) =>
      random.pick([
        `<bdo dir="ltr">${word}</bdo>`,
        `<bdi>${word} abc</bdi>`,
        `\u202D${word}`,
        `<span dir="ltr" lang="en">${word} Foo 12</span>`,
      ]),
    ),
  manyLinks: insertion((random) => {
    const count = 500 + random.below(2_500);
    return `<div class="${random.pick(CLASS_NAMES)}">${'<a href="/x">رابط إلى خبر آخر من الأخبار</a> '.repeat(count)}</div>`;
  }),
  deepNesting: insertion((random) => {
    const [open, close] = random.pick([
      ['<div>', '</div>'],
      ['<span>', '</span>'],
      ['<b><p>', '</p></b>'],
      ['<ul><li>', '</li></ul>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['<blockquote>', '</blockquote>'],
      ['<a href="/x">', '</a>'],
      ['<font><center>', '</center></font>'],
    ]);
    const isClosed = random.happens(0.5);
    return `${open.repeat(2_000)}نص في العمق.${isClosed ? close.repeat(2_000) : ''}`;
  }),
  manySiblings: insertion((random) =>
    random
      .pick([
        '<p>فقرة قصيرة.</p>',
        '<br>',
        '<li>بند</li>',
        '<span>x</span>',
        '<hr>',
        '<img src="/a.jpg" alt="صورة">',
        '<h2>عنوان</h2>',
        '<td>خ</td>',
        '<i>م</i>',
      ])
      .repeat(10_000),
  ),
  emptyElements: insertion((random) =>
    `<div></div><p> </p><span></span><p>&nbsp;</p><${random.pick(SWAPPABLE)}>`.repeat(500),
  ),
  comments: insertion((random) =>
    random.pick([
      '<!-- <p>نص</p> -->',
      '<!--[if IE]><p>',
      '<!-->',
      '<!',
      '<?xml version="1.0"?>',
      '<![CDATA[ نص ]]>',
      '<!--',
      '--!>',
    ]),
  ),
  shadowTrees: insertion(
    (random) =>
      `<x-story><template shadowrootmode="${random.pick(['open', 'closed'])}"><p>في الظل.</p><slot name="a"></slot><slot></slot></template><p slot="a">وفي النور جملة أطول قليلا.</p></x-story><template><p>نص</template>`,
  ),
  oddElements: insertion((random) =>
    random.pick([
      '<svg><p>نص</p><title>t</title>',
      '<math><mi><p>نص',
      '<noscript><img src="/a.jpg"><p>نص',
      '<textarea>',
      '<select><option>نص<p>',
      '<table>نص<tr>نص<td><table><p>',
      '<frameset><frame>',
      '<plaintext>',
      '<form><input name="parentNode"><input name="children"><input name="attributes"><img name="body">',
      '<iframe srcdoc="<p>نص">',
      '<details><summary>نص',
      '<ruby>نص<rt>ن',
      '<dialog open><p>نص',
      '<body class="x" onload="alert(1)">',
      '<html hidden>',
      '<title>عنوان آخر</title><h1>عنوان آخر</h1>',
      '<amp-img src="/x.jpg"></amp-img><amp-ad><p>نص',
      '<p><ul><p><table><p>',
      '<blockquote class="twitter-tweet"><p>نص <a href="https://x.com/a/status/1">x</a>',
      '<ol start="-99999999999"><li value="x">نص',
      '<table><caption>جدول<tr><th colspan="1000" rowspan="65534">خ<td colspan="0">خ<tr><td>1',
      '<time datetime="x">نص</time><time></time>',
    ]),
  ),
  hide: (markup, random) =>
    some(markup, /<(?:div|p|section|article|body|main)(?=[\s>])/gi, random, 0.15, (tag) => {
      return `${tag} ${random.pick(['hidden', 'style="display:none"', 'aria-hidden="true"', 'style="visibility : hidden"', 'hidden="until-found"'])}`;
    }),
  lineBreaks: (markup, random) =>
    some(markup, /<\/?p[^>]*>/gi, random, 0.7, () => random.pick(['<br>', '<br><br>', '\n', ''])),
  tablesFromParagraphs: (markup) =>
    markup.replace(/<p\b[^>]*>/gi, '<table><tr><td>').replace(/<\/p>/gi, '</td></tr></table>'),
  listsFromParagraphs: (markup) =>
    markup.replace(/<p\b[^>]*>/gi, '<ul><li>').replace(/<\/p>/gi, '</li></ul>'),
  repeated: (markup, random) => markup.repeat(2 + random.below(3)),
  upperCaseTags: (markup) => markup.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()),
  garbage: (markup, random) => {
    const bytes = Array.from({ length: 2_000 }, () =>
      String.fromCharCode(random.below(random.pick([128, 0x700, 0x10000]))),
    );
    return inserted(markup, random, bytes.join(''));
  },
} satisfies Record<string, MarkupMutation>;

export type MarkupMutationName = keyof typeof MARKUP_MUTATIONS;
