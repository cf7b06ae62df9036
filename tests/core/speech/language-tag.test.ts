import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LanguageTagReader } from '../../../src/core/speech/language-tag';
import { VOICE_TABLES } from '../../../src/knowledge/voices';

const reader = new LanguageTagReader(VOICE_TABLES.languages, VOICE_TABLES.countries);

describe('LanguageTagReader', () => {
  it.each([
    ['ar', 'ar'],
    ['AR', 'ar'],
    ['ar-EG', 'ar-EG'],
    ['ar_EG', 'ar-EG'],
    ['ar-eg', 'ar-EG'],
    [' ar-EG ', 'ar-EG'],
    ['ara', 'ar'],
    ['ara-XXX', 'ar'],
    ['ara-EGY', 'ar-EG'],
    ['ara_SAU_f000', 'ar-SA'],
    ['ara-xa-x-arc', 'ar'],
    ['ar-xa', 'ar'],
    ['ar-xa-x-arz-local', 'ar'],
    ['ar-x-EG', 'ar'],
    ['ar-001', 'ar'],
    ['ar-AS', 'ar-SA'],
    ['ar-Arab-EG', 'ar-EG'],
    ['arb', 'ar'],
    ['arz', 'ar-EG'],
    ['ary', 'ar-MA'],
    ['apc', 'ar'],
    ['apc-LB', 'ar-LB'],
    ['arz-SA', 'ar-SA'],
    ['iw', 'he'],
    ['iw-IL', 'he-IL'],
    ['eng-USA', 'en'],
    ['en-US', 'en-US'],
    ['zh-Hant-HK', 'zh-HK'],
    ['ckb', 'ckb'],
    ['as', 'as'],
    ['', ''],
    ['-', ''],
    ['عربي', ''],
    ['a', ''],
  ])('%j is %j', (tag, expected) => expect(reader.tagOf(tag)).toBe(expected));

  it.each([
    ['arz_EG', 'ar'],
    ['ar-xa-x-ard-network', 'ar'],
    ['fas-IRN', 'fa'],
    ['', ''],
  ])('%j speaks %j', (tag, expected) => expect(reader.languageOf(tag)).toBe(expected));

  it('is settled, whatever it reads', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{1,4}){0,3}$/)),
        (tag) => {
          const read = reader.tagOf(tag);
          expect(read).toMatch(/^(?:[a-z]{2,8}(?:-[A-Z]{2})?)?$/);
          expect(reader.tagOf(read)).toBe(read);
        },
      ),
    );
  });
});
