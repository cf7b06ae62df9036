import { describe, expect, it } from 'vitest';
import type { SpokenOptions } from '../../../src/core/speech/spoken-tables';
import { spokenForm } from '../../../src/knowledge/spoken';
import { mapFault } from './map-fault';

describe('options of the spoken form', () => {
  it.each<[SpokenOptions, string, string]>([
    // A voice that speaks English keeps words, and says acronyms and codes in Arabic.
    [{ latin: 'english' }, 'صحيفة Die Zeit الألمانية', 'صحيفة Die Zeit الألمانية'],
    [{ latin: 'english' }, 'الناتو NATO وUNESCO وUnesco', 'الناتو واليونسكو واليونسكو'],
    [{ latin: 'english' }, 'F-16 وBBC وXIV', 'إف ستة عشر وبي بي سي وXIV'],
    [{ latin: 'english' }, '@AlJazeera قالت', 'حساب AlJazeera قالت'],
    [{ latin: 'english' }, 'To Live in Paris', 'To Live in Paris'],
    [{ latin: 'arabic' }, 'صحيفة Die Zeit', 'صحيفة دي زايت'],
    [{ skip: { brackets: true } }, 'قال (رويترز) اليوم [1] إن', 'قال اليوم إن'],
    [{ skip: { brackets: true } }, 'محمد (45 عاما (تقريبا)) وصل', 'محمد وصل'],
    [{ skip: { brackets: true } }, 'قال (ثم لم يغلق', 'قال، ثم لم يغلق'],
    [{ skip: { brackets: true } }, 'وصل الوفد (12 شخصا).', 'وصل الوفد.'],
    [{ skip: { brackets: true } }, 'سطر (أول\nثان)', 'سطر، أول. ثان'],
    [{ skip: { brackets: false } }, 'قال (رويترز)', 'قال، رويترز'],
    [{ skip: { links: true } }, 'زوروا www.site.com أو info@site.org اليوم', 'زوروا أو اليوم'],
    [{ skip: { links: true } }, 'الرابط: https://t.co/abc', 'الرابط:'],
    [{ skip: { links: true } }, 'قال (رويترز)', 'قال، رويترز'],
  ])('%j: %s', (options, written, expected) => {
    const form = spokenForm(written, options);
    expect(form.spoken).toBe(expected);
    expect(mapFault(written, form)).toBeNull();
  });
});
