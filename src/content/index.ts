import { CONTENT_RULES } from '../core/call-rules/content-rules';
import type { DefinitionAnswer, ExtractedPage } from '../core/calls';
import { codeOfError, isSpeechError, type ErrorCode } from '../core/errors';
import { HOST_MARK } from '../core/host-mark';
import type { WordContext } from '../core/lexicon/definition';
import { copyText } from '../dom/copy-text';
import { obstacleOfPage } from '../dom/page-obstacle';
import { wordsBeside } from '../dom/words-beside';
import { extractPageInSlices } from '../dom/extract-in-slices';
import { extractionWords } from '../knowledge/extraction';
import { siteRules } from '../knowledge/site-rules';
import { interfaceLanguage, words } from '../platform/interface-words';
import { isOrphaned } from '../platform/is-orphaned';
import { background, handleCalls } from '../platform/messaging';
import { showCard } from './card';
import { nodesFromAnswer } from './definition-nodes';
import { htmlElement, removeLeftovers } from './host-element';
import { onTrusted } from './on-trusted';
import { keepPageBubble } from './page-bubble';
import { ReaderFrame } from './reader-frame';
import { scrollToParagraph } from './scroll-to-paragraph';

const INJECTED = Symbol.for('mubin.content');

/** No article has more; UTF-16 units. */
const MOST_SELECTED = 1_000_000;

function selectionContext(): WordContext {
  const selection = getSelection();
  try {
    if (selection && selection.rangeCount > 0) return wordsBeside(selection.getRangeAt(0));
  } catch {
    // In a form whose fields bear the names of its methods.
  }
  return { before: null, after: null };
}

/** Leads to the page that finds out why nothing is heard. */
function doctorButton(): HTMLElement {
  const button = htmlElement('button');
  button.type = 'button';
  button.textContent = words('whyNoSound');
  onTrusted(button, 'click', () => void background.openDoctor('ar').catch(() => undefined));
  return button;
}

function start(): void {
  removeLeftovers();
  // Asked for now: once the extension is reloaded under us, its words are gone.
  const closing = { close: words('close'), ...interfaceLanguage() };
  const reloaded = words('error_extensionReloaded');
  const label = words('productName');

  const showText = (...content: (string | Node)[]): void => {
    const paragraph = htmlElement('p');
    paragraph.append(...content);
    showCard({ label, ...closing, nodes: [paragraph] }, frame.dialog ?? undefined);
  };

  const wordsOfCode = (code: ErrorCode | null): (string | Node)[] => {
    const text = words(code === null ? 'error_unknown' : `error_${code}`);
    return isSpeechError(code) ? [text, ' ', doctorButton()] : [text];
  };
  const failureNodes = (error: unknown): (string | Node)[] =>
    isOrphaned() ? [reloaded] : wordsOfCode(codeOfError(error));
  const showDefinition = (answer: DefinitionAnswer): void => {
    const ports = { say: (text: string) => background.sayWord(text), copy: copyText, failureNodes };
    const nodes = nodesFromAnswer(answer, ports);
    showCard({ label: words('definitionTitle'), ...closing, nodes }, frame.dialog ?? undefined);
  };

  const frame = new ReaderFrame({
    title: words('readerTitle'),
    left: { text: reloaded, ...closing },
    onLeft: () => void background.readerLeft().catch(() => undefined),
    onRefused: (key) => background.openReaderTab(key),
    onMoved: (key, isAway) => void background.pageMoved(key, isAway).catch(() => undefined),
    onOrphaned: () => showText(reloaded),
    isOrphaned,
  });

  handleCalls('content', CONTENT_RULES, {
    // The frame first: it loads in a process of its own.
    extract: (_sender, key, url) => extracted(() => key && url && frame.prepare(key, url)),
    hasReader: (_sender, key) => frame.isOpenOn(key),
    showReader: (_sender, key, url) => frame.show(key, url),
    dropReader: (_sender, key) => frame.drop(key),
    hideReader: (_sender, paragraph) => {
      frame.hide();
      if (paragraph !== null) scrollToParagraph(paragraph);
    },
    readerReady: (_sender, key) => frame.ready(key),
    selection: () => String(getSelection() ?? '').slice(0, MOST_SELECTED),
    selectionContext: () => selectionContext(),
    showDefinition: (_sender, answer) => showDefinition(answer),
    showMessage: (_sender, error) => showText(...wordsOfCode(error)),
  });

  const define = (text: string): void => {
    background.define(text, null, selectionContext()).then(showDefinition, (error: unknown) => {
      showText(...failureNodes(error));
    });
  };
  const labels = {
    group: label,
    define: words('define'),
    off: words('pageBubbleOffHere'),
    ...interfaceLanguage(),
  };
  // Without settings that can be read there is no such button.
  keepPageBubble({ labels, onDefine: define }).catch(() => undefined);

  onTrusted(window, 'pagehide', () => {
    frame.away(true);
    // Fails where the extension was reloaded under us: then nothing speaks for this page.
    void background.pageGone().catch(() => undefined);
  });
  onTrusted(window, 'pageshow', ({ persisted }) => {
    frame.away(false);
    // The article was let go with the page, and the reader that is still open over it has none to speak.
    if (persisted && frame.isOpen) background.pageBack().catch(() => undefined);
  });
}

/** What was last taken out of the page, or is being taken, for as long as nothing in the page has changed since. */
let fresh: { url: string; extracted: Promise<ExtractedPage> } | null = null;

function extracted(first: () => void): Promise<ExtractedPage> {
  const before = fresh?.url === location.href ? fresh.extracted : null;
  const obstacle = before ? null : obstacleOfPage(document);
  if (obstacle) return Promise.resolve({ error: obstacle === 'pdf' ? 'pdf' : 'notAnArticle', reason: null });
  first();
  if (before) return before;
  const taken = { url: location.href, extracted: takenOut() };
  fresh = taken;
  const watch = new MutationObserver((changes) => {
    // What we put there ourselves is no change of the page.
    const isOurs = ({ addedNodes, removedNodes, target }: MutationRecord): boolean =>
      target === document.documentElement &&
      [...addedNodes, ...removedNodes].every(
        (node) => node instanceof Element && node.hasAttribute(HOST_MARK),
      );
    if (changes.every(isOurs)) return;
    if (fresh === taken) fresh = null;
    watch.disconnect();
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  return taken.extracted;
}

async function takenOut(): Promise<ExtractedPage> {
  const options = { url: location.href, words: extractionWords, siteRules };
  const { article, notArticle } = await extractPageInSlices(document, options);
  return article ? { article, notArticle } : { error: 'notAnArticle', reason: notArticle };
}

// Injected again with every click on our button: once is enough.
const world = globalThis as Record<symbol, unknown>;
if (!world[INJECTED]) {
  world[INJECTED] = true;
  start();
}
