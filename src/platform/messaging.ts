import type { Runtime } from 'webextension-polyfill';
import {
  isCallMessage,
  type BackgroundCalls,
  type CallMessage,
  type CallResult,
  type ContentCalls,
  type Handlers,
  type PlayerCalls,
  type Sender,
  type Target,
} from '../core/calls';
import { isReply } from '../core/call-rules/replies';
import { refusalOf, type Rules } from '../core/call-rules/rule';
import { REPEATABLE_CALLS } from '../core/repeatable-calls';
import { codeOfError, ExpectedError, isErrorCode } from '../core/errors';
import { browser } from './browser-api';
import { isOrphaned } from './is-orphaned';

interface CallsByTarget {
  background: BackgroundCalls;
  content: ContentCalls;
  player: PlayerCalls;
}

type AnyHandler = (sender: Sender, ...args: unknown[]) => unknown;

/**
 * Handlers of this document by target. Where background and player share a document (Firefox), a message is not
 * delivered to its own sender, so calls between them go through this table, kept on `globalThis` since the two are
 * separate bundles.
 */
const LOCAL = Symbol.for('mubin.handlers');
const local = ((globalThis as Record<symbol, unknown>)[LOCAL] ??= new Map()) as Map<
  Target,
  Record<string, AnyHandler>
>;

/**
 * By tab, the frames in which a page of ours has called. Firefox (153, 2026-11-26) hands what `runtime.sendMessage` sends to no
 * page of an extension that stands in a frame of a web page, only what `tabs.sendMessage` does. To the frame alone: without it,
 * our script in the page would get it too, and with it the page's process. Test: tests/e2e/both/listening.
 */
const FRAMED = Symbol.for('mubin.framed');
export const framed = ((globalThis as Record<symbol, unknown>)[FRAMED] ??= new Map()) as Map<
  number,
  Set<number>
>;

/** Whether the background answers in this document: its own worker, or the page that it shares with the player. */
export const isBackgroundHere = (): boolean => local.has('background');

function noteFrame({ tab, frameId, url }: MessageSender): void {
  if (tab?.id === undefined || !frameId || !url?.startsWith(browser.runtime.getURL(''))) return;
  framed.set(tab.id, (framed.get(tab.id) ?? new Set()).add(frameId));
}

/** The page of a tab is gone, and with it the frames in it. */
export const forgetFrames = (tabId: number): void => void framed.delete(tabId);

export type MessageSender = Runtime.MessageSender;

export function senderFrom(sender: MessageSender): Sender {
  const origin = browser.runtime.getURL('');
  const { url = null } = sender;
  return {
    tabId: sender.tab?.id ?? null,
    frameId: sender.tab ? (sender.frameId ?? null) : null,
    isExtensionPage: url?.startsWith(origin) ?? false,
    url,
  };
}

/** A handler of this very document calls. */
const HERE: Sender = { tabId: null, frameId: null, isExtensionPage: true, url: null };

const refused = (why: string): CallResult => ({ ok: false, error: { code: 'badCall', message: why } });

async function resultOf(handler: AnyHandler, sender: Sender, args: unknown[]): Promise<CallResult> {
  try {
    return { ok: true, value: (await handler(sender, ...args)) ?? null };
  } catch (error) {
    return {
      ok: false,
      error: { code: codeOfError(error), message: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** What a failed call throws at the caller: expected errors keep their code. */
function valueOf(result: unknown, call: string): unknown {
  const answer = result as CallResult | null | undefined;
  if (!answer) throw new Error(`nobody answered the call ${call}`);
  if (answer.ok) return answer.value;
  throw isErrorCode(answer.error.code)
    ? new ExpectedError(answer.error.code)
    : new Error(answer.error.message);
}

/**
 * Answers the calls of one target in this document until `signal` aborts. Messages that are not ours, for another
 * target, or from outside the extension get no answer; one that its sender may not send, or of another shape or size than
 * `rules` have it, is refused (`badCall`).
 */
export function handleCalls<T extends keyof CallsByTarget>(
  target: T,
  rules: Rules<CallsByTarget[T]>,
  handlers: Handlers<CallsByTarget[T]>,
  signal?: AbortSignal,
): void {
  const table = handlers as unknown as Record<string, AnyHandler>;
  if (local.has(target)) throw new Error(`two handlers for ${target}`);
  local.set(target, table);
  const listener = (message: unknown, from: MessageSender): Promise<CallResult> | undefined => {
    if (!isCallMessage(message) || message.to !== target || from.id !== browser.runtime.id) return undefined;
    const handler = Object.hasOwn(table, message.call) ? table[message.call] : undefined;
    if (!handler) return undefined;
    const sender = senderFrom(from);
    const refusal = refusalOf(rules, message.call, sender, message.args);
    noteFrame(from);
    return refusal === null
      ? resultOf(handler, sender, message.args)
      : Promise.resolve(refused(`${message.call}: ${refusal}`));
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
    if (local.get(target) === table) local.delete(target);
  });
}

/** The browsers' own words where a script outlived its extension. */
const ORPHANED = /extension context invalidated/i;
/** And where nobody answers any more: the background was stopped while it was at it, or is just being started. */
const STOPPED =
  /message (port|channel) closed|receiving end does not exist|message manager disconnected|actor .* destroyed/i;
/** Waits before a call is made again. Milliseconds. */
const AGAIN_AFTER_MS = [50, 250];

/**
 * The value of a call to the background. Where that was stopped meanwhile, what may be repeated is.
 * @throws ExpectedError `extensionReloaded` where the extension is another by now, `interrupted` where the background was
 * stopped
 */
async function valueFromBackground(message: CallMessage): Promise<unknown> {
  const waits = REPEATABLE_CALLS.includes(message.call) ? AGAIN_AFTER_MS : [];
  for (let tries = 0; ; tries++) {
    if (isOrphaned()) throw new ExpectedError('extensionReloaded', message.call);
    const answer: unknown = await browser.runtime.sendMessage(message).catch((error: unknown) => {
      const words = String(error);
      if (ORPHANED.test(words)) throw new ExpectedError('extensionReloaded', words);
      if (!STOPPED.test(words)) throw error;
    });
    if (answer) return valueOf(answer, message.call);
    const wait = waits[tries];
    if (wait === undefined) throw new ExpectedError('interrupted', message.call);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Calls as an object of functions, each of which one message asks for by `valueFrom`. */
function callsBy<T extends keyof CallsByTarget>(
  target: T,
  valueFrom: (message: CallMessage) => Promise<unknown>,
): CallsByTarget[T] {
  return new Proxy(
    {},
    {
      get: (_, call) =>
        typeof call !== 'string' || call === 'then'
          ? undefined
          : async (...args: unknown[]) => {
              const handler = local.get(target)?.[call];
              if (handler) return valueOf(await resultOf(handler, HERE, args), call);
              return valueFrom({ mubin: 1, to: target, call, args });
            },
    },
  ) as CallsByTarget[T];
}

export const background: BackgroundCalls = callsBy('background', valueFromBackground);
export const player: PlayerCalls = callsBy('player', async (message) =>
  valueOf(await browser.runtime.sendMessage(message), message.call),
);

export function contentOf(tabId: number): ContentCalls {
  // Frame 0 alone: our reader frame lives in the same tab.
  return callsBy('content', async (message) => {
    const result = await browser.tabs.sendMessage<CallMessage, CallResult | undefined>(tabId, message, {
      frameId: 0,
    });
    const isBad = result?.ok && !isReply(message.call, result.value);
    return valueOf(isBad ? refused(`${message.call}: reply`) : result, message.call);
  });
}
