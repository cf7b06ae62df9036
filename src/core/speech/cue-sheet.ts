import { SAMPLE_RATE } from './synthesis';
import type { CuePoint } from './wav-file';

/** A cue sheet counts 75 frames a second, as a compact disc does, and 99 tracks at most (Yellow Book). */
const FRAMES_A_SECOND = 75;
const MOST_TRACKS = 99;

const two = (value: number): string => String(value).padStart(2, '0');

function time(sample: number): string {
  const frames = Math.floor((sample * FRAMES_A_SECOND) / SAMPLE_RATE);
  const seconds = Math.floor(frames / FRAMES_A_SECOND);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}:${two(frames % FRAMES_A_SECOND)}`;
}

/** There is no way to write these inside a quoted text. */
const quoted = (text: string): string => `"${text.replaceAll('"', "'").replace(/[\r\n]+/g, ' ')}"`;

/**
 * A cue sheet of a WAVE file, UTF-8: one track a point. Of more than 99 points, evenly chosen ones begin a track, the
 * first always.
 */
export function cueSheet(title: string, file: string, points: readonly CuePoint[]): string {
  const count = Math.min(points.length, MOST_TRACKS);
  const tracks = Array.from({ length: count }, (_, i) => points[Math.floor((i * points.length) / count)]);
  return [
    `TITLE ${quoted(title)}`,
    `FILE ${quoted(file)} WAVE`,
    ...tracks.flatMap((point, i) => [
      `  TRACK ${two(i + 1)} AUDIO`,
      `    TITLE ${quoted(point?.label ?? '')}`,
      `    INDEX 01 ${time(point?.at ?? 0)}`,
    ]),
    '',
  ].join('\n');
}
