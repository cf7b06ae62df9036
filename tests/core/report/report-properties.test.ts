import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_ADDED, problemReport, reportedArticle } from '../../../src/core/report/problem-report';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { articleOf } from '../../fakes/article';

const word = fc.stringMatching(/^[ء-ي]{4,9}$/);
const host = fc.stringMatching(/^[a-z]{6,12}\.example$/);

describe('a report', () => {
  it('tells nothing of an article or of listed sites but what was chosen', () => {
    fc.assert(
      fc.property(
        word,
        word,
        host,
        host,
        fc.record({ host: fc.boolean(), address: fc.boolean(), text: fc.boolean() }),
        (title, body, site, listed, choice) => {
          const article = { ...articleOf(title, body), url: `https://user:secret@${site}/path/${title}` };
          const told = problemReport({
            version: '1',
            browser: null,
            systems: [],
            userAgent: 'UA',
            lang: 'ar',
            settings: { ...DEFAULT_SETTINGS, noBubbleHosts: [listed], autoHosts: [listed] },
            article: reportedArticle(article, { notArticle: null, siteRule: site, people: 1 }),
            choice: { ...NOTHING_ADDED, ...choice },
          });
          expect(told.includes(body)).toBe(choice.text);
          expect(told.includes('/path/')).toBe(choice.address);
          expect(told.includes('secret')).toBe(choice.address);
          expect(told.includes(site)).toBe(choice.host || choice.address);
          expect(told.includes(title)).toBe(choice.text || choice.address);
          expect(told.includes(listed)).toBe(listed === site && (choice.host || choice.address));
        },
      ),
    );
  });
});
