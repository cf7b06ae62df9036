import fs from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { VoiceRow } from '../../src/core/speech/voice-tables';
import { VOICE_TABLES, voiceCatalogue } from '../../src/knowledge/voices';

const FOLDER = new URL('../../data/voices/', import.meta.url);
const TABLES = ['voices', 'makers', 'countries', 'languages', 'phrases'];
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
