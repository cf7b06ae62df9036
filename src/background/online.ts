import type { OnlineReply } from '../core/calls';
import type { OnlineQuestion } from '../core/online/online-answer';
import { createOnlineClient, OnlineError, type OnlineClient } from '../platform/online-client';
import { mayAskOnline } from '../platform/online-permission';
import { loadSettings } from '../platform/settings-store';

let client: OnlineClient | null = null;

/** The answers that were given are forgotten. */
export const forgetOnline = (): void => {
  client = null;
};

/** What the encyclopaedias say, where the reader's switch and the browser's permission both allow to ask them. */
export async function askOnline(question: OnlineQuestion): Promise<OnlineReply> {
  const { online } = await loadSettings();
  if (!online || !(await mayAskOnline())) return { state: 'failed', reason: 'off' };
  client ??= createOnlineClient();
  try {
    return { state: 'found', answer: await client.ask(question) };
  } catch (error) {
    if (error instanceof OnlineError) return { state: 'failed', reason: error.reason };
    throw error;
  }
}
