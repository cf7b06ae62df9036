import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPackages, isCompatible, thirdPartyText } from '../../tools/third-party.mjs';
import { installedWeights, weightsFrom } from '../../tools/weights.mjs';

describe('isCompatible', () => {
  it.each(['MIT', 'OFL-1.1', 'MPL-2.0', '(MIT OR GPL-2.0-only)', 'MIT AND ISC', 'GPL-3.0-or-later'])(
    'takes %s',
    (licence) => {
      expect(isCompatible(licence)).toBe(true);
    },
  );

  it.each(['GPL-2.0-only', 'CC-BY-NC-4.0', 'MIT AND CC-BY-NC-4.0', 'UNLICENSED', 'none', ''])(
    'refuses «%s»',
    (licence) => {
      expect(isCompatible(licence)).toBe(false);
    },
  );
});

describe('THIRD_PARTY.md', () => {
  it('is what «node tools/third-party.mjs» writes', () => {
    expect(fs.readFileSync('THIRD_PARTY.md', 'utf8')).toBe(thirdPartyText());
  });

  it('names every dependency of package.json', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const names = bundledPackages().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  });

  it('names whose texts the weights were trained on, and under which licence those are', () => {
    const text = fs.readFileSync('THIRD_PARTY.md', 'utf8');
    for (const { trainedOn, licence } of installedWeights())
      expect(text).toContain(`${trainedOn} | ${licence}`);
    for (const corpus of ['ANERcorp', 'WikiFANE Gold', 'AQMAR', 'Wojood', 'Arabic Speech Corpus'])
      expect(text).toContain(corpus);
    for (const licence of ['CC BY-SA 4.0', 'CC BY-SA 3.0', 'MIT', 'CC BY 4.0'])
      expect(text).toContain(licence);
  });
});

describe('the model card', () => {
  const card = (rows: string) => `# models/x.json\n\n|  |  |\n| -- | -- |\n${rows}\n`;

  it('is read by its rows', () => {
    expect(weightsFrom(card('| trained on | texts (MIT) |\n| licence    | MIT         |'))).toEqual([
      { file: 'models/x.json', trainedOn: 'texts (MIT)', licence: 'MIT' },
    ]);
  });

  it.each(['trained on', 'licence'])('is none without «%s»', (missing) => {
    const rows = ['| trained on | texts |', '| licence | MIT |'].filter((row) => !row.includes(missing));
    expect(() => weightsFrom(card(rows.join('\n')))).toThrow(`models/x.json has no row «${missing}»`);
  });

  it('is of the weights that there are', () => {
    expect(installedWeights().map(({ file }) => file)).toEqual([
      'models/people.json',
      'models/vocalise.json',
    ]);
  });
});
