import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A connection to Firefox's own remote control. */
export interface Marionette {
  /** @throws {Error} with what Firefox says against the command */
  send: (command: string, parameters?: object) => Promise<unknown>;
  close: () => void;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}
type Reply = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];

/** How long Firefox may take until it listens, ms: 14 s have been seen on a busy machine. */
const START_MS = 30_000;

/**
 * Connects once Firefox listens. A message on the wire is its length in bytes, a colon, and JSON; the first is a greeting.
 * @throws {Error} where nobody listens in time
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await connected(port);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let received = Buffer.alloc(0);
  let greeted: () => void;
  const greeting = new Promise<void>((resolve) => (greeted = resolve));

  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let colon; (colon = received.indexOf(':')) > 0;) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString()) as Reply | object;
      received = received.subarray(end);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, error, result] = message as Reply;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox was closed'));
    waiting.clear();
  });
  // What comes after is said by `close`.
  socket.on('error', () => undefined);
  await greeting;

  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        const text = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

async function connected(port: number): Promise<net.Socket> {
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline) {
    const socket = await new Promise<net.Socket | null>((resolve) => {
      const tried = net.connect(port, '127.0.0.1', () => resolve(tried));
      tried.once('error', () => resolve(null));
    });
    if (socket) return socket;
    await sleep(100);
  }
  throw new Error(`Firefox does not listen on port ${port} (waited ${START_MS} ms)`);
}
