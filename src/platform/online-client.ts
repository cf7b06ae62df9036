import { createOneByOne } from '../core/one-by-one';
import type { OnlineAnswer, OnlineFailure, OnlineQuestion } from '../core/online/online-answer';
import {
  entityIdFromReply,
  labelFromReply,
  summaryFromReply,
  wordsFromReply,
} from '../core/online/answers-from-replies';
import {
  entityAddress,
  labelAddress,
  ONLINE_HOSTS,
  summaryAddress,
  titleFromTerm,
  wordAddress,
  type OnlineHosts,
} from '../core/online/online-requests';

export class OnlineError extends Error {
  override readonly name = 'OnlineError';
  constructor(
    readonly reason: OnlineFailure,
    /** Of `busy`: when to ask again, in milliseconds since 1970. */
    readonly until: number | null = null,
  ) {
    super(reason);
  }
}

export interface OnlineClient {
  /** @throws {OnlineError}; the signal's reason where it is aborted. */
  ask(question: OnlineQuestion, signal?: AbortSignal): Promise<OnlineAnswer>;
}

const TIMEOUT = 5000;
/** No documented reply is near it. Bytes. */
const MAX_REPLY = 400_000;
const MOST_KEPT = 200;
/** Where a host says that it has too much to do and not for how long. Milliseconds. */
const DEFAULT_WAIT = 60_000;
const MAX_WAIT = 3_600_000;

interface Options {
  hosts?: OnlineHosts;
  fetch?: typeof globalThis.fetch;
  now?: () => number;
  timeout?: number;
}

/** `Retry-After`: seconds or a date. */
function waitOf(header: string | null, now: number): number {
  const seconds = Number(header ?? Number.NaN);
  const wait = Number.isFinite(seconds) && header?.trim() ? seconds * 1000 : Date.parse(header ?? '') - now;
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, MAX_WAIT) : DEFAULT_WAIT;
}

/** A reply's text, given up where it grows beyond all reason. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_REPLY) {
      await reader.cancel();
      throw new OnlineError('badReply');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * Asks the encyclopaedias, one request at a time, each question once. Whether it may ask at all is for the caller to
 * know: nothing here is called without the reader's switch.
 */
export function createOnlineClient({
  hosts = ONLINE_HOSTS,
  fetch = globalThis.fetch.bind(globalThis),
  now = Date.now,
  timeout = TIMEOUT,
}: Options = {}): OnlineClient {
  const kept = new Map<string, OnlineAnswer>();
  /** Hosts that asked to be left alone, and until when. */
  const waits = new Map<string, number>();
  const oneByOne = createOneByOne();

  async function request(host: string, address: string, signal: AbortSignal | undefined): Promise<unknown> {
    const until = waits.get(host) ?? 0;
    if (until > now()) throw new OnlineError('busy', until);
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(timeout);
    let text: string;
    try {
      const response = await fetch(address, {
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'application/json' },
      });
      if (response.status === 404) return null;
      if (response.status === 429 || response.status === 503) {
        const wait = now() + waitOf(response.headers.get('retry-after'), now());
        waits.set(host, wait);
        throw new OnlineError('busy', wait);
      }
      if (!response.ok) throw new OnlineError('badReply');
      text = await textOf(response);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof OnlineError) throw error;
      throw new OnlineError(limit.aborted ? 'timeout' : 'offline');
    }
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new OnlineError('badReply');
    }
  }

  async function answer({ term, kind }: OnlineQuestion, signal?: AbortSignal): Promise<OnlineAnswer> {
    const title = titleFromTerm(term);
    if (title === '') return { summary: null, label: null, words: [] };
    const summary = summaryFromReply(
      await request(hosts.wikipedia, summaryAddress(title, hosts), signal),
      hosts.wikipedia,
    );
    if (kind === 'word')
      return {
        summary,
        label: null,
        words: wordsFromReply(await request(hosts.wiktionary, wordAddress(title, hosts), signal)),
      };
    if (kind === 'term') return { summary, label: null, words: [] };
    const id = entityIdFromReply(await request(hosts.wikidata, labelAddress(term, hosts), signal));
    const label =
      id === null
        ? null
        : labelFromReply(await request(hosts.wikidata, entityAddress(id, hosts), signal), id, hosts.wikidata);
    return { summary, label, words: [] };
  }

  return {
    ask(question, signal) {
      const key = `${question.kind} ${question.term}`;
      return oneByOne(async () => {
        const known = kept.get(key);
        if (known) return known;
        const found = await answer(question, signal);
        const [oldest] = kept.keys();
        if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
        kept.set(key, found);
        return found;
      });
    },
  };
}
