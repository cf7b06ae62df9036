import { describe, expect, it } from 'vitest';
import { phoneNumbers } from '../../../src/core/arabic/phone-numbers';

describe('phoneNumbers', () => {
  it.each([
    ['اتصل على +971 50 123 4567 اليوم', ['+971 50 123 4567']],
    ['هاتف: 00971-4-123-4567.', ['00971-4-123-4567']],
    ['هاتف ٠٥٠ ١٢٣ ٤٥٦٧، أو +٩٧١ ٥٠ ١٢٣ ٤٥٦٧', ['٠٥٠ ١٢٣ ٤٥٦٧', '+٩٧١ ٥٠ ١٢٣ ٤٥٦٧']],
    ['(+216 71 123 456)', ['+216 71 123 456']],
    ['الرقم +1 (212) 555-0100 في', ['+1 (212) 555-0100']],
    // A plus moves to the other side of its digits.
    ['الرقم +971501234567', ['+971501234567']],
    // One run of digits keeps its order by itself; what follows the number is not of it.
    ['الرقم 0501234567 و', []],
    ['فاز 3-1 و2024/2025 و1-0 بعد 12-5-2026', []],
    ['بنسبة 50% ومبلغ $3.5 و+10 درجات', []],
    ['بين 1 000 000 و2 000 000 نسمة', []],
    ['في 05-06-2026 الساعة 05.06.2026', []],
    ['هاتف (02) 123 45678 و', ['(02) 123 45678']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(phoneNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('stays quick on long rows of digits', () => {
    const before = performance.now();
    for (const piece of ['0', '01 ', '+1 ', '(0', '00-1']) phoneNumbers(piece.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
