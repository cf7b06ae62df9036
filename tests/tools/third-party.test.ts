import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPackages, isCompatible, thirdPartyText } from '../../tools/third-party.mjs';

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
});
