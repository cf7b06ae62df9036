import fs from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { VoiceRow } from '../../src/core/speech/voice-tables';
import { SYSTEMS } from '../../src/core/browser-system';
import { guidesFor } from '../../src/core/speech/install-guide';
import { INSTALL_GUIDES, VOICE_TABLES, voiceCatalogue } from '../../src/knowledge/voices';

const FOLDER = new URL('../../data/voices/', import.meta.url);
const TABLES = ['voices', 'makers', 'countries', 'languages', 'phrases', 'install-steps'];
const read = (name: string): unknown => JSON.parse(fs.readFileSync(new URL(name, FOLDER), 'utf8'));

describe('data/voices', () => {
  it.each(TABLES)('%s keeps to its schema, which can fail', (name) => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
      read(`${name}.schema.json`) as object,
    );
    validate(read(`${name}.json`));
    expect(validate.errors ?? []).toEqual([]);
    expect(validate([{ id: 7 }])).toBe(false);
  });

  it('has a line of provenance for every table', () => {
    const provenance = fs.readFileSync(new URL('PROVENANCE.md', FOLDER), 'utf8');
    for (const name of TABLES) expect(provenance).toContain(`\`${name}.json\``);
  });

  it('has no id, code or tag twice', () => {
    const { voices, makers, countries, languages, phrases } = VOICE_TABLES;
    for (const keys of [
      voices.map(({ id }) => id),
      makers.map(({ id }) => id),
      countries.map(({ code }) => code),
      countries.map(({ code3 }) => code3),
      languages.languages.map(({ tag }) => tag),
      phrases.map(({ lang }) => lang),
    ])
      expect(new Set(keys).size).toBe(keys.length);
  });

  it('names makers and countries that it knows', () => {
    const makers = new Set(VOICE_TABLES.makers.map(({ id }) => id));
    const countries = new Set(VOICE_TABLES.countries.map(({ code }) => code));
    for (const { id, maker, country } of VOICE_TABLES.voices) {
      if (maker !== null) expect(makers, id).toContain(maker);
      if (country !== null) expect(countries, id).toContain(country);
    }
  });

  it('knows the 32 natural voices of Edge, a woman and a man of each of 16 countries', () => {
    const natural = VOICE_TABLES.voices.filter(
      ({ id, label }) => id.startsWith('microsoft-') && label && /-[a-z]{2}$/.test(id),
    );
    expect(natural).toHaveLength(32);
    expect(natural.every(({ isOnline, quality }) => isOnline && quality === 'natural')).toBe(true);
    const of = new Set(natural.map(({ country, gender }) => `${country ?? ''} ${gender ?? ''}`));
    expect(of.size).toBe(32);
    expect(new Set(natural.map(({ country }) => country)).size).toBe(16);
  });
});

describe('how a voice is added', () => {
  it('is told once for every system', () => {
    expect(INSTALL_GUIDES.map(({ system }) => system).toSorted()).toEqual(SYSTEMS.toSorted());
  });

  it.each(INSTALL_GUIDES)('on $system in steps that end, in both languages', ({ steps, notes, title }) => {
    for (const { ar, en } of [...steps, ...notes]) {
      expect(ar).toMatch(/[\u0621-\u064a].*\.$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
      // Arabic has its own comma, semicolon and question mark.
      expect(ar).not.toMatch(/[\u0600-\u06ff]\s*[,;?]/);
      expect(en).not.toMatch(/[\u0600-\u06ff]/);
    }
    expect(title.ar).toMatch(/[\u0621-\u064a]/);
    expect(steps.at(-1)?.en).toContain('open it again');
  });

  it('has the systems at hand first, and keeps the order of the others', () => {
    const order = (...systems: (typeof SYSTEMS)[number][]) =>
      guidesFor(INSTALL_GUIDES, systems).map(({ system }) => system);
    expect(order()).toEqual(INSTALL_GUIDES.map(({ system }) => system));
    expect(order('linux').slice(0, 2)).toEqual(['linux', 'windows-11']);
    expect(order('windows-10', 'windows-11').slice(0, 3)).toEqual(['windows-10', 'windows-11', 'macos']);
  });
});

type Sampled = VoiceRow & { sample: { name: string; uri?: string; lang: string } };

describe.each(VOICE_TABLES.voices as unknown as Sampled[])('the voice $id', (row) => {
  const { name, uri = name, lang } = row.sample;
  const voice = { engine: 'web-speech', name, uri, lang, isLocal: !row.isOnline } as const;

  it('is the first that its own sample matches', () => {
    expect(voiceCatalogue.rowOf(voice)?.id).toBe(row.id);
  });

  it('has patterns that are anchored at a word, and do not match just anything', () => {
    const none = { ...voice, name: 'Nobody', uri: 'nobody' };
    expect(voiceCatalogue.rowOf(none)).toBeNull();
    for (const source of [row.match.name, row.match.uri])
      if (source) expect(source).toMatch(/\^|\\b|\$|\\\./);
  });

  it('has a name in Arabic letters, where it has one that is Arabic', () => {
    if (row.label && row.maker !== 'espeak-ng') expect(row.label.ar).toMatch(/[\u0621-\u064a]/);
  });
});
