import { describe, expect, it } from 'vitest';
import { verbForms } from '../../../src/core/speech/verb-forms';

const forms = verbForms([
  ['سجل', 'سجل'],
  ['أخلى', 'خلي'],
  ['نما', 'نمو'],
  ['البالغ', ''],
]);

describe('verbForms', () => {
  it.each([
    'سجل', 'سجلت', 'سجلوا', 'سجلنا', 'سجلا', 'سجلتا', 'يسجل', 'تسجل', 'نسجل', 'أسجل', 'سيسجل', 'ستسجل', 'سأسجل', 'يسجلون',
    'تسجلان', 'يسجلوا', 'أخلى', 'أخلت', 'أخلوا', 'أخلينا', 'أخليا', 'يخلي', 'نما', 'نمت', 'ينمو', 'البالغ',
  ])('has %s', (word) => expect(forms.has(word)).toBe(true)); // prettier-ignore

  it.each(['', 'سج', 'سجلات', 'تسجيل', 'مسجل', 'أخلىت', 'نماوا', 'س', 'يس', 'لبالغ', 'خلي', 'نمو'])(
    'has not «%s»',
    (word) => expect(forms.has(word)).toBe(false),
  );
});
