import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { installedVoice, trimmedVoice } from '../../tools/espeak.mjs';
import { VOICE_ORIGIN, sourceNotice } from '../../tools/source-notice.mjs';
import { installedWeights } from '../../tools/weights.mjs';

const notice = sourceNotice('1.2.3');
const voice = installedVoice();

describe('SOURCE.md', () => {
  it('names the source package of its own version', () => {
    expect(notice).toContain('mubin-source-1.2.3.zip');
  });

  it('names the voice by what the lock file vouches for, and by what is installed', () => {
    const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string; integrity: string }>;
    };
    const { version, integrity } = lock.packages['node_modules/@echogarden/espeak-ng-emscripten']!;
    expect(version).toBe(voice.version);
    expect(notice).toContain(`espeak-ng-emscripten\` ${version}`);
    expect(notice).toContain(integrity);
    for (const bytes of [voice.script, voice.data])
      expect(notice).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  it('tells what is changed: the table of files and the data, and nothing else', () => {
    const table = /loadPackage\(\{"?files"?:\[.*?\],"?remote_package_size"?:\d+\}\)/gs;
    expect(trimmedVoice(voice).script.replace(table, '')).toBe(voice.script.replace(table, ''));
    expect(voice.script.match(table)).toHaveLength(1);
  });

  it('says of the build what can be seen in the script', () => {
    expect(voice.script).toContain(VOICE_ORIGIN.mark);
    const images = [...voice.script.matchAll(/"([A-Za-z0-9+/=]{1000,})"/g)].map(([, text = '']) =>
      Buffer.from(text, 'base64').toString('latin1'),
    );
    expect(images.some((image) => image.includes(`\0${VOICE_ORIGIN.compiler}\0`))).toBe(true);
  });

  it('names in the package itself what the weights were trained on, and their licences', () => {
    for (const { file, trainedOn, licence } of installedWeights()) {
      expect(notice).toContain(file);
      expect(notice).toContain(trainedOn);
      expect(notice).toContain(licence);
    }
    expect(notice).toContain('the package as a whole is under version 3');
  });

  it.each([
    'tools/espeak.mjs',
    'tools/build.mjs',
    'tools/train-people.mjs',
    'tools/people/corpora.mjs',
    'models/README.md',
    'THIRD_PARTY.md',
    'data/annotated',
  ])('leads to %s, which is there', (place) => {
    expect(notice).toContain(place);
    expect(fs.existsSync(place)).toBe(true);
  });
});
