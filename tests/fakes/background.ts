import { vi } from 'vitest';
import { IDLE_PLAYER, type Events, type PlayerState } from '../../src/core/calls';
import { fakeInterface } from './interface';

/** What the background answers to each call: a value, an `Error` whose message is an error code, or what gives a value. */
export const answers: Record<string, unknown> = {};
/** The calls that reached the background, with their arguments. */
export const asked: unknown[][] = [];

const listeners = new Set<(message: unknown, from: unknown) => unknown>();
const fake = fakeInterface('ar');

/** The browser of one of our own pages, with nothing behind it but `answers`. */
export const browser = {
  ...fake,
  runtime: {
    ...fake.runtime,
    onMessage: {
      addListener: (listener: (message: unknown, from: unknown) => unknown) => listeners.add(listener),
      removeListener: (listener: (message: unknown, from: unknown) => unknown) => listeners.delete(listener),
    },
    sendMessage: async ({ call, args }: { call: string; args: unknown[] }) => {
      asked.push([call, ...args]);
      const answer = answers[call];
      if (answer instanceof Error) return { ok: false, error: { code: answer.message, message: '' } };
      const value: unknown =
        typeof answer === 'function' ? await (answer as (...args: unknown[]) => unknown)(...args) : answer;
      return { ok: true, value: value ?? null };
    },
  },
};

/** Forgets everything, but for a player that does nothing. */
export function resetBackground(given: Record<string, unknown>): void {
  asked.length = 0;
  for (const call of Object.keys(answers)) Reflect.deleteProperty(answers, call);
  Object.assign(answers, { playerState: IDLE_PLAYER, voices: [], wordPlaces: [] }, given);
}

/** Tells the page of an event, once it listens. */
export async function announceEvent(call: keyof Events, ...args: unknown[]): Promise<void> {
  await vi.waitUntil(() => listeners.size > 0);
  const message = { mubin: 1, to: 'events', call, args };
  for (const listener of listeners) listener(message, { id: 'mubin', url: 'chrome-extension://mubin/' });
}

/** Tells the page what the player does with the article `k1`. */
export const announce = (state: Partial<PlayerState>): Promise<void> =>
  announceEvent('playerStateChanged', { ...IDLE_PLAYER, key: 'k1', ...state });
