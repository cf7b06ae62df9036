import type { Firefox } from './start-firefox';
import type { FirefoxWindow } from './privileged';

interface KeyData {
  key: string;
  code: string;
  printable: boolean;
}

const NAMED: Record<string, KeyData> = Object.fromEntries(
  ['Enter', 'Escape', 'Tab', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete']
    .concat(['Up', 'Down', 'Left', 'Right'].map((way) => `Arrow${way}`))
    .map((name) => [name, { key: name, code: name, printable: false }]),
);
const SPACE: KeyData = { key: ' ', code: 'Space', printable: true };
const MODIFIERS = { Shift: 'shiftKey', Alt: 'altKey', Control: 'ctrlKey', ControlOrMeta: 'ctrlKey' } as const;
type Modifier = keyof typeof MODIFIERS;

/** A key by its name in Playwright: `Enter`, `KeyK`, `Digit1`, or the character that it writes. */
function keyData(name: string): KeyData {
  const named = NAMED[name];
  if (named) return named;
  if (name === 'Space' || name === ' ') return SPACE;
  const [, letter] = /^(?:Key|Digit)(.)$/.exec(name) ?? [];
  if (letter !== undefined) return { key: letter.toLowerCase(), code: name, printable: true };
  if (!/^.$/su.test(name)) throw new Error(`no key is called «${name}» here`);
  return { key: name, code: codeOf(name), printable: true };
}

/** Where a Latin letter or digit lies; other characters are written by keys that a layout decides. */
function codeOf(character: string): string {
  if (/^[a-z]$/i.test(character)) return `Key${character.toUpperCase()}`;
  return /^[0-9]$/.test(character) ? `Digit${character}` : '';
}

/** With modifiers before a `+`. */
function chord(name: string): object {
  const parts = name === '+' ? ['+'] : name.split('+');
  const main = parts.pop()!;
  const held = Object.fromEntries(parts.map((part) => [MODIFIERS[part as Modifier], true]));
  const data = keyData(main);
  const isCapital = 'shiftKey' in held && main.startsWith('Key');
  return { ...data, key: isCapital ? data.key.toUpperCase() : data.key, ...held };
}

/** Presses a key in the browser's window: what has the focus there gets it, or the browser. */
export async function pressKey(firefox: Firefox, name: string): Promise<void> {
  await firefox.inWindow(sendKey, chord(name));
}

/** Presses a key in a panel above the window, whose keys do not come through it. */
export async function pressKeyInPanel(firefox: Firefox, contextId: number, name: string): Promise<void> {
  await firefox.inWindow(sendKeyToContext, contextId, chord(name));
}

export async function typeText(firefox: Firefox, text: string): Promise<void> {
  for (const character of text) await firefox.inWindow(sendKey, keyData(character));
}

const sendKey = async (window: FirefoxWindow, key: object): Promise<void> => {
  const { event } = window.ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  ) as {
    event: { sendKeyDown(key: object, win: Window): void; sendKeyUp(key: object, win: Window): void };
  };
  // Null where the browser's own window has the focus, which has a key at once.
  const document = window.Services.focus.focusedContentBrowsingContext?.currentWindowGlobal;
  const run = async (script: string) =>
    document?.getActor('MarionetteCommands').executeScript(script, [], { sandboxName: 'system' });
  // What a key does may take the focus elsewhere, and the second half of the key with it.
  await run(`window.heardKey = new Promise((resolve) => {
    const types = ['keyup', 'blur', 'pagehide'];
    const heard = ({ type, target }) => {
      // That of an element comes by here too.
      if (type === 'blur' && target !== window && target !== document) return;
      for (const each of types) window.removeEventListener(each, heard, true);
      window.setTimeout(resolve);
    };
    for (const type of types) window.addEventListener(type, heard, true);
  });`);
  event.sendKeyDown(key, window);
  event.sendKeyUp(key, window);
  // Fails where the key closed the document.
  await run('return window.heardKey;').catch(() => undefined);
};

const sendKeyToContext = async (
  { BrowsingContext }: FirefoxWindow,
  id: number,
  key: object,
): Promise<void> => {
  const actor = BrowsingContext.get(id)!.currentWindowGlobal!.getActor('MarionetteCommands');
  // What a press opens may close the panel before it answers.
  await actor.dispatchEvent('synthesizeKeyDown', { eventData: key }).catch(() => undefined);
  await actor.dispatchEvent('synthesizeKeyUp', { eventData: key }).catch(() => undefined);
};
