import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFromTitle } from '../../../src/core/article/file-name';

describe('fileNameFromTitle', () => {
  it.each([
    ['وزير النقل يفتتح طريق الميناء', 'وزير النقل يفتتح طريق الميناء'],
    ['هل تُفتح الطريق غدًا؟', 'هل تُفتح الطريق غدًا'],
    ['الوزير: "نفتح 3/4 الطرق" <عاجل>', 'الوزير نفتح 3 4 الطرق عاجل'],
    ['..\\..\\etc/passwd', 'etc passwd'],
    ['سطر\nآخر\t هنا', 'سطر آخر هنا'],
    ['\u202eمقلوب\u202c', 'مقلوب'],
    ['', 'mubin'],
    ['؟؟؟', 'mubin'],
    ['con', 'mubin'],
    ['COM1', 'mubin'],
    ['...', 'mubin'],
    ['كلمة '.repeat(40), 'كلمة '.repeat(20).trim()],
  ])('makes of «%s» «%s»', (title, expected) => expect(fileNameFromTitle(title)).toBe(expected));

  it('has nothing that a file system forbids, of any title', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }), (units) => {
        const title = String.fromCharCode(...units);
        const name = fileNameFromTitle(title);
        expect(name).not.toMatch(/[<>:"/\\|?*]|^[\s.]|[\s.]$|[\p{Cc}\p{Cs}]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(name)).toBeLessThan(310);
        expect(name.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
