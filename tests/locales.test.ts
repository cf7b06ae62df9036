import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_ARTICLE_REASONS } from '../src/core/article/article-page';
import { OMISSION_RULES } from '../src/core/article/omission';
import { ERROR_CODES } from '../src/core/errors';
import { VOICE_STANDINGS } from '../src/core/speech/listed-voice';
import { TRIAL_FINDINGS } from '../src/core/speech/trial-finding';

type Messages = Record<string, { message: string }>;

const ROOT = path.resolve(import.meta.dirname, '..');
const messagesOf = (lang: string) =>
  JSON.parse(fs.readFileSync(path.join(ROOT, '_locales', lang, 'messages.json'), 'utf8')) as Messages;
const ar = messagesOf('ar');
const en = messagesOf('en');

const source = [
  ...fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(path.join(ROOT, 'src', file), 'utf8')),
  fs.readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'),
].join('\n');

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys that code puts together: `words(`error_${code}`)`, `pluralWords('minutesToRead', n)`. */
function isMadeUp(key: string): boolean {
  if (PLURAL.test(key)) return source.includes(`'${key.replace(PLURAL, '')}'`);
  const [family] = key.split('_');
  return key.includes('_') && source.includes(`\`${family ?? ''}_\${`);
}

const placeholders = (message: string) => (message.match(/\$\d/g) ?? []).toSorted();

describe('the words of the interface', () => {
  it('has the same keys in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ar));
  });

  it('has words for every key, and the same places for values in both languages', () => {
    for (const key of Object.keys(ar)) {
      const [arabic, english] = [ar[key]?.message ?? '', en[key]?.message ?? ''];
      expect(arabic.trim(), key).not.toBe('');
      expect(english.trim(), key).not.toBe('');
      // «دقيقتان» says the number itself.
      if (!PLURAL.test(key)) expect(placeholders(english), key).toEqual(placeholders(arabic));
    }
  });

  it('writes Arabic in Arabic', () => {
    for (const [key, { message }] of Object.entries(ar)) {
      // Only the order of other words.
      const isOrder = /^[$\d\s]+$/.test(message);
      if (key !== 'interfaceLanguage' && !isOrder) expect(message, key).toMatch(/[\u0621-\u064a]/);
      // Arabic has its own comma, semicolon and question mark.
      expect(message, key).not.toMatch(/[\u0600-\u06ff]\s*[,;?]/);
    }
  });

  it('says what to do about every expected failure', () => {
    for (const code of ERROR_CODES) {
      for (const messages of [ar, en]) {
        const message = messages[`error_${code}`]?.message ?? '';
        expect(
          message.split(/[.:]\s/).length,
          `${code}: one sentence for what, one for what to do`,
        ).toBeGreaterThan(1);
      }
    }
    expect(ar['error_fileAccess']?.message).toContain('«السماح بالوصول إلى عناوين URL للملفات»');
    expect(en['error_fileAccess']?.message).toContain('“Allow access to file URLs”');
  });

  it('names every rule by which a line is left out, each otherwise', () => {
    for (const messages of [ar, en]) {
      const names = OMISSION_RULES.map((rule) => messages[`omitted_${rule}`]?.message ?? '');
      expect(names.every(Boolean)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('says of every finding and every choice of a voice what it means, each otherwise', () => {
    const keys = [
      ...TRIAL_FINDINGS.map((finding) => `finding_${finding}`),
      ...['chosen', ...VOICE_STANDINGS].map((standing) => `standing_${standing}`),
    ];
    for (const messages of [ar, en]) {
      const texts = keys.map((key) => messages[key]?.message ?? '');
      expect(texts.every(Boolean)).toBe(true);
      expect(new Set(texts).size).toBe(keys.length);
    }
  });

  it('says for every page that is no article what it is and what to do', () => {
    for (const reason of NOT_ARTICLE_REASONS) {
      for (const messages of [ar, en]) {
        const message = messages[`notArticle_${reason}`]?.message ?? '';
        expect(message.split(/\.(?:\s|$)/).length, reason).toBeGreaterThan(2);
      }
    }
  });

  it('has every key that is asked for, and none that is not', () => {
    const asked = Array.from(
      source.matchAll(/\bwords\(\s*'([^']+)'|__MSG_(\w+?)__/g),
      (m) => m[1] ?? m[2] ?? '',
    );
    for (const key of asked) expect(ar, key).toHaveProperty(key);
    const unused = Object.keys(ar).filter(
      (key) => !isMadeUp(key) && !source.includes(`'${key}'`) && !source.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('keeps to the lengths that the stores allow', () => {
    for (const messages of [ar, en]) {
      expect(messages['extensionName']?.message.length).toBeLessThanOrEqual(45);
      expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
