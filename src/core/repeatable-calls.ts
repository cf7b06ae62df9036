import type { BackgroundCalls } from './calls';

/**
 * Calls that may be made again where nobody knows whether they were carried out: the browser stops the background whenever
 * it likes, and starts it anew for the next call. Twice, each does what it does once.
 */
export const REPEATABLE_CALLS: readonly string[] = [
  'pageReport',
  'openReader',
  'readerReady',
  'readerContent',
  'articleToSay',
  'putBack',
  'editPeople',
  'undoPeopleEdit',
  'play',
  'pause',
  'resume',
  'stop',
  'sleepAfter',
  'keptPlace',
  'readingPlace',
  'keepReadingPlace',
  'useSpeechSettings',
  'playerState',
  'voices',
  'define',
  'wordPlaces',
  'vowelsOf',
  'eraseEverything',
  'savePlayback',
  'pageArrived',
  'pageGone',
  'pageBack',
  'pageMoved',
] satisfies (keyof BackgroundCalls)[];
