import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A document that Playwright has no Page for: the popup, a side panel, an offscreen document.
 * @typedef {object} RawTarget
 * @property {string} targetId
 * @property {string} url
 * @property {(method: string, params?: object) => Promise<any>} send a command of the DevTools protocol
 * @property {(expression: string) => Promise<any>} evaluate without counting as a gesture of the user; promises are
 *   awaited, the value must be plain JSON
 * @property {(expression: string, timeout?: number) => Promise<any>} waitFor polls until the expression is truthy,
 *   and returns its value
 * @property {(selector: string, timeout?: number) => Promise<void>} click a real press of the mouse, once the element
 *   is there, has a size, stands still and is not disabled
 * @property {(key: 'Enter' | 'Tab' | 'Escape' | 'Space') => Promise<void>} press a real key
 * @property {(file: string) => Promise<void>} screenshot PNG, once the document has been painted
 * @property {(method: string, listener: (params: any) => void) => void} on listens to an event of the protocol
 * @property {(timeout?: number) => Promise<void>} gone waits until the document is closed: until then another of its
 *   address cannot be told from it
 * @property {() => Promise<void>} detach
 */

const KEYS = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
};

/**
 * Waits until a document has a URL with `urlPart` in it, and attaches to it.
 * @param {import('playwright-core').CDPSession} cdp of the browser
 * @param {string} urlPart
 * @param {number} [timeout] milliseconds
 * @returns {Promise<RawTarget>}
 */
export async function attachRaw(cdp, urlPart, timeout = 30_000) {
  const info = await eventually(
    async () =>
      (await cdp.send('Target.getTargets')).targetInfos.find((target) => target.url.includes(urlPart)),
    `no document with «${urlPart}» in its address`,
    timeout,
  );
  return attachToTarget(cdp, info);
}

/**
 * @param {import('playwright-core').CDPSession} cdp of the browser
 * @param {{ targetId: string, url: string }} info
 * @returns {Promise<RawTarget>}
 */
export async function attachToTarget(cdp, { targetId, url }) {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });

  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const pending = new Map();
  /** @type {Map<string, (params: any) => void>} */
  const listeners = new Map();
  let last = 0;
  /** @param {{ sessionId: string, message: string }} event */
  const onMessage = (event) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message);
    if (message.method) listeners.get(message.method)?.(message.params);
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  };
  /** @param {{ sessionId: string }} event */
  const onDetached = (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of pending.values()) reject(new Error(`${url} was closed`));
    pending.clear();
    cdp.off('Target.receivedMessageFromTarget', onMessage);
    cdp.off('Target.detachedFromTarget', onDetached);
  };
  cdp.on('Target.receivedMessageFromTarget', onMessage);
  cdp.on('Target.detachedFromTarget', onDetached);

  /** @type {RawTarget['send']} */
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      pending.set(id, { resolve, reject });
      cdp
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch((error) => {
          pending.delete(id);
          reject(error);
        });
    });

  /** @type {RawTarget['evaluate']} */
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  /** @type {RawTarget['waitFor']} */
  const waitFor = (expression, wait = 30_000) =>
    eventually(() => evaluate(expression), `${url}: never true: ${expression}`, wait);

  return {
    targetId,
    url,
    send,
    evaluate,
    waitFor,
    click: async (selector, wait) => {
      // What is above it may still come in, and move it.
      const { x, y } = await waitFor(
        `(async () => {
          const element = document.querySelector(${JSON.stringify(selector)});
          if (!element || element.matches(':disabled, [aria-disabled="true"]')) return null;
          element.scrollIntoView({ block: 'nearest' });
          const before = element.getBoundingClientRect();
          await new Promise((resolve) => setTimeout(resolve, 50));
          const box = element.getBoundingClientRect();
          if (!box.width || !box.height || box.x !== before.x || box.y !== before.y) return null;
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        })()`,
        wait,
      );
      const mouse = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      // Whatever a press opens may close this document before it answers.
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }).catch(() => undefined);
    },
    press: async (name) => {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[name] });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...KEYS[name], text: undefined }).catch(
        () => undefined,
      );
    },
    screenshot: async (file) => {
      const { data } = await eventually(
        // Fails until the first paint.
        () => send('Page.captureScreenshot', { format: 'png' }).catch(() => null),
        `${url}: cannot be painted`,
        5000,
      );
      fs.writeFileSync(file, Buffer.from(data, 'base64'));
    },
    on: (method, listener) => {
      listeners.set(method, listener);
    },
    gone: async (wait = 30_000) => {
      const isThere = async () =>
        (await cdp.send('Target.getTargets')).targetInfos.some((target) => target.targetId === targetId);
      await eventually(async () => !(await isThere()), `${url} is not closed`, wait);
    },
    detach: async () => {
      await cdp.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    },
  };
}

/**
 * The first truthy value of `probe`, asked again every 50 ms.
 * @template T
 * @param {() => Promise<T | null | undefined | false>} probe
 * @param {string} failure message of the error thrown after `timeout` milliseconds
 * @param {number} timeout
 * @returns {Promise<T>}
 */
export async function eventually(probe, failure, timeout) {
  const deadline = performance.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`${failure} (waited ${timeout} ms)`);
    await sleep(50);
  }
}
