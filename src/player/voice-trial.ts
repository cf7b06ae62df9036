import type { VoiceTrial } from '../core/calls';
import type { SpeechEngine, UtteranceRequest } from '../core/speech/speech-engine';

/** An online voice begins within 2–3 s on a slow line; the phrases that are tried last 2–5 s. Milliseconds. */
const START_LIMIT_MS = 6_000;
const END_LIMIT_MS = 15_000;

/** Lets an engine say something and hears which events come back. Resolves also where none does. */
export function voiceTrial(
  engine: SpeechEngine,
  request: UtteranceRequest,
  now: () => number,
): Promise<VoiceTrial> {
  return new Promise((resolve) => {
    const trial: VoiceTrial = { started: null, boundaries: 0, ended: null, isFailed: false };
    const began = now();
    const finish = (): void => {
      clearTimeout(startTimer);
      clearTimeout(endTimer);
      resolve({ ...trial });
    };
    const startTimer = setTimeout(() => {
      if (trial.started === null) finish();
    }, START_LIMIT_MS);
    const endTimer = setTimeout(finish, END_LIMIT_MS);
    engine.speak(request, (event) => {
      const passed = Math.round(now() - began);
      switch (event.type) {
        case 'started':
          trial.started ??= passed;
          return;
        case 'boundary':
          trial.boundaries++;
          return;
        case 'finished':
          trial.ended = passed;
          finish();
          return;
        case 'failed':
          trial.isFailed = true;
          finish();
          return;
        case 'interrupted':
          finish();
      }
    });
  });
}
