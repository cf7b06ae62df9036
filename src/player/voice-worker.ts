import { EspeakVoice } from '../core/speech/espeak-voice';
import createEspeak from './voice/espeak-ng.js';
import { VoiceDesk, type DeskScope } from './voice-desk';

/** Of the data that is written beside this script; put in by `tools/build.mjs`. */
declare const VOICE_DATA_SHA256: string;

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The worker of the bundled voice: synthesis keeps a core busy for some hundredths of what it makes. */
async function load(): Promise<EspeakVoice> {
  const response = await fetch(new URL('voice/espeak-ng.data', location.href));
  const data = await response.arrayBuffer();
  // Of a part of its data the engine makes noise, or ends the worker.
  if (hexOf(await crypto.subtle.digest('SHA-256', data)) !== VOICE_DATA_SHA256)
    throw new Error(`the data of the voice is damaged: ${data.byteLength} bytes`);
  return EspeakVoice.load(createEspeak, data);
}

new VoiceDesk(self as unknown as DeskScope, load());
