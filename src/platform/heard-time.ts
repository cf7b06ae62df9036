/** Seconds, assumed. How long after its sound a word is painted with it, tests/e2e/both/bundled-voice prints. */
const FIREFOX_LATENCY = 0.03;

/**
 * Seconds from what is rendered to the loudspeaker. Firefox (153 on Linux, 2026-11-26) must not be asked: `outputLatency`, and with
 * it `getOutputTimestamp`, holds the audio graph while it waits for PulseAudio, which may be waiting for the graph; then
 * the page stands still for good. Tests: tests/platform/heard-time, tests/e2e/both/player-life.
 */
const outputLatency = (context: AudioContext): number =>
  typeof navigator !== 'undefined' && navigator.userAgent.includes('Firefox/')
    ? FIREFOX_LATENCY
    : context.outputLatency || 0;

/** The context time, in seconds, of what leaves the loudspeaker now; what is rendered now is heard only later. */
export const heardTime = (context: AudioContext): number =>
  context.currentTime - context.baseLatency - outputLatency(context);
