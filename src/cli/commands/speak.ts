import fs from 'node:fs';
import path from 'node:path';
import type { Article } from '../../core/article/article';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { articleSpokenForm } from '../../core/speech/article-spoken-form';
import { sayIntoFile, type AudioFileEnds } from '../../core/speech/audio-file';
import { cueSheet } from '../../core/speech/cue-sheet';
import type { EspeakVoice } from '../../core/speech/espeak-voice';
import { joinedSamples } from '../../core/speech/samples';
import type { SpokenForm } from '../../core/speech/spoken-form';
import { spokenParagraphs } from '../../core/speech/spoken-paragraphs';
import { spokenTextOptionsOf } from '../../core/speech/spoken-texts';
import { bundledLanguage, type SynthesisRequest } from '../../core/speech/synthesis';
import { vowelledForm } from '../../core/speech/vowelled-form';
import { WAV_HEADER_LENGTH } from '../../core/speech/wav-file';
import { monthSet, spokenForm } from '../../knowledge/spoken';
import { vocalise } from '../../knowledge/vocalise';
import { articleOfFile } from '../article-of-file';
import { InputError, UsageError, type Command, type CommandArguments } from '../command';
import { loadVoice } from '../voice';

type Manner = Pick<SynthesisRequest, 'lang' | 'rate' | 'pitch'>;

/** As the extension says it before anybody has changed a setting, with Latin words by the voice's English sounds. */
const AS_AT_FIRST = { ...DEFAULT_SETTINGS, pronunciations: [], latin: 'english' } as const;

/** An option that is a number within bounds; 1 where it is not given. */
function numberOf(
  options: CommandArguments['options'],
  name: string,
  [least, most]: [number, number],
): number {
  const value = options[name] === undefined ? 1 : Number(options[name]);
  if (!(value >= least && value <= most))
    throw new UsageError(`--${name} is a number from ${least} to ${most} — رقم بين ${least} و${most}`);
  return value;
}

/** Writes the file as it is said, and its header when its length is known. What fails leaves no file behind. */
async function writeAudio(
  file: string,
  article: Article,
  voice: EspeakVoice,
  manner: Manner,
): Promise<AudioFileEnds> {
  const formOf = articleSpokenForm(article, AS_AT_FIRST, { spokenForm, monthSet });
  const vowelled = (sentence: string): SpokenForm => {
    const form = formOf(sentence);
    return vowelledForm(form, vocalise(form.spoken));
  };
  const said = manner.lang === 'ar' ? vowelled : formOf;
  const paragraphs = spokenParagraphs(article, said, spokenTextOptionsOf(AS_AT_FIRST));
  if (paragraphs.length === 0) throw new InputError('there is nothing to say — لا شيء يُقرأ');
  const out = fs.openSync(file, 'w');
  try {
    fs.writeSync(out, new Uint8Array(WAV_HEADER_LENGTH));
    const ends = await sayIntoFile(paragraphs, {
      synthesise: (text) => {
        const stretches: Int16Array[] = [];
        voice.synthesise({ text, ...manner }, ({ samples }) => stretches.push(samples));
        return Promise.resolve(joinedSamples(stretches));
      },
      write: (bytes) => void fs.writeSync(out, bytes),
    });
    fs.writeSync(out, ends.tail);
    fs.writeSync(out, ends.header, 0, WAV_HEADER_LENGTH, 0);
    return ends;
  } catch (error) {
    fs.rmSync(file, { force: true });
    throw error;
  } finally {
    fs.closeSync(out);
  }
}

/** Runs what writes a file. @throws InputError where the file system refuses */
async function written<T>(file: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new InputError(`cannot write ${file}: ${code} — تعذّرت كتابة الملف`);
  }
}

/** Says an article into a WAVE file, as the player would, with a cue point a paragraph. @param load test seam */
export const speakBy = (load: () => Promise<EspeakVoice>): Command => ({
  usage:
    'speak FILE -o OUT.wav [--rate 0.5…3] [--pitch 0…2] [--cue OUT.cue] [--url URL]    (FILE: a page, an Article JSON file or a text; - is standard input)',
  valued: ['output', 'rate', 'pitch', 'cue', 'url'],
  flags: [],
  letters: { o: 'output' },
  async run({ positional: [file, ...rest], options }, print) {
    const { output, cue, url } = options;
    if (file === undefined || rest.length > 0) throw new UsageError('speak takes one file — يُقرأ ملف واحد');
    if (typeof output !== 'string')
      throw new UsageError('speak needs -o OUT.wav — حدّد ملف الصوت: -o OUT.wav');
    const rate = numberOf(options, 'rate', [0.5, 3]);
    const pitch = numberOf(options, 'pitch', [0, 2]);
    const article = await articleOfFile(file, typeof url === 'string' ? url : undefined);
    const lang = bundledLanguage(article.lang);
    if (lang === null)
      throw new InputError(
        `the built-in voice speaks Arabic and English, not «${article.lang}» — الصوت المدمج للعربية والإنجليزية`,
      );
    const voice = await load();
    const { points, seconds } = await written(output, () =>
      writeAudio(output, article, voice, { lang, rate, pitch }),
    );
    if (typeof cue === 'string')
      await written(cue, () =>
        fs.writeFileSync(cue, cueSheet(article.title, path.relative(path.dirname(cue), output), points)),
      );
    print({
      file: output,
      seconds: Math.round(seconds * 1_000) / 1_000,
      bytes: fs.statSync(output).size,
      paragraphs: points.length,
    });
  },
});

export const speak = speakBy(loadVoice);
