import { describe, expect, it, vi } from 'vitest';
import { arabicOnlyWords, languageName, voiceMissingWords } from '../../src/platform/language-words';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface() };
});

describe('languageName', () => {
  it.each([
    ['fa', 'الفارسية'],
    ['fa-IR', 'الفارسية'],
    ['ur', 'الأوردية'],
    ['he', 'العبرية'],
    ['en-US', 'الإنجليزية'],
    ['fr', 'الفرنسية'],
  ])('%s is %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });

  it('knows Kurdish by whatever name the browser has for it', () => {
    expect(languageName('ckb')).toMatch(/الكردية/);
  });

  it.each(['und', 'xx', '', '-', 'not a tag'])('has none for %j', (tag) => {
    expect(languageName(tag)).toBeNull();
  });
});

describe('what is for Arabic alone', () => {
  it('is said of other languages, by name where it has one', () => {
    expect(arabicOnlyWords('fa')).toBe('الأشخاص والتعريفات للمقالات العربية فقط؛ هذا المقال بالفارسية.');
    expect(arabicOnlyWords('xx')).toContain('هذا المقال بلغة أخرى.');
    expect(arabicOnlyWords('ar-EG')).toBeNull();
  });

  it('names the language that has no voice', () => {
    expect(voiceMissingWords('ar', 'short')).toBe('لا صوت عربيًا على هذا الجهاز');
    expect(voiceMissingWords('fa', 'short')).toBe('لا صوت بالفارسية على هذا الجهاز');
    expect(voiceMissingWords('ur', 'long')).toMatch(/^لا يوجد على هذا الجهاز صوت بالأوردية\. أضف/);
    expect(voiceMissingWords('xx', 'short')).toBe('لا صوت بلغة هذا المقال على هذا الجهاز');
  });
});
