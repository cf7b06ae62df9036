import { EspeakVoice } from '../core/speech/espeak-voice';
import createEspeak from './voice/espeak-ng.js';
import { VoiceDesk, type DeskScope } from './voice-desk';

/** The worker of the bundled voice: synthesis keeps a core busy for some hundredths of what it makes. */
async function load(): Promise<EspeakVoice> {
  const data = await fetch(new URL('voice/espeak-ng.data', location.href));
  return EspeakVoice.load(createEspeak, await data.arrayBuffer());
}

new VoiceDesk(self as unknown as DeskScope, load());
