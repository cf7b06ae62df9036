import { describe, expect, it } from 'vitest';
import { voiceReport, type ReportInput } from '../../../src/core/speech/voice-report';
import { ESPEAK, HODA, listed, voiceOf, ZARIYAH } from '../../fakes/voices';

const voices = listed([HODA, ZARIYAH, ESPEAK, voiceOf('Arabic+Adam espeak-ng', 'ar')]);
const INPUT: ReportInput = {
  browser: 'Firefox 145',
  systems: ['windows-11', 'windows-10'],
  userAgent: 'Mozilla/5.0',
  version: '0.1.0',
  lang: 'ar',
  voices,
  speaking: voices[0] ?? null,
  tried: new Map([
    [HODA.uri, { trial: { started: 12, boundaries: 5, ended: 900, isFailed: false }, isHeard: false }],
    [ESPEAK.uri, { trial: { started: null, boundaries: 0, ended: null, isFailed: true }, isHeard: null }],
  ]),
};

describe('voiceReport', () => {
  it('has browser, system, voices and what was found, and counts variants', () => {
    expect(voiceReport(INPUT).split('\n')).toEqual([
      'Mubin 0.1.0',
      'Browser: Firefox 145',
      'System: windows-11 or windows-10',
      'User agent: Mozilla/5.0',
      'Voices for ar: 3, and 1 variants',
      'Would speak: Microsoft Hoda - Arabic (Egypt)',
      '- Microsoft Hoda - Arabic (Egypt) (ar-EG), on the device, known, web-speech',
      '  uri Microsoft Hoda - Arabic (Egypt), browser says local: yes',
      '  tried: notHeard; start 12 ms, 5 boundaries, end 900 ms; heard: no',
      '- Arabic espeak-ng (ar), on the device, espeak, web-speech',
      '  uri Arabic espeak-ng, browser says local: yes',
      '  tried: failed; start never, 0 boundaries, end never; heard: not answered',
      '- Microsoft Zariyah Online (Natural) - Arabic (Saudi Arabia) (ar-SA), online, online, web-speech',
      '  uri Microsoft Zariyah Online (Natural) - Arabic (Saudi Arabia), browser says local: no',
    ]);
  });

  it('says what is not known or not there', () => {
    const lines = voiceReport({ ...INPUT, browser: null, systems: [], voices: [], speaking: null }).split(
      '\n',
    );
    expect(lines.slice(1, 3)).toEqual(['Browser: unknown', 'System: unknown']);
    expect(lines.slice(4)).toEqual(['Voices for ar: 0, and 0 variants', 'Would speak: none']);
  });
});
