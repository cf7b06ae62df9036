import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../../../tools/clean-up.mjs';
import { eventually } from '../../../tools/raw-target.mjs';

/** Keyboard layouts of X: `us`, `ara`; the first of several is the one in use. */
export type KeyboardLayout = 'us' | 'ara' | 'us,ara' | 'ara,us';

/** A virtual screen with a window manager, on which keys are really pressed. */
export interface Display {
  env: Record<string, string>;
  /**
   * Presses keys together by their place on the keyboard (`KeyboardEvent.code`), whatever the layout writes there:
   * `press('AltLeft', 'KeyK')`.
   */
  press(...codes: KeyCode[]): Promise<void>;
  /** Clicks at a point of the screen: a window gets the focus. */
  click(x: number, y: number): Promise<void>;
  useLayout(layout: KeyboardLayout): void;
  /** Waits until the window manager gave the keyboard to a window of that title; keys before that are lost. */
  focused(title: string): Promise<void>;
  close(): Promise<void>;
}

/** X key codes of the evdev rules (/usr/share/X11/xkb/keycodes/evdev) by the names of UI Events. */
const X_KEY_CODES = {
  // By name: xdotool takes a single digit for the key that writes it.
  Escape: 'Escape',
  Tab: 23,
  Enter: 36,
  Space: 65,
  ControlLeft: 37,
  ShiftLeft: 50,
  AltLeft: 64,
  ArrowUp: 111,
  ArrowLeft: 113,
  ArrowRight: 114,
  ArrowDown: 116,
  KeyE: 26,
  KeyR: 27,
  KeyP: 33,
  KeyS: 39,
  KeyD: 40,
  KeyG: 42,
  KeyH: 43,
  KeyJ: 44,
  KeyK: 45,
  KeyL: 46,
  KeyN: 57,
  KeyM: 58,
} as const;
export type KeyCode = keyof typeof X_KEY_CODES;

/** Starts a virtual screen. Pass it to `launchMubin`, and close it after the browser. */
export async function startDisplay(layout: KeyboardLayout = 'us'): Promise<Display> {
  const processes: ChildProcess[] = [];
  const undo = atEnd(() => {
    for (const child of processes.reverse()) child.kill();
  });
  try {
    // Xvfb takes a free number and writes it to the third descriptor.
    const screen = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp', '-noreset'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    processes.push(screen);
    const env = { DISPLAY: `:${await firstLine(screen)}` };
    const run = (program: string, ...args: string[]) => {
      const { status, error, stderr } = spawnSync(program, args, { env: { ...process.env, ...env } });
      if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.toString()}`);
    };
    const useLayout = (wanted: KeyboardLayout) => run('setxkbmap', '-layout', wanted);
    useLayout(layout);
    // Without a window manager no window has the focus, and no key reaches the browser.
    processes.push(spawn('openbox', [], { env: { ...process.env, ...env }, stdio: 'ignore' }));
    // A window that is opened before would never be given the keyboard.
    await eventually(
      // It asks the window manager.
      () =>
        Promise.resolve(
          spawnSync('xdotool', ['get_num_desktops'], { env: { ...process.env, ...env } }).status === 0,
        ),
      'no window manager',
      10_000,
    );
    return {
      env,
      useLayout,
      focused: async (title) => {
        const nameOfFocus = () =>
          spawnSync('xdotool', ['getwindowfocus', 'getwindowname'], {
            env: { ...process.env, ...env },
            encoding: 'utf8',
          }).stdout;
        await eventually(
          () => Promise.resolve(nameOfFocus().includes(title)),
          `no window «${title}» has the keyboard`,
          10_000,
        );
      },
      press: async (...codes) => {
        const keys = codes.map((code) => String(X_KEY_CODES[code]));
        run(
          'xdotool',
          ...keys.flatMap((key) => ['keydown', key]),
          ...keys.reverse().flatMap((key) => ['keyup', key]),
        );
        await sleep(50);
      },
      click: async (x, y) => {
        run('xdotool', 'mousemove', String(x), String(y), 'click', '1');
        await sleep(50);
      },
      close: () => {
        undo();
        return Promise.resolve();
      },
    };
  } catch (error) {
    undo();
    throw error;
  }
}

async function firstLine(screen: ChildProcess): Promise<string> {
  const pipe = screen.stdio[3];
  if (!pipe) throw new Error('Xvfb has no third descriptor');
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended')));
    pipe.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
}

/** Runs a test on a virtual screen of its own. */
export async function withXvfb<T>(layout: KeyboardLayout, run: (display: Display) => Promise<T>): Promise<T> {
  const display = await startDisplay(layout);
  try {
    return await run(display);
  } finally {
    await display.close();
  }
}
