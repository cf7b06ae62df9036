import type { VoiceTrial } from '../calls';
import type { BrowserSystem } from '../browser-system';
import type { ListedVoice } from './listed-voice';
import { trialFinding } from './trial-finding';

export interface TriedVoice {
  trial: VoiceTrial;
  /** What the listener answered; null: nothing yet. */
  isHeard: boolean | null;
}

export interface ReportInput extends BrowserSystem {
  userAgent: string;
  /** Of Mubin. */
  version: string;
  /** Of the voices. */
  lang: string;
  voices: readonly ListedVoice[];
  speaking: ListedVoice | null;
  /** By the `uri` of the voice. */
  tried: ReadonlyMap<string, TriedVoice>;
}

const milliseconds = (time: number | null): string => (time === null ? 'never' : `${time} ms`);

function trialLine({ trial, isHeard }: TriedVoice): string {
  const { started, boundaries, ended } = trial;
  const heard = isHeard === null ? 'not answered' : isHeard ? 'yes' : 'no';
  return `  tried: ${trialFinding(trial, isHeard)}; start ${milliseconds(started)}, ${boundaries} boundaries, end ${milliseconds(ended)}; heard: ${heard}`;
}

function voiceLines(voice: ListedVoice, tried: TriedVoice | undefined): string[] {
  const { name, uri, lang, isLocal, isOnline, standing, engine } = voice;
  return [
    `- ${name} (${lang}), ${isOnline ? 'online' : 'on the device'}, ${standing}, ${engine}`,
    `  uri ${uri}, browser says local: ${isLocal ? 'yes' : 'no'}`,
    ...(tried ? [trialLine(tried)] : []),
  ];
}

/** What the doctor found, as plain text in English for whoever is asked for help. Variants of a voice are only counted. */
export function voiceReport(input: ReportInput): string {
  const { version, browser, systems, userAgent, lang, voices, speaking, tried } = input;
  const main = voices.filter(({ isVariant, uri }) => !isVariant || uri === speaking?.uri);
  return [
    `Mubin ${version}`,
    `Browser: ${browser ?? 'unknown'}`,
    `System: ${systems.join(' or ') || 'unknown'}`,
    `User agent: ${userAgent}`,
    `Voices for ${lang}: ${main.length}, and ${voices.length - main.length} variants`,
    `Would speak: ${speaking?.name ?? 'none'}`,
    ...main.flatMap((voice) => voiceLines(voice, tried.get(voice.uri))),
  ].join('\n');
}
