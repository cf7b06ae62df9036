import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EspeakVoice, type EspeakFactory } from '../core/speech/espeak-voice';
import { InputError } from './command';

/** Where `npm run build` puts the voice: beside the program. */
const FOLDER = fileURLToPath(new URL('voice', import.meta.url));

/** The bundled voice. @throws InputError where it is not there */
export async function loadVoice(folder = FOLDER): Promise<EspeakVoice> {
  const script = path.join(folder, 'espeak-ng.mjs');
  const data = path.join(folder, 'espeak-ng.data');
  if (!fs.existsSync(script) || !fs.existsSync(data))
    throw new InputError(
      `no voice in ${folder}: «npm run build» puts it there — الصوت غير موجود بجانب البرنامج`,
    );
  // eslint-disable-next-line no-unsanitized/method -- a file of our own, which is there only once it is built
  const { default: create } = (await import(pathToFileURL(script).href)) as { default: EspeakFactory };
  return EspeakVoice.load(create, Uint8Array.from(fs.readFileSync(data)).buffer);
}
