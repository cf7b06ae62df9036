import { PLAYER_RULES } from '../core/call-rules/player-rules';
import { CLAUSES, monthSet, spokenForm } from '../knowledge/spoken';
import { voiceCatalogue } from '../knowledge/voices';
import { BundledVoiceEngine } from '../platform/bundled-voice-engine';
import { announce } from '../platform/events';
import { background, handleCalls } from '../platform/messaging';
import { WebSpeechEngine } from '../platform/web-speech-engine';
import { MediaKeys } from './media-keys';
import { Player } from './player';
import { VowelledEngine } from './vowelled-engine';
import { Vowels } from './vowels';

const bundledVoice = new BundledVoiceEngine();
/** Of the keyboard, a headset, the lock screen: where the browser gives them to this document. */
const mediaKeys = new MediaKeys({
  resume: () => void player.resume(),
  pause: () => player.pause(),
  step: (direction) => player.step('sentence', direction),
  stop: () => player.stop(),
});

const vowels = new Vowels((texts) => background.vowelsOf(texts));
const engines = [new WebSpeechEngine(), bundledVoice].map(
  (engine) => new VowelledEngine(engine, (text) => vowels.of(text)),
);

function createPlayer(): Player {
  const created: Player = new Player({
    engines,
    catalogue: voiceCatalogue,
    spokenForm,
    monthSet,
    clauses: CLAUSES,
    announce: (state) => {
      announce('playerStateChanged', state);
      mediaKeys.follow(state);
    },
    save: (playback) => {
      // One that is to be forgotten has nothing saved any more.
      if (created !== player) return;
      // The background is asleep or being replaced: the next sentence is saved again.
      background.savePlayback(playback).catch(() => undefined);
    },
    now: () => performance.now(),
  });
  return created;
}

/** The document that speaks: an offscreen document in Chromium, the background page in Firefox. */
let player = createPlayer();

handleCalls('player', PLAYER_RULES, {
  load: (_sender, ...args) => player.load(...args),
  playFrom: (_sender, from) => player.play(from),
  pausePlaying: () => player.pause(),
  resumePlaying: () => player.resume(),
  stopPlaying: () => player.stop(),
  stepPlaying: (_sender, unit, direction) => player.step(unit, direction),
  sleepAfter: (_sender, choice) => player.sleepAfter(choice),
  placeHeard: () => player.placeHeard(),
  sayAside: (_sender, text, from) => player.sayAside(text, from),
  sayWord: (_sender, text, settings) => player.say(text, settings),
  usePronunciations: (_sender, list) => player.usePronunciations(list),
  changeSpeechSettings: (_sender, settings) => player.changeSettings(settings),
  forget: () => {
    const before = player;
    player = createPlayer();
    before.stop();
  },
  currentState: () => player.state(),
  voicesFor: async (_sender, lang, isSoon) => {
    const voices = await player.voices(lang, isSoon);
    // Somebody looks at the article, and may soon want to hear it.
    if (voices[0]?.engine === bundledVoice.name) bundledVoice.prepare();
    return voices;
  },
  tryVoice: (_sender, uri, lang, settings) => player.tryVoice(uri, lang, settings),
});
