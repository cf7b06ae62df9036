import { IDLE_PLAYER, isUnderWay, type ArticleKey, type PlayerState, type VoiceTrial } from '../core/calls';
import type { TextRange } from '../core/article/text-range';
import { ExpectedError } from '../core/errors';
import type { Pronunciation } from '../core/speech/pronunciation';
import { articleFromSelection } from '../core/article/article-from-selection';
import {
  articleByKey,
  forgetArticle,
  isPrivateArticle,
  NO_TAB,
  releaseArticle,
  savePlayback,
  savedPlayback,
  storeArticle,
  type StoredArticle,
} from '../platform/article-store';
import { player } from '../platform/messaging';
import { ensurePlayer, hasPlayer } from '../platform/player-document';
import { pronunciations } from '../platform/pronunciation-store';
import { settingsAtHand } from '../platform/settings-store';

const tabOf = ({ tabId }: StoredArticle): number | null => (tabId === NO_TAB ? null : tabId);

/** Makes the player hold an article. @throws ExpectedError `pageGone` where nobody keeps it any more. */
export async function loadPlayer(key: ArticleKey): Promise<void> {
  await ensurePlayer();
  if ((await player.currentState()).key === key) return;
  const stored = await articleByKey(key);
  if (!stored) throw new ExpectedError('pageGone');
  // A list that cannot be read is no reason to be silent.
  await player.usePronunciations(await pronunciations().catch(() => []));
  await player.load(key, tabOf(stored), stored.article, await settingsAtHand());
}

/** The listener changed the list: it holds at once. */
export async function usePronunciations(list: readonly Pronunciation[]): Promise<void> {
  if (await hasPlayer()) await player.usePronunciations(list);
}

/** Gives a player that holds an article the changed one; it goes on where it is. */
export async function renewPlayer(key: ArticleKey, stored: StoredArticle): Promise<void> {
  if (!(await hasPlayer()) || (await player.currentState()).key !== key) return;
  await player.load(key, tabOf(stored), stored.article, await settingsAtHand());
}

export async function play(key: ArticleKey, from: TextRange | null): Promise<void> {
  await loadPlayer(key);
  await player.playFrom(from);
}

export async function playerState(): Promise<PlayerState> {
  const state = (await hasPlayer()) ? await player.currentState() : IDLE_PLAYER;
  if (state.key !== null) return state;
  const saved = await savedPlayback();
  if (!saved?.sentence) return state;
  const { key, tabId, sentence } = saved;
  const stored = await articleByKey(key);
  const { title = null, siteName: site = null } = stored?.article ?? {};
  // The browser closed the player during a long pause: to the listener it is paused still.
  return { ...state, status: 'paused', key, tabId, title, site, sentence };
}

/** Goes on where speaking was paused, in a new player where the browser closed the old one. */
export async function resume(): Promise<void> {
  await ensurePlayer();
  if ((await player.currentState()).key !== null) return player.resumePlaying();
  const saved = await savedPlayback();
  if (saved) await play(saved.key, saved.sentence);
}

export async function pause(): Promise<void> {
  if (await hasPlayer()) await player.pausePlaying();
}

export async function stop(): Promise<void> {
  const { key, tabId } = await playerState();
  if (await hasPlayer()) await player.stopPlaying();
  await savePlayback(null);
  // Nobody else can ask for it any more.
  if (key !== null && tabId === null) await forgetArticle(key);
}

/** More is no word or name. Characters. */
const LONGEST_WORD = 200;

/** Says a word beside what is being read, which is paused. @throws ExpectedError `noArabicVoice`. */
export async function sayWord(text: string): Promise<void> {
  await ensurePlayer();
  await player.sayWord(text.slice(0, LONGEST_WORD), await settingsAtHand());
}

/** Lets a voice say a phrase. @throws ExpectedError `voiceNotAllowed`, `noArabicVoice`. */
export async function tryVoice(uri: string, lang: string): Promise<VoiceTrial> {
  await ensurePlayer();
  return player.tryVoice(uri, lang, await settingsAtHand());
}

/** A tab or its page goes away: what is spoken for it stops, or goes on without it where the listener wants that. */
export async function leaveTab(tabId: number): Promise<void> {
  const state = await playerState();
  const { key, sentence } = state;
  if (key === null || state.tabId !== tabId) return;
  // What was opened in a private window ends with its page.
  const goesOn =
    isUnderWay(state) && (await settingsAtHand()).keepListening && !(await isPrivateArticle(key));
  const released = goesOn ? await releaseArticle(key) : null;
  if (!released) return stop();
  await savePlayback({ key, tabId: null, sentence, hasEnded: false });
  await renewPlayer(key, released);
}

/** Whether the player is in the middle of an article, be it paused. */
export async function isBeingSpoken(key: ArticleKey): Promise<boolean> {
  const state = await playerState();
  return state.key === key && isUnderWay(state);
}

/** Speaks an article from a place on, or pauses and resumes it where it is the one being spoken. */
export async function toggle(key: ArticleKey, from: TextRange | null = null): Promise<void> {
  const state = await playerState();
  if (state.key !== key) return play(key, from);
  switch (state.status) {
    case 'playing':
    case 'loading':
      return pause();
    case 'paused':
      return resume();
    default:
      return play(key, from);
  }
}

/** Speaks a selection, and nothing else of its page. */
export async function playSelection(text: string, url: string, tabId: number): Promise<void> {
  const article = articleFromSelection(text, url);
  if (article.blocks.length === 0) throw new ExpectedError('nothingSelected');
  const key = await storeArticle({
    tabId,
    source: 'selection',
    article,
    glossary: { people: [] },
    peopleEdits: [],
    notArticle: null,
  });
  await play(key, null);
}
