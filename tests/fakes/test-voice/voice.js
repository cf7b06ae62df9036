/**
 * A voice for tests, under a name that the catalogue knows, so that it is chosen before Mubin's own: silent, and exact about the word that it «speaks». Tests choose how it behaves by setting
 * `profile` in this worker, and read what it was asked to say from `utterances`.
 *
 * Real voices misbehave in the ways of these profiles:
 * - `exact`: a word event at the start of every word, with its length
 * - `silent`: start and end only, as espeak-ng through speech-dispatcher
 * - `lengthless`: word events of length 0
 * - `wandering`: word events that go back and leave the text
 * - `endless`: never says that it has ended
 * - `breaking`: fails at the second word
 * - `absent`: fails at once
 * - `interrupted`: stopped by somebody else at the second word
 */
globalThis.profile = 'exact';
/** Milliseconds for one word at rate 1. */
globalThis.wordTime = 120;
/** @type {{ text: string, rate: number, lang: string | undefined, voice: string | undefined }[]} */
globalThis.utterances = [];

/** @type {{ timer: ReturnType<typeof setTimeout> | undefined, isPaused: boolean } | null} */
let current = null;

function stop() {
  if (current) clearTimeout(current.timer);
  current = null;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });

/** @param {string} text */
const wordsOf = (text) => [...segmenter.segment(text)].filter((segment) => segment.isWordLike);

/** What a profile makes of the word event for word `i`; null: none. */
const EVENTS = {
  exact: (word) => ({ type: 'word', charIndex: word.index, length: word.segment.length }),
  silent: () => null,
  lengthless: (word) => ({ type: 'word', charIndex: word.index, length: 0 }),
  wandering: (word, i, text) => ({
    type: 'word',
    charIndex: i % 2 ? 0 : text.length + 5,
    length: word.segment.length,
  }),
  endless: (word) => EVENTS.exact(word),
  breaking: (word, i) => (i < 1 ? EVENTS.exact(word) : { type: 'error', errorMessage: 'the voice broke' }),
  interrupted: (word, i) => (i < 1 ? EVENTS.exact(word) : { type: 'interrupted', charIndex: word.index }),
};

chrome.ttsEngine.onSpeak.addListener((text, options, send) => {
  stop();
  const { profile, wordTime } = globalThis;
  const rate = options.rate ?? 1;
  globalThis.utterances.push({ text, rate, lang: options.lang, voice: options.voiceName });
  if (profile === 'absent') {
    send({ type: 'error', errorMessage: 'no voice' });
    return;
  }
  const words = wordsOf(text);
  const mine = { timer: undefined, isPaused: false };
  current = mine;
  let i = 0;
  send({ type: 'start', charIndex: 0 });
  const next = () => {
    if (current !== mine) return;
    if (mine.isPaused) {
      mine.timer = setTimeout(next, 50);
      return;
    }
    const word = words[i];
    if (!word) {
      current = null;
      if (profile !== 'endless') send({ type: 'end', charIndex: text.length });
      return;
    }
    const event = EVENTS[profile](word, i, text);
    i++;
    if (event) send(event);
    if (event && event.type !== 'word') {
      current = null;
      return;
    }
    mine.timer = setTimeout(next, wordTime / rate);
  };
  next();
});

chrome.ttsEngine.onStop.addListener(stop);
chrome.ttsEngine.onPause.addListener(() => {
  if (current) current.isPaused = true;
});
chrome.ttsEngine.onResume.addListener(() => {
  if (current) current.isPaused = false;
});
