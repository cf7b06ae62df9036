import { describe, expect, it } from 'vitest';
import { isArabicLanguage } from '../../../src/core/arabic/arabic-language';

describe('isArabicLanguage', () => {
  it.each(['ar', 'AR', 'ar-EG', 'ar_SA', 'arz', 'ary-MA', 'arb'])('%s is', (tag) => {
    expect(isArabicLanguage(tag)).toBe(true);
  });

  it.each(['fa', 'ur', 'ckb', 'ku-Arab', 'he', 'en', 'fr', 'arc', 'arn', '', 'und'])('%s is not', (tag) => {
    expect(isArabicLanguage(tag)).toBe(false);
  });
});
