import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { vowelledNameFaults } from './vowelled-name-faults';

const FOLDER = path.join(import.meta.dirname, '../../data/names');
const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));

const rows = read('vowelled.json') as { name: string; vowelled: string; ending: string }[];
const validate = new Ajv({ allErrors: true }).compile(read('vowelled.schema.json') as object);

describe('data/names/vowelled.json', () => {
  it('fits its schema', () => {
    validate(rows);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has one row a line', () => {
    const lines = fs.readFileSync(path.join(FOLDER, 'vowelled.json'), 'utf8').trim().split('\n');
    expect(lines.length - 2).toBe(rows.length);
  });

  it('has its line of provenance', () => {
    expect(fs.readFileSync(path.join(FOLDER, 'PROVENANCE.md'), 'utf8')).toContain('`vowelled.json`');
  });

  it.each([
    ['Latin letters', { name: 'word', vowelled: 'word', ending: 'fixed' }],
    ['two words', { name: 'أبو ظبي', vowelled: 'أَبُو ظَبْي', ending: 'fixed' }],
    ['a tanwin', { name: 'زيد', vowelled: 'زَيْدٌ', ending: 'triptote' }],
    ['another ending', { name: 'زيد', vowelled: 'زَيْد', ending: 'pausal' }],
    ['nothing', {}],
  ])('its schema refuses %s', (_, row) => {
    expect(validate([row])).toBe(false);
  });

  it('has no name twice', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('knows at least 7,000 names', () => {
    expect(rows.length).toBeGreaterThanOrEqual(7_000);
  });

  it('has every name marked in full', () => {
    const faulty = rows
      .map((row) => ({ name: row.name, faults: vowelledNameFaults(row) }))
      .filter(({ faults }) => faults.length > 0);
    expect(faulty).toEqual([]);
  });
});

describe('vowelledNameFaults', () => {
  it.each([
    ['other letters', { name: 'زيد', vowelled: 'زَيْن', ending: 'triptote' }],
    ['a vowel before its shadda', { name: 'حسان', vowelled: 'حَس\u064E\u0651ان', ending: 'diptote' }],
    ['a shadda alone', { name: 'حسان', vowelled: 'حَسّان', ending: 'diptote' }],
    ['a bare consonant', { name: 'مازن', vowelled: 'مَازن', ending: 'triptote' }],
    ['a bare waw that is not long', { name: 'حوران', vowelled: 'حَورَان', ending: 'diptote' }],
    ['two vowels on a letter', { name: 'مازن', vowelled: 'مَُازِن', ending: 'triptote' }],
    ['a mark on a long alif', { name: 'مازن', vowelled: 'مَاَزِن', ending: 'triptote' }],
    ['a case on the last letter', { name: 'مازن', vowelled: 'مَازِنُ', ending: 'triptote' }],
    ['a case on a long end', { name: 'موسى', vowelled: 'مُوسَى', ending: 'diptote' }],
    ['no fatha before a ta marbuta', { name: 'هبة', vowelled: 'هِبِة', ending: 'diptote' }],
    ['a sun letter said as a moon letter', { name: 'الشام', vowelled: 'الْشَام', ending: 'triptote' }],
  ])('finds %s', (_, row) => {
    expect(vowelledNameFaults(row)).not.toEqual([]);
  });

  it.each([
    { name: 'محمد', vowelled: 'مُحَمَّد', ending: 'triptote' },
    { name: 'النعيمي', vowelled: 'النُّعَيْمِيّ', ending: 'triptote' },
    { name: 'القاسم', vowelled: 'الْقَاسِم', ending: 'triptote' },
    { name: 'عبدالرحمن', vowelled: 'عَبْدُالرَّحْمَن', ending: 'fixed' },
    { name: 'هدى', vowelled: 'هُدَى', ending: 'fixed' },
    { name: 'آدم', vowelled: 'آدَم', ending: 'diptote' },
    { name: 'ابتسام', vowelled: 'اِبْتِسَام', ending: 'diptote' },
  ])('lets $name pass', (row) => {
    expect(vowelledNameFaults(row)).toEqual([]);
  });
});
