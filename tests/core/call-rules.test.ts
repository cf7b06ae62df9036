import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../src/core/article/article';
import { isReply } from '../../src/core/call-rules/replies';
import { refusalOf, type Refusal } from '../../src/core/call-rules/rule';
import { IDLE_PLAYER, type Sender, type Target } from '../../src/core/calls';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { articleOf } from '../fakes/article';
import { CALL_RULES } from '../fakes/call-rules';
import { RICH } from '../fakes/exportable';

const OURS: Sender = {
  tabId: null,
  frameId: null,
  isExtensionPage: true,
  url: 'chrome-extension://mubin/popup.html',
};
const READER: Sender = {
  tabId: 4,
  frameId: 9,
  isExtensionPage: true,
  url: 'chrome-extension://mubin/reader.html',
};
const PAGE: Sender = { tabId: 4, frameId: 0, isExtensionPage: false, url: 'https://news.example/' };
const FRAME: Sender = { ...PAGE, frameId: 3 };
const NOBODY: Sender = { tabId: null, frameId: null, isExtensionPage: false, url: null };

const RANGE = { block: 'b1', start: 0, end: 3 };
const EDIT = { kind: 'remove', person: { name: 'زيد', nth: 0, forms: ['زيد'] } };
const LONG = 'ا'.repeat(11_000_000);
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

/** Target, call, sender, arguments, what is wrong with it. */
type Row = [Target, string, Sender, unknown[], Refusal | null];
const ALONE = { before: null, after: null };
const ROWS: Row[] = [
  // Who.
  ['background', 'readerContent', READER, ['k'], null],
  ['background', 'readerContent', PAGE, ['k'], 'sender'],
  ['background', 'readerContent', NOBODY, ['k'], 'sender'],
  ['background', 'openReader', OURS, [4], null],
  ['background', 'openReader', OURS, [4, null], null],
  ['background', 'openReader', OURS, [4, true], null],
  ['background', 'openReader', PAGE, [4], 'sender'],
  ['background', 'openReaderTab', PAGE, ['k'], null],
  ['background', 'openReaderTab', FRAME, ['k'], 'sender'],
  ['background', 'openReaderTab', READER, ['k'], 'sender'],
  ['background', 'pageGone', PAGE, [], null],
  ['background', 'pageGone', OURS, [], 'sender'],
  ['background', 'pageMoved', PAGE, ['k', true], null],
  ['background', 'pageMoved', READER, ['k', true], 'sender'],
  ['background', 'pageMoved', PAGE, ['k', 1], 'shape'],
  ['background', 'openReader', READER, [null, true], null],
  ['events', 'pageMoved', OURS, ['k', false], null],
  ['events', 'pageMoved', PAGE, ['k', false], 'sender'],
  ['background', 'define', PAGE, ['كلمة', null, { before: null, after: 'بعد' }], null],
  ['background', 'define', FRAME, ['كلمة', null], 'sender'],
  ['background', 'askOnline', PAGE, [{ term: 'كلمة', kind: 'word' }], 'sender'],
  ['background', 'useSpeechSettings', PAGE, [DEFAULT_SETTINGS], 'sender'],
  ['player', 'currentState', PAGE, [], 'sender'],
  ['player', 'load', PAGE, ['k', 4, articleOf('خبر'), DEFAULT_SETTINGS], 'sender'],
  ['content', 'showReader', OURS, ['k', 'chrome-extension://mubin/reader.html?article=k'], null],
  ['content', 'showReader', PAGE, ['k', 'https://evil.example/'], 'sender'],
  ['events', 'playerStateChanged', PAGE, [IDLE_PLAYER], 'sender'],
  ['events', 'playerStateChanged', OURS, [IDLE_PLAYER], null],
  // What.
  ['background', 'pageReport', OURS, ['4'], 'shape'],
  ['background', 'pageReport', OURS, [-1], 'shape'],
  ['background', 'pageReport', OURS, [1.5], 'shape'],
  ['background', 'pageReport', OURS, [], 'shape'],
  ['background', 'pageReport', OURS, [4, 5], 'shape'],
  ['background', 'play', READER, ['k', RANGE], null],
  ['background', 'play', READER, ['k', null], null],
  ['background', 'play', READER, ['k', { ...RANGE, start: 'x' }], 'shape'],
  ['background', 'play', READER, ['k', { block: 'b1', start: 0 }], 'shape'],
  ['background', 'play', READER, [{ toString: 'k' }, null], 'shape'],
  ['background', 'step', OURS, ['sentence', 'next'], null],
  ['background', 'step', OURS, ['__proto__', 'next'], 'shape'],
  ['background', 'sleepAfter', OURS, ['10'], null],
  ['background', 'sleepAfter', OURS, [10], 'shape'],
  ['background', 'editPeople', READER, ['k', EDIT, 0], null],
  ['background', 'editPeople', READER, ['k', { kind: 'constructor' }, 0], 'shape'],
  ['background', 'editPeople', READER, ['k', EDIT, -1], 'shape'],
  ['background', 'undoPeopleEdit', READER, ['k', 1], null],
  ['background', 'undoPeopleEdit', READER, ['k'], 'shape'],
  // Firefox sends lists with holes as they are.
  ['background', 'vowelsOf', READER, [['نص', 'نص']], null],
  ['background', 'vowelsOf', READER, [Array(2)], 'shape'],
  [
    'background',
    'editPeople',
    READER,
    ['k', { ...EDIT, person: { ...EDIT.person, forms: Array(2) } }, 0],
    'shape',
  ],
  ['background', 'define', READER, ['كلمة', 'k', { before: 1, after: null }], 'shape'],
  [
    'background',
    'define',
    READER,
    ['كلمة', 'k', { ...ALONE, sentence: { text: 'كلمة.', start: 0, end: 4 } }],
    null,
  ],
  [
    'background',
    'define',
    READER,
    ['كلمة', 'k', { ...ALONE, sentence: { text: 'كلمة.', start: -1, end: 4 } }],
    'shape',
  ],
  ['background', 'define', READER, ['كلمة', 'k', { ...ALONE, sentence: 'كلمة.' }], 'shape'],
  ['background', 'useSpeechSettings', READER, [DEFAULT_SETTINGS], null],
  ['background', 'useSpeechSettings', READER, [{ ...DEFAULT_SETTINGS, rate: '2' }], 'shape'],
  [
    'background',
    'wordPlaces',
    READER,
    ['k', { lemma: 'كلمة', partOfSpeech: 'noun', root: null, plurals: [] }, RANGE],
    null,
  ],
  [
    'background',
    'wordPlaces',
    READER,
    ['k', { lemma: 'كلمة', partOfSpeech: 'noun', root: null, plurals: 3 }, null],
    'shape',
  ],
  ['background', 'savePlayback', OURS, [{ key: 'k', tabId: -1, sentence: RANGE, hasEnded: false }], null],
  ['background', 'savePlayback', OURS, [{ key: 'k', tabId: -1, sentence: RANGE }], 'shape'],
  ['content', 'showMessage', OURS, ['pdf'], null],
  ['content', 'showMessage', OURS, ['<img src=x>'], 'shape'],
  ['content', 'hideReader', OURS, [null], null],
  ['player', 'load', OURS, ['k', null, RICH.article, DEFAULT_SETTINGS], null],
  ['player', 'load', OURS, ['k', null, { blocks: 'x' }, DEFAULT_SETTINGS], 'shape'],
  ['player', 'usePronunciations', OURS, [[{ written: 'أ', said: 'ب' }]], null],
  ['player', 'usePronunciations', OURS, [[{ written: 'أ' }]], 'shape'],
  // How much.
  ['background', 'define', PAGE, ['ا'.repeat(100_000), null], null],
  ['background', 'define', PAGE, [LONG, null], 'size'],
  ['background', 'sayWord', PAGE, ['ا'.repeat(300_000)], 'size'],
  ['background', 'closeReader', READER, [LONG], 'size'],
  ['player', 'load', OURS, ['k', null, { ...articleOf('خبر'), excerpt: LONG }, DEFAULT_SETTINGS], 'size'],
  [
    'background',
    'define',
    PAGE,
    ['كلمة', null, { before: null, after: null, ['ا'.repeat(300_000)]: 1 }],
    'size',
  ],
  ['background', 'readerReady', READER, [nested(10_000)], 'size'],
  [
    'background',
    'useSpeechSettings',
    READER,
    [{ ...DEFAULT_SETTINGS, more: Array(300_000).fill(0) }],
    'size',
  ],
  ['background', 'useSpeechSettings', READER, [{ ...DEFAULT_SETTINGS, more: new Map() }], 'size'],
];

describe('a call that arrives', () => {
  it.each(ROWS)('%s.%s (row %#)', (target, call, sender, args, refusal) => {
    expect(refusalOf(CALL_RULES[target], call, sender, args)).toBe(refusal);
  });

  it('is nobody’s by a name that only objects bear', () => {
    for (const call of ['toString', '__proto__', 'constructor', 'hasOwnProperty'])
      expect(refusalOf(CALL_RULES.background, call, PAGE, [])).toBeNull();
  });

  it('has a row that fits, of all that content scripts may send', () => {
    const fromPages = Object.entries(CALL_RULES.background)
      .filter(([, { from }]) => from !== 'ours')
      .map(([call]) => call);
    // Each more is one more that a hostile process may ask for.
    expect(fromPages.toSorted()).toEqual([
      'define',
      'openDoctor',
      'openReaderTab',
      'pageArrived',
      'pageBack',
      'pageGone',
      'pageMoved',
      'readerLeft',
      'sayWord',
    ]);
    for (const target of ['content', 'player', 'events'] as const)
      expect(Object.values(CALL_RULES[target]).filter(({ from }) => from !== 'ours')).toEqual([]);
  });

  it('never throws, whatever it holds', () => {
    const odd = [
      undefined,
      null,
      NaN,
      '',
      [],
      {},
      Object.create(null),
      () => 1,
      Symbol('x'),
      1n,
      new Date(),
      nested(50),
    ];
    for (const target of Object.keys(CALL_RULES) as Target[])
      for (const call of Object.keys(CALL_RULES[target]))
        for (const one of odd)
          for (const args of [[one], [one, one], [one, one, one, one]])
            for (const sender of [OURS, PAGE])
              expect(() => refusalOf(CALL_RULES[target], call, sender, args)).not.toThrow();
  });
});

const paragraph = (change: object): Article => ({
  ...articleOf('خبر'),
  blocks: [{ kind: 'paragraph', id: 'b1', text: 'نص طويل', ...change } as unknown as Block],
});
const link = (href: unknown, start = 0, end = 2): object => ({ marks: [{ kind: 'link', start, end, href }] });
const shown = (src: string): object => ({ kind: 'picture', picture: { src, alt: '' } });
const webOnly = RICH.article.blocks.filter(({ id }) => id !== 'b1');

describe('what a content script answers', () => {
  it.each<[string, unknown, boolean]>([
    ['an article with all that one can have', { ...RICH.article, blocks: webOnly }, true],
    ['a link of the web', paragraph(link('https://a.example/')), true],
    ['a link that runs', paragraph(link('javascript:alert(1)')), false],
    ['the same after a space', paragraph(link(' javascript:alert(1)')), false],
    ['a link that is a page', paragraph(link('data:text/html,x')), false],
    ['a link that is no text', paragraph(link(['https://a.example/'])), false],
    ['a mark beyond its text', paragraph(link('https://a.example/', 0, 99)), false],
    ['a mark that ends before it begins', paragraph(link('https://a.example/', 3, 1)), false],
    ['a picture of the web', paragraph(shown('https://a.example/a.jpg')), true],
    ['a picture in the address', paragraph(shown('data:image/svg+xml,<svg onload=x>')), false],
    ['a picture of the browser', paragraph(shown('chrome://favicon/')), false],
    ['a picture of another extension', paragraph(shown('chrome-extension://x/a.png')), false],
    ['a block of no kind', paragraph({ kind: 'script' }), false],
    ['a block of an inherited kind', paragraph({ kind: '__proto__' }), false],
    ['an id that is markup', paragraph({ id: '"><b>' }), false],
    ['a text that is none', paragraph({ text: { toString: 'x' } }), false],
    ['marks that are null', paragraph({ marks: null }), false],
    ['marks that are holes', paragraph({ marks: Array(2) }), false],
    ['blocks that are holes', { ...articleOf('خبر'), blocks: Array(2) }, false],
    [
      'a language that is none',
      paragraph({ marks: [{ kind: 'language', start: 0, end: 1, lang: '" x' }] }),
      false,
    ],
    ['a heading of the seventh level', paragraph({ kind: 'heading', level: 7 }), false],
    ['a direction that is none', { ...articleOf('خبر'), dir: 'auto' }, false],
    ['no title', { ...articleOf('خبر'), title: null }, false],
    ['fifty megabytes', { ...articleOf('خبر'), excerpt: 'ا'.repeat(25_000_000) }, false],
    ['nothing', null, false],
  ])('%s', (_name, article, isOne) => {
    expect(isReply('extract', { article, notArticle: null })).toBe(isOne);
  });

  it.each<[string, unknown, boolean]>([
    ['selection', 'نص', true],
    ['selection', 'ا'.repeat(11_000_000), false],
    ['selection', { length: 1 }, false],
    ['selectionContext', { before: null, after: 'كلمة' }, true],
    ['selectionContext', { before: 1, after: null }, false],
    ['hasReader', true, true],
    ['hasReader', 'true', false],
    ['extract', { error: 'pdf', reason: null }, true],
    ['extract', { error: 'exploded', reason: null }, false],
    ['extract', { article: articleOf('خبر'), notArticle: 'toString' }, false],
    // Nobody looks at it.
    ['showReader', null, true],
  ])('%s: row %#', (call, value, isOne) => {
    expect(isReply(call, value)).toBe(isOne);
  });
});
