import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOnlineClient, type OnlineClient } from '../../src/platform/online-client';

type Reply = (response: http.ServerResponse) => void;

const asked: string[] = [];
let replies: Record<string, Reply> = {};
let server: http.Server;
let host = '';
let open = 0;
let mostOpen = 0;

const json =
  (body: unknown): Reply =>
  (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(code, headers);
    response.end('{}');
  };

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const name = decodeURIComponent(searchParams.get('action') ?? pathname);
    asked.push(`${name}${searchParams.has('action') ? ` ${searchParams.get('origin') ?? ''}` : ''}`);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => (open -= 1));
    setTimeout(() => (replies[name] ?? status(404))(response), 5);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let now = 0;
let client: OnlineClient;
beforeEach(() => {
  asked.length = 0;
  mostOpen = 0;
  now = 1_000_000;
  client = createOnlineClient({
    hosts: { wikipedia: host, wikidata: host, wiktionary: host },
    now: () => now,
    timeout: 400,
  });
});

const SUMMARY = '/api/rest_v1/page/summary/القاهرة';
const summary = (fields: object = {}) => ({
  type: 'standard',
  title: 'القاهرة',
  description: 'عاصمة مصر',
  extract: 'القاهرة مدينة كبيرة على النيل.',
  thumbnail: { source: 'https://upload.wikimedia.org/a.jpg', width: 320, height: 200 },
  content_urls: { desktop: { page: `${host}/wiki/Cairo` } },
  ...fields,
});
const term = { term: 'القاهرة', kind: 'term' } as const;

describe('the online client', () => {
  it('reads a summary, and asks for it once', async () => {
    replies = { [SUMMARY]: json(summary()) };
    const { summary: found } = await client.ask(term);
    expect(found).toEqual({
      title: 'القاهرة',
      description: 'عاصمة مصر',
      extract: 'القاهرة مدينة كبيرة على النيل.',
      picture: { url: 'https://upload.wikimedia.org/a.jpg', width: 320, height: 200 },
      url: `${host}/wiki/Cairo`,
    });
    await client.ask(term);
    expect(asked).toEqual([SUMMARY]);
  });

  it('reads label, description and Latin name of a person', async () => {
    replies = {
      wbsearchentities: json({ search: [{ id: 'Q42' }] }),
      wbgetentities: json({
        entities: {
          Q42: {
            labels: { ar: { value: 'دوغلاس آدمز' }, en: { value: 'Douglas Adams' } },
            descriptions: { ar: { value: 'كاتب إنجليزي' } },
          },
        },
      }),
    };
    expect(await client.ask({ term: 'دوغلاس آدمز', kind: 'person' })).toEqual({
      summary: null,
      label: {
        label: 'دوغلاس آدمز',
        description: 'كاتب إنجليزي',
        latin: 'Douglas Adams',
        url: `${host}/wiki/Q42`,
      },
      words: [],
    });
    // Anonymous requests across origins need it.
    expect(asked.filter((name) => name.startsWith('wb'))).toEqual(['wbsearchentities *', 'wbgetentities *']);
  });

  it('reads the Arabic words of a spelling as text', async () => {
    replies = {
      '/api/rest_v1/page/definition/كتاب': json({
        ar: [
          {
            partOfSpeech: 'Noun',
            definitions: [
              { definition: '<a href="javascript:x">book</a> &amp; <script>alert(1)</script>letter' },
              { definition: 7 },
            ],
          },
        ],
        fa: [{ partOfSpeech: 'Noun', definitions: [{ definition: 'book' }] }],
      }),
    };
    const { words } = await client.ask({ term: 'كتاب', kind: 'word' });
    expect(words).toEqual([{ partOfSpeech: 'Noun', definitions: ['book & letter'] }]);
  });

  it('follows a redirect, and knows nothing of a page that is missing or stands for several', async () => {
    replies = {
      '/api/rest_v1/page/summary/قاهرة': status(302, { location: encodeURI(SUMMARY) }),
      [SUMMARY]: json(summary()),
      '/api/rest_v1/page/summary/عين': json(summary({ type: 'disambiguation' })),
    };
    expect((await client.ask({ term: 'قاهرة', kind: 'term' })).summary?.title).toBe('القاهرة');
    expect((await client.ask({ term: 'لا شيء', kind: 'term' })).summary).toBeNull();
    expect((await client.ask({ term: 'عين', kind: 'term' })).summary).toBeNull();
  });

  it.each<[string, object]>([
    ['fields of other types', { extract: ['x'], title: null }],
    ['a page of another host', { content_urls: { desktop: { page: 'https://evil.example/wiki/x' } } }],
    ['no page', { content_urls: null }],
    ['nothing', { extract: '' }],
  ])('takes no summary with %s', async (_, fields) => {
    replies = { [SUMMARY]: json(summary(fields)) };
    expect((await client.ask(term)).summary).toBeNull();
  });

  it('leaves markup in an extract as the text that it is, cuts what is long and takes no picture from elsewhere', async () => {
    replies = {
      [SUMMARY]: json(
        summary({
          extract: `<img src=x onerror=alert(1)>\u202E ${'كلمة '.repeat(5000)}`,
          thumbnail: { source: 'https://evil.example/a.jpg', width: 1, height: 1 },
        }),
      ),
    };
    const { summary: found } = await client.ask(term);
    expect(found?.extract).toMatch(/^<img src=x onerror=alert\(1\)> كلمة/);
    expect(found?.extract.length).toBeLessThan(620);
    expect(found?.picture).toBeNull();
  });

  it('waits as long as it is told to, and asks nothing meanwhile', async () => {
    replies = { [SUMMARY]: status(429, { 'retry-after': '30' }) };
    await expect(client.ask(term)).rejects.toMatchObject({ reason: 'busy', until: now + 30_000 });
    replies = { [SUMMARY]: json(summary()) };
    now += 29_000;
    await expect(client.ask(term)).rejects.toMatchObject({ reason: 'busy' });
    expect(asked).toHaveLength(1);
    now += 2000;
    expect((await client.ask(term)).summary?.title).toBe('القاهرة');
  });

  it.each<[string, Reply, string]>([
    ['an error of the host', status(500), 'badReply'],
    ['what is no JSON', (response) => response.end('<html>'), 'badReply'],
    ['a huge reply', (response) => response.end(`"${'x'.repeat(500_000)}"`), 'badReply'],
    ['no reply in time', () => undefined, 'timeout'],
    ['a broken line', (response) => response.destroy(), 'offline'],
  ])('tells of %s', async (_, reply, reason) => {
    replies = { [SUMMARY]: reply };
    await expect(client.ask(term)).rejects.toMatchObject({ name: 'OnlineError', reason });
    // It is not remembered as an answer.
    replies = { [SUMMARY]: json(summary()) };
    expect((await client.ask(term)).summary).not.toBeNull();
  });

  it('makes one request at a time', async () => {
    replies = { [SUMMARY]: json(summary()) };
    await Promise.all(['القاهرة', 'ب', 'ج', 'د'].map((name) => client.ask({ term: name, kind: 'term' })));
    expect(asked).toHaveLength(4);
    expect(mostOpen).toBe(1);
  });

  it('stops where it is told to, and goes on with the next', async () => {
    replies = { [SUMMARY]: () => undefined };
    const life = new AbortController();
    const stopped = client.ask(term, life.signal);
    setTimeout(() => life.abort(new Error('closed')), 20);
    await expect(stopped).rejects.toThrow('closed');
    replies = { [SUMMARY]: json(summary()) };
    expect((await client.ask(term)).summary).not.toBeNull();
  });

  it.each(['', '  ', '[[x]]#<>', 'ا'.repeat(300)])('asks nothing for «%s»', async (name) => {
    await client.ask({ term: name === '[[x]]#<>' ? '[]#<>' : name, kind: 'term' });
    expect(asked).toEqual([]);
  });
});
