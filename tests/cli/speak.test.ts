import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/cli/command';
import { speakBy } from '../../src/cli/commands/speak';
import { loadVoice } from '../../src/cli/voice';
import type { EspeakVoice } from '../../src/core/speech/espeak-voice';
import { writeVoice } from '../../tools/espeak.mjs';
import { decibels, loudnessOfFile } from '../../tools/wav.mjs';
import { BODY, HEADLINE } from '../dom/page-of';

let folder: string;
let voice: EspeakVoice;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'mubin-speak-'));
  writeVoice(path.join(folder, 'voice'), 'mjs');
  voice = await loadVoice(path.join(folder, 'voice'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);
const file = (name: string, content: string) => {
  fs.writeFileSync(inFolder(name), content);
  return inFolder(name);
};
const OUT = () => inFolder('out.wav');

interface Spoken {
  seconds: number;
  bytes: number;
  paragraphs: number;
}
async function run(positional: string[], options: Record<string, string | true> = {}): Promise<Spoken> {
  const printed: unknown[] = [];
  await speakBy(() => Promise.resolve(voice)).run(
    { positional, options: { output: OUT(), ...options } },
    (value) => printed.push(value),
    () => undefined,
  );
  return printed[0] as Spoken;
}

describe('speak', () => {
  it('says a text into a file that is as long and as large as it prints', async () => {
    const text = file('a.txt', 'العنوان\nقال الوزير إن الاقتصاد نما 15%. وأضاف كلاما.\n\nالنهاية.');
    const { seconds, bytes, paragraphs } = await run([text]);
    const loudness = loudnessOfFile(OUT());
    expect(paragraphs).toBe(3);
    expect(loudness.seconds).toBeCloseTo(seconds, 2);
    expect(bytes).toBe(fs.statSync(OUT()).size);
    expect(seconds).toBeGreaterThan(5);
    expect(decibels(loudness.rms)).toBeGreaterThan(-35);
    expect(fs.readFileSync(OUT()).includes(Buffer.from('قال الوزير إن الاقتصاد نما 15%.'))).toBe(true);
  });

  it('says the spoken form', async () => {
    const digits = await run([file('d.txt', '15%')]);
    const words = await run([file('w.txt', 'خمسة عشر في المئة')]);
    expect(digits.seconds).toBeCloseTo(words.seconds, 1);
  });

  it('names months as the country of the page does', async () => {
    const article = (title: string) =>
      JSON.stringify({ url: 'https://www.annahar.com/a', title, lang: 'ar', blocks: [] });
    const digits = await run([file('m.json', article('في 1/1/2020'))]);
    const words = await run([file('n.json', article('في الأول من كانون الثاني ألفين وعشرين'))]);
    expect(digits.seconds).toBeCloseTo(words.seconds, 1);
  });

  it('says the article of a page, and of what `extract` printed of it', async () => {
    const ofPage = await run([file('p.html', `<title>${HEADLINE}</title><h1>${HEADLINE}</h1>${BODY}`)]);
    expect(ofPage.paragraphs).toBeGreaterThan(1);
    const blocks = [{ id: 'b1', kind: 'paragraph', text: 'The minister spoke.' }];
    const json = JSON.stringify({ title: 'News', deck: null, byline: null, lang: 'en', blocks });
    expect((await run([file('a.json', json)])).paragraphs).toBe(2);
  });

  it('is faster where it is told to be', async () => {
    const text = file('r.txt', 'قال الوزير إن الاقتصاد الوطني نما خلال العام الماضي نموا ملحوظا.');
    const own = await run([text]);
    const fast = await run([text], { rate: '2' });
    expect(own.seconds / fast.seconds).toBeCloseTo(2, 0);
    expect((await run([text], { pitch: '1.5' })).seconds).toBeCloseTo(own.seconds, 0);
  });

  it('writes a cue sheet beside it', async () => {
    const cue = inFolder('out.cue');
    await run([file('c.txt', 'العنوان\nفقرة.')], { cue });
    const sheet = fs.readFileSync(cue, 'utf8');
    expect(sheet).toContain('FILE "out.wav" WAVE');
    expect(sheet).toContain('TITLE "فقرة."');
    expect(sheet.match(/TRACK/g)).toHaveLength(2);
  });

  it.each<[string, () => string[], Record<string, string | true>]>([
    ['no file', () => [], {}],
    ['two files', () => ['a', 'b'], {}],
    ['no place for the sound', () => [file('x.txt', 'نص')], { output: true }],
    ['a rate that it cannot speak', () => [file('x.txt', 'نص')], { rate: '4' }],
    ['a rate that is none', () => [file('x.txt', 'نص')], { rate: 'fast' }],
    ['a pitch below 0', () => [file('x.txt', 'نص')], { pitch: '-1' }],
  ])('wants to be used rightly: %s', async (_name, positional, options) => {
    await expect(run(positional(), options)).rejects.toThrow(UsageError);
  });

  it.each<[string, () => string, Record<string, string>, RegExp]>([
    ['a file that is not there', () => inFolder('none.txt'), {}, /cannot read .*ENOENT/],
    ['a page without an article', () => file('e.html', '<p>'), {}, /no article in .* — لا مقال/],
    ['a text without words', () => file('e.txt', '\n***\n'), {}, /nothing to say — لا شيء/],
    [
      'another language',
      () => file('fr.json', '{"title":"x","lang":"fr","blocks":[]}'),
      {},
      /Arabic and English, not «fr» — /,
    ],
    [
      'a place that cannot be written',
      () => file('x.txt', 'نص'),
      { output: '/nowhere/out.wav' },
      /cannot write .*ENOENT — /,
    ],
    ['a sheet that cannot be written', () => file('x.txt', 'نص'), { cue: '/nowhere/a.cue' }, /cannot write/],
  ])('says in both languages what is wrong: %s', async (_name, input, options, message) => {
    await expect(run([input()], options)).rejects.toThrow(InputError);
    await expect(run([input()], options)).rejects.toThrow(message);
  });

  it('leaves no half of a file', async () => {
    fs.rmSync(OUT(), { force: true });
    const breaking = { synthesise: () => expect.fail('broken') } as unknown as EspeakVoice;
    const positional = [file('x.txt', 'نص')];
    await expect(
      speakBy(() => Promise.resolve(breaking)).run(
        { positional, options: { output: OUT() } },
        () => undefined,
        () => undefined,
      ),
    ).rejects.toThrow('broken');
    expect(fs.existsSync(OUT())).toBe(false);
  });

  it('says where the voice should be', async () => {
    await expect(loadVoice(inFolder('nowhere'))).rejects.toThrow(InputError);
  });
});
