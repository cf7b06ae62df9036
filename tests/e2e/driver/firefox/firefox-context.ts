import { eventually } from '../../../../tools/raw-target.mjs';
import type { FirefoxWindow } from './privileged';
import type { Firefox } from './start-firefox';

/** How long something may take that is waited for, ms; Playwright's is the same. */
export const WAIT_MS = 30_000;

/** A document of Firefox's: of a tab, a frame, the popup or the background. It may be replaced by another in its place. */
export interface FirefoxContext {
  /** Of the document that is there now, null where none is. */
  id: () => Promise<number | null>;
  /**
   * Runs the source of a function of one plain argument. `system`: with Firefox's own rights, which see closed shadow roots.
   * @throws {Error} with what the function throws
   */
  ask(source: string, argument: unknown, system?: boolean): Promise<unknown>;
  /** Polls until the answer is truthy. */
  waitFor(source: string, argument: unknown, failure: string): Promise<unknown>;
  /** A real press of the mouse at a place of the document's own window, in CSS pixels. */
  press(x: number, y: number): Promise<void>;
  /** The same with the button that opens a menu. */
  pressSecondary(x: number, y: number): Promise<void>;
}

/**
 * @param find the id of its browsing context at the moment, or null
 * @param isPanel whether it lies in a panel above the window, where presses on the window do not reach it
 */
export function firefoxContext(
  firefox: Firefox,
  find: () => Promise<number | null>,
  isPanel = false,
): FirefoxContext {
  const there = () => eventually(find, 'the document is gone', WAIT_MS);
  const context: FirefoxContext = {
    id: find,
    ask: async (source, argument, system = false) =>
      firefox.inWindow(askContext, await there(), source, argument ?? null, system).then(valueOf),
    waitFor: (source, argument, failure) =>
      eventually(
        // A document on its way out takes the question with it.
        () => context.ask(source, argument).catch((error: unknown) => rethrowUnlessGone(error)),
        failure,
        WAIT_MS,
      ),
    press: async (x, y) => firefox.inWindow(isPanel ? pressInPanel : pressInWindow, await there(), x, y),
    pressSecondary: async (x, y) => firefox.inWindow(pressInWindow, await there(), x, y, true),
  };
  return context;
}

const GONE = /actor|InactiveActor|document is gone|null|destroyed|dead object|NS_ERROR|unloaded/i;
function rethrowUnlessGone(error: unknown): null {
  if (GONE.test(String(error))) return null;
  throw error;
}

function valueOf(text: string): unknown {
  const { value, error } = JSON.parse(text) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** The answer as JSON; `globalThis` is the window, as it is for a script of the page. */
const askContext = async (
  { BrowsingContext }: FirefoxWindow,
  id: number,
  source: string,
  argument: unknown,
  system: boolean,
): Promise<string> => {
  const actor = BrowsingContext.get(id)!.currentWindowGlobal!.getActor('MarionetteCommands');
  const script = `return (async () => {
      const globalThis = window;
      try {
        return JSON.stringify({ value: await (${source})(arguments[0]) });
      } catch (error) {
        return JSON.stringify({ error: String(error && error.message || error) });
      }
    })();`;
  return (await actor.executeScript(script, [argument], system ? { sandboxName: 'system' } : {})) as string;
};

/** Through the window: whatever lies on top at that place has it, as with a hand on the mouse. */
const pressInWindow = async (
  window: FirefoxWindow,
  id: number,
  left: number,
  top: number,
  isSecondary = false,
): Promise<void> => {
  const actor = window.BrowsingContext.get(id)!.currentWindowGlobal!.getActor('MarionetteCommands');
  const [x, y] = await actor.toBrowserWindowCoordinates([left, top]);
  const { event } = window.ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  ) as { event: { synthesizeMouseAtPoint(x: number, y: number, data: object, win: Window): Promise<void> } };
  const types = isSecondary
    ? ['mousemove', 'mousedown', 'contextmenu', 'mouseup']
    : ['mousemove', 'mousedown', 'mouseup'];
  for (const type of types)
    await event.synthesizeMouseAtPoint(
      x,
      y,
      {
        type,
        button: isSecondary ? 2 : 0,
        buttons: type !== 'mousedown' ? 0 : isSecondary ? 2 : 1,
        clickCount: 1,
        // Answers when the document has had it; without it at once, and what is asked next may come first.
        asyncEnabled: true,
      },
      window,
    );
};

const pressInPanel = async (
  { BrowsingContext }: FirefoxWindow,
  id: number,
  x: number,
  y: number,
): Promise<void> => {
  const actor = BrowsingContext.get(id)!.currentWindowGlobal!.getActor('MarionetteCommands');
  for (const [type, buttons] of [
    ['mousemove', 0],
    ['mousedown', 1],
    ['mouseup', 0],
  ] as const) {
    const sent = actor.dispatchEvent('synthesizeMouseAtPoint', {
      x,
      y,
      eventData: { type, button: 0, buttons, clickCount: 1 },
    });
    // What a press opens may close the panel before it answers.
    if (type === 'mouseup') await sent.catch(() => undefined);
    else await sent;
  }
};
