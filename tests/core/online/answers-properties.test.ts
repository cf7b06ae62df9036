import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entityIdFromReply,
  labelFromReply,
  summaryFromReply,
  wordsFromReply,
} from '../../../src/core/online/answers-from-replies';
import {
  entityAddress,
  labelAddress,
  ONLINE_HOSTS,
  summaryAddress,
  titleFromTerm,
  wordAddress,
} from '../../../src/core/online/online-requests';
import { anyCharacters } from '../../fakes/any-characters';

const HOST = ONLINE_HOSTS.wikipedia;
const text = fc.oneof(
  anyCharacters(30),
  fc.constantFrom(
    'نص',
    '<b>x</b>',
    '&#xD800;',
    '&amp;',
    '<script>x',
    '\u202E',
    '😀'.repeat(400),
    'ا'.repeat(900),
    `${HOST}/wiki/x`,
  ),
);
const any = fc.oneof(
  text,
  fc.constant(null),
  fc.integer(),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 2 }),
);
/** A reply that has the right fields, each with anything in it. */
const fields = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, any])), { requiredKeys: [] });

/** A text that may be shown: of one line, well formed, without controls, not without end. */
function expectShowable(value: string | null): void {
  if (value === null) return;
  expect(value.length).toBeLessThanOrEqual(602);
  expect(value).not.toMatch(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
  expect(value).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
}

describe('any reply', () => {
  it('is read as a summary whose texts may be shown and whose page is the host’s', () => {
    const reply = fc
      .tuple(fields('type', 'title', 'description', 'extract', 'thumbnail'), text)
      .map(([fieldsOfReply, page]) => ({ ...fieldsOfReply, content_urls: { desktop: { page } } }));
    fc.assert(
      fc.property(fc.oneof(reply, any), (value) => {
        const summary = summaryFromReply(value, HOST);
        if (!summary) return;
        for (const part of [summary.title, summary.description, summary.extract]) expectShowable(part);
        expect(new URL(summary.url).origin).toBe(HOST);
      }),
    );
  });

  it('is read as a label or as words that may be shown', () => {
    const label = fc.record({
      entities: fc.record({ Q1: fc.record({ labels: fc.record({ ar: fields('value') }) }) }),
    });
    const words = fc.record({
      ar: fc.array(
        fc.record({ partOfSpeech: any, definitions: fc.array(fields('definition'), { maxLength: 6 }) }),
        { maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(fc.oneof(label, any), fc.oneof(words, any), any, (labels, replied, search) => {
        const found = labelFromReply(labels, 'Q1', ONLINE_HOSTS.wikidata);
        for (const part of found ? [found.label, found.description, found.latin] : []) expectShowable(part);
        for (const { partOfSpeech, definitions } of wordsFromReply(replied)) {
          expect(definitions.length).toBeGreaterThan(0);
          for (const part of [partOfSpeech, ...definitions]) expectShowable(part);
        }
        expect(entityIdFromReply({ search: [search] }) ?? 'Q1').toMatch(/^Q\d+$/);
      }),
    );
  });
});

describe('halves of characters', () => {
  it('are left neither by a cut nor by a number', () => {
    const reply = (definition: string) => ({ ar: [{ partOfSpeech: '', definitions: [{ definition }] }] });
    expect(wordsFromReply(reply('a&#xD800;b'))[0]?.definitions).toEqual(['ab']);
    expect(wordsFromReply(reply('😀'.repeat(400)))[0]?.definitions).toEqual([`${'😀'.repeat(100)} …`]);
    expect(wordsFromReply(reply(`a${'😀'.repeat(400)}`))[0]?.definitions).toEqual([`a${'😀'.repeat(99)} …`]);
  });
});

describe('any term', () => {
  it('is asked at the host that was allowed, as one part of its path or one value', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom('../../x', '/', '?a=b', '#', '%2F', 'a&b=c')), (term) => {
        const wellFormed = term.replace(/[\uD800-\uDFFF]/gu, '');
        const title = titleFromTerm(wellFormed);
        expect(title).not.toMatch(/[#<>[\]{}|\s]/);
        expect(new TextEncoder().encode(title).length).toBeLessThanOrEqual(255);
        for (const [address, host] of [
          [summaryAddress(title), HOST],
          [wordAddress(wellFormed), ONLINE_HOSTS.wiktionary],
          [labelAddress(wellFormed), ONLINE_HOSTS.wikidata],
          [entityAddress(wellFormed), ONLINE_HOSTS.wikidata],
        ] as const) {
          const url = new URL(address);
          expect(url.origin).toBe(host);
          expect(url.pathname).toMatch(
            /^\/(?:api\/rest_v1\/page\/(?:summary|definition)\/[^/]*|w\/api\.php)$/,
          );
          expect(url.hash).toBe('');
        }
        expect(new URL(labelAddress(wellFormed)).searchParams.get('search')).toBe(wellFormed);
      }),
    );
  });
});
