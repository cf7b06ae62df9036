import { BACKGROUND_RULES } from '../core/call-rules/background-rules';
import { articleByKey, articleOfTab, savePlayback } from '../platform/article-store';
import { keepAppearanceSynced } from '../platform/appearance-sync';
import { browser } from '../platform/browser-api';
import { desktop } from '../platform/desktop-api';
import { announce } from '../platform/events';
import { words } from '../platform/interface-words';
import { leftPages } from '../platform/left-pages';
import { contentOf, forgetFrames, handleCalls, player } from '../platform/messaging';
import { onPronunciationsChanged } from '../platform/pronunciation-store';
import { ensurePlayer, hasPlayer } from '../platform/player-document';
import { readTableFiles } from '../platform/table-file';
import { articleForReader } from './article-for-reader';
import { forgetOpenedByItself, keepAutoPages, pageArrived, readerLeft } from './auto-open';
import { defineSelection, explained, readSelection, toggleListening } from './commands';
import { eraseEverything } from './erase-everything';
import { editPeople, undoPeopleEdit } from './edit-people';
import {
  isBeingSpoken,
  pause,
  play,
  playerState,
  resume,
  sayWord,
  stop,
  tryVoice,
  usePronunciations,
} from './listening';
import { leavePage } from './leave-page';
import { keepLookedUp } from './looked-up';
import { openReader, untilOpened } from './open-reader';
import { askOnline } from './online';
import { placeOf, rememberPlace, rememberReading } from './places';
import { putBack } from './put-back';
import { articleToSay } from './article-to-say';
import { openReaderTab } from './reader-tab';
import { contentOfStored, definitionOf, leaveText, pageReport, placesOf } from './reading';
import { returnToSpoken } from './return-to-spoken';
import { vowelsOf } from './vowels-of';
import { isWelcomePage, openSample, openWelcome, welcomeOnce } from './welcome';
import { whoIsThis } from './who-is-this';

handleCalls('background', BACKGROUND_RULES, {
  pageReport: (_sender, tabId) => pageReport(tabId),
  openReader: async (sender, tabId, isAnyText) => {
    const asked = tabId ?? sender.tabId;
    if (asked !== null) await openReader(asked, isAnyText);
  },
  putBack: async (sender, key, omissionId, isBack) =>
    (await articleForReader(key, sender)) ? putBack(key, omissionId, isBack) : null,
  editPeople: async (sender, key, edit, editCount) =>
    (await articleForReader(key, sender)) ? editPeople(key, edit, editCount) : null,
  undoPeopleEdit: async (sender, key, editCount) =>
    (await articleForReader(key, sender)) ? undoPeopleEdit(key, editCount) : null,
  openReaderTab: ({ tabId }, key) => openReaderTab(key, tabId),
  closeReader: async ({ tabId }, paragraph) => {
    if (tabId === null) return;
    await contentOf(tabId).hideReader(paragraph);
    // What cannot be remembered is no reason to keep the text.
    await readerLeft(tabId).catch(() => undefined);
    // Closed at once, its text is only being kept.
    await untilOpened(tabId);
    await leaveText(tabId, isBeingSpoken);
  },
  readerReady: async ({ tabId }, key) => {
    forgetOpenedByItself(key);
    // In a tab of its own the reader has no content script above it.
    if (tabId !== null)
      await contentOf(tabId)
        .readerReady(key)
        .catch(() => undefined);
  },
  readerContent: async (sender, key, isSoon) => {
    const stored = await articleForReader(key, sender, isSoon ?? false);
    return stored && contentOfStored(stored);
  },
  articleToSay: async (sender, key) => {
    const stored = await articleForReader(key, sender);
    return stored && articleToSay(stored.article);
  },
  toggleListening: (_sender, tabId) => toggleListening(tabId),
  play: (_sender, key, from) => play(key, from),
  pause: () => pause(),
  resume: () => resume(),
  stop: () => stop(),
  step: async (_sender, unit, direction) => {
    if (await hasPlayer()) await player.stepPlaying(unit, direction);
  },
  sleepAfter: async (_sender, choice) => {
    await ensurePlayer();
    await player.sleepAfter(choice);
  },
  whoIsThis: () => whoIsThis(),
  returnToSpoken: () => returnToSpoken(),
  keptPlace: async (sender, key) => {
    const stored = await articleForReader(key, sender, true);
    return stored && placeOf(stored);
  },
  readingPlace: async (sender, key) => {
    const stored = await articleForReader(key, sender, true);
    return stored && placeOf(stored, 'reading');
  },
  keepReadingPlace: async (sender, key, sentence) => {
    const stored = await articleForReader(key, sender);
    if (stored) await rememberReading(key, stored, sentence);
  },
  useSpeechSettings: async (_sender, settings) => {
    if (await hasPlayer()) await player.changeSpeechSettings(settings);
  },
  playerState: () => playerState(),
  voices: async (_sender, lang, isSoon) => {
    await ensurePlayer();
    return player.voicesFor(lang, isSoon);
  },
  tryVoice: (_sender, uri, lang) => tryVoice(uri, lang),
  openDoctor: async (_sender, lang) => {
    const query = new URLSearchParams({ lang });
    await browser.tabs.create({ url: browser.runtime.getURL(`doctor.html?${query.toString()}`) });
  },
  openWelcome: () => openWelcome(),
  openSample: () => openSample(),
  openOptions: async (_sender, row) => {
    const place = row === null ? '' : `#${encodeURIComponent(row)}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`options.html${place}`) });
  },
  define: async ({ tabId, isExtensionPage }, query, asked, context) => {
    // A page has no say in whose people are asked: those of its own article, where it has one.
    const ofPage = tabId !== null && !isExtensionPage ? await articleOfTab(tabId) : null;
    const key = isExtensionPage ? asked : (ofPage?.key ?? null);
    const answer = await definitionOf(query, key, context);
    // What cannot be kept is no reason to keep the answer back.
    keepLookedUp(answer, key, tabId).catch(() => undefined);
    return answer;
  },
  wordPlaces: async (sender, key, word, asked) => {
    const stored = await articleForReader(key, sender);
    return stored ? placesOf(stored, word, asked) : [];
  },
  vowelsOf: (_sender, texts) => vowelsOf(texts),
  sayWord: (_sender, text) => sayWord(text),
  eraseEverything: async ({ isExtensionPage }) => {
    if (isExtensionPage) await eraseEverything();
  },
  askOnline: ({ isExtensionPage }, question) =>
    isExtensionPage ? askOnline(question) : Promise.resolve({ state: 'failed', reason: 'off' }),
  savePlayback: async (_sender, playback) => {
    await savePlayback(playback);
    await rememberPlace(playback);
  },
  pageArrived: (sender) => pageArrived(sender),
  pageGone: async ({ tabId }) => {
    if (tabId === null) return;
    forgetFrames(tabId);
    await leavePage(tabId);
  },
  pageBack: async ({ tabId }) => {
    if (tabId !== null) await openReader(tabId, true);
  },
  pageMoved: async ({ tabId }, key, isAway) => {
    if (tabId !== null && (await articleByKey(key))?.tabId === tabId) announce('pageMoved', key, isAway);
  },
  readerLeft: async ({ tabId }) => {
    if (tabId !== null) await readerLeft(tabId);
  },
});

keepAppearanceSynced();
keepAutoPages();

// A player that is being replaced gets the list with the article.
onPronunciationsChanged((list) => void usePronunciations(list).catch(() => undefined));

browser.tabs.onRemoved.addListener((tabId) => {
  forgetFrames(tabId);
  void leavePage(tabId);
  void leftPages.forget(tabId);
});

desktop.commands?.onCommand.addListener((command, tab) => {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  if (command === 'open-reader')
    void explained(tabId, () => (isWelcomePage(tab?.url) ? openSample() : openReader(tabId)));
  if (command === 'who-is-this') void explained(tabId, whoIsThis);
  if (command === 'toggle-listening') void explained(tabId, () => toggleListening(tabId));
});

const MENU = { define: 'menuDefine', 'read-selection': 'menuReadSelection' } as const;

// Of a worker alone: a page, as Firefox has it, is never installed, and has its tables from the start.
addEventListener('install', readTableFiles);
browser.runtime.onInstalled.addListener((details) => {
  void welcomeOnce(details);
  void desktop.contextMenus?.removeAll().then(() => {
    for (const [id, title] of Object.entries(MENU)) {
      desktop.contextMenus?.create({ id, title: words(title), contexts: ['selection'] });
    }
  });
});

desktop.contextMenus?.onClicked.addListener((info, tab) => {
  const tabId = tab?.id;
  const text = info.selectionText;
  if (tabId === undefined || !text) return;
  if (info.menuItemId === 'define') void explained(tabId, () => defineSelection(text, tabId));
  if (info.menuItemId === 'read-selection') void explained(tabId, () => readSelection(text, tabId));
});
