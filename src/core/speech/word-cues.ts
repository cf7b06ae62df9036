import type { WordCue } from './synthesis';

/** An event as espeak-ng tells it (speak_lib.h, `espeak_EVENT`). */
export interface EspeakEvent {
  /** `word`, `sentence`, `end`, `phoneme` … */
  type: string;
  /** 1-based, in code points. */
  text_position: number;
  /** Code points; 0 for a word before `».` and the like (espeak-ng-emscripten 0.3.5). */
  word_length: number;
  /** Milliseconds from the start of the sound. */
  audio_position: number;
}

const WORD = /[\p{L}\p{M}\p{N}\u0640]+(?:['’.\-][\p{L}\p{M}\p{N}]+)*/uy;

/** UTF-16 offsets of the code points of a text, and of its end. */
function codePointOffsets(text: string): number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

/** Tells of one text when its words sound, out of events as they come. */
export class WordCues {
  readonly #text: string;
  readonly #offsets: number[];
  #last = -1;

  constructor(text: string) {
    this.#text = text;
    this.#offsets = codePointOffsets(text);
  }

  /** Whether there was any word so far. */
  get hasFound(): boolean {
    return this.#last >= 0;
  }

  /** The words among events. What is no word of the text, a sign that has a name for instance, gives none. */
  from(events: readonly EspeakEvent[]): WordCue[] {
    return events.flatMap((event) => {
      const first = event.text_position - 1;
      const start = this.#offsets[first];
      if (event.type !== 'word' || start === undefined || start === this.#last) return [];
      WORD.lastIndex = start;
      const word = WORD.exec(this.#text)?.[0];
      if (word === undefined) return [];
      this.#last = start;
      const end = event.word_length > 0 ? this.#offsets[first + event.word_length] : undefined;
      return [{ at: event.audio_position / 1_000, start, length: (end ?? start + word.length) - start }];
    });
  }
}
