import { vi } from 'vitest';

type Listener = (message: unknown, sender: unknown) => unknown;

/** A copy with the fields of every object in alphabetical order, as Chromium's storage gives it back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}

/** As much of the browser API as the platform's own tests need: messages and the storage areas. */
export function fakeBrowser() {
  const listeners = new Set<Listener>();
  const area = () => {
    const values = new Map<string, unknown>();
    return {
      values,
      get: (key: string | null) =>
        Promise.resolve(
          Object.fromEntries(
            key === null ? values : values.has(key) ? [[key, structuredClone(values.get(key))]] : [],
          ),
        ),
      set: vi.fn((change: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(change)) values.set(key, sorted(value));
        return Promise.resolve();
      }),
      remove: (keys: string | string[]) => {
        for (const key of [keys].flat()) values.delete(key);
        return Promise.resolve();
      },
      clear: () => {
        values.clear();
        return Promise.resolve();
      },
    };
  };
  const deliver = (message: unknown, sender: unknown): Promise<unknown> => {
    for (const listener of listeners) {
      const answer = listener(structuredClone(message), sender);
      if (answer !== undefined) return Promise.resolve(answer).then((value) => structuredClone(value));
    }
    return Promise.resolve(undefined);
  };
  return {
    deliver,
    runtime: {
      id: 'mubin',
      getManifest: () => ({ version: '0.0.0' }),
      getURL: (path: string) => `chrome-extension://mubin/${path}`,
      onMessage: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
      sendMessage: (message: unknown) =>
        deliver(message, { id: 'mubin', url: 'chrome-extension://mubin/popup.html' }),
    },
    commands: {
      getAll: () => Promise.resolve([] as { name: string; description: string; shortcut: string }[]),
    },
    tabs: {
      sendMessage: vi.fn<(tabId: number, message: unknown, to?: { frameId: number }) => Promise<unknown>>(
        () => Promise.resolve(undefined),
      ),
    },
    storage: { local: area(), session: area(), sync: area() },
  };
}
