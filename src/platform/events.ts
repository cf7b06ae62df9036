import { EVENT_RULES } from '../core/call-rules/event-rules';
import { refusalOf } from '../core/call-rules/rule';
import { isCallMessage, type CallMessage, type Events } from '../core/calls';
import { browser } from './browser-api';
import { framed, isBackgroundHere, senderFrom, type MessageSender } from './messaging';

/** Tells every page of the extension of an event; nobody need listen. */
export function announce<K extends keyof Events>(event: K, ...args: Parameters<Events[K]>): void {
  const message: CallMessage = { mubin: 1, to: 'events', call: event, args };
  // Rejects where no other page is open: the usual case.
  browser.runtime.sendMessage(message).catch(() => undefined);
  // Chromium's player has no tabs, and its frames have the message by now; told twice, they know no more.
  if (!isBackgroundHere()) return;
  for (const [tabId, frames] of framed)
    for (const frameId of frames)
      browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => frames.delete(frameId));
}

/**
 * Has a handler hear of one event until `signal` aborts; any number may. What comes from outside the extension, from a
 * page's process or in another shape is passed over.
 */
export function onEvent<K extends keyof Events>(
  event: K,
  handler: (...args: Parameters<Events[K]>) => void,
  signal: AbortSignal,
): void {
  // Answers nothing: whoever did would end the sender's wait for the others.
  const listener = (message: unknown, from: MessageSender): undefined => {
    if (!isCallMessage(message) || message.to !== 'events' || message.call !== event) return;
    if (from.id !== browser.runtime.id) return;
    if (refusalOf(EVENT_RULES, event, senderFrom(from), message.args) !== null) return;
    handler(...(message.args as Parameters<Events[K]>));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
