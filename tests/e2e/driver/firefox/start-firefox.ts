import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { atEnd, removeFolder } from '../../../../tools/clean-up.mjs';
import { firefoxProgram } from '../../../../tools/programs.mjs';
import { connectMarionette } from './marionette';
import type { FirefoxWindow } from './privileged';

export interface FirefoxOptions {
  env?: Record<string, string>;
  prefs?: Record<string, string | number | boolean>;
}

/** A running Firefox, hidden, on a fresh profile. */
export interface Firefox {
  /** Installs an extension from its folder until the end of the session; its id. */
  install(folder: string): Promise<string>;
  /** Runs a function in the browser's own window; it uses nothing from around it, and its values are plain data. */
  inWindow<T, A extends unknown[]>(
    run: (window: FirefoxWindow, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>>;
  /** Opens a private window, which is the browser's own window from then on; what is answered closes it, and the first is again. */
  openPrivateWindow(): Promise<() => Promise<void>>;
  close: () => Promise<void>;
}

/** That nothing asks, greets, updates or reports. */
const QUIET = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/**
 * Without a speech-dispatcher of the test's own none is asked for: Firefox 153 starts that of the machine, and does not end where
 * it hangs (2026-11-26).
 */
const NO_SPEECH = { SPEECHD_ADDRESS: 'unix_socket:/nonexistent/speechd.sock', SPEECHD_CMD: '/bin/false' };

/** @throws {Error} where there is no Firefox, or it does not start */
export async function startFirefox({ env = {}, prefs = {} }: FirefoxOptions = {}): Promise<Firefox> {
  const program = firefoxProgram();
  if (program === null) throw new Error('no Firefox found; set MUBIN_FIREFOX');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-firefox-'));
  const removeProfile = atEnd(() => removeFolder(profile));
  const port = await unusedPort();
  fs.writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries({
      ...QUIET,
      // What is saved goes when the profile goes.
      'browser.download.folderList': 2,
      'browser.download.dir': profile,
      'intl.locale.requested': 'ar',
      ...prefs,
      'marionette.port': port,
    })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    program,
    ['--profile', profile, '--no-remote', '--headless', '--marionette', '--remote-allow-system-access'],
    { stdio: 'ignore', env: { ...process.env, ...NO_SPEECH, ...env } },
  );
  const undoKill = atEnd(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  try {
    const marionette = await connectMarionette(port);
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await marionette.send('WebDriver:SetTimeouts', { script: 120_000 });
    // Everything is done from the browser's own window: pages of extensions, frames and the popup are alike there.
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return {
      install: async (folder) =>
        ((await marionette.send('Addon:Install', { path: folder, temporary: true })) as { value: string })
          .value,
      inWindow: async (run, ...args) => {
        const reply = (await marionette.send('WebDriver:ExecuteAsyncScript', {
          script: `const done = arguments[1];
            (async () => (${run.toString()})(window, ...arguments[0]))().then(
              (value) => done(JSON.stringify({ value })),
              (error) => done(JSON.stringify({ error: String(error?.message ?? error) })),
            );`,
          args: [args],
          sandbox: 'system',
          newSandbox: false,
        })) as { value: string };
        const answer = JSON.parse(reply.value) as { value?: never; error?: string };
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value as never;
      },
      openPrivateWindow: async () => {
        const enter = (handle: string) => marionette.send('WebDriver:SwitchToWindow', { handle });
        const { value: first } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
        const opened = await marionette.send('WebDriver:NewWindow', { type: 'window', private: true });
        await enter((opened as { handle: string }).handle);
        return async () => {
          await marionette.send('WebDriver:CloseChromeWindow');
          await enter(first);
        };
      },
      close: async () => {
        await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        marionette.close();
        await ended;
        undoKill();
        removeProfile();
      },
    };
  } catch (error) {
    undoKill();
    await ended;
    removeProfile();
    throw error;
  }
}

async function unusedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no unused port');
  return address.port;
}
