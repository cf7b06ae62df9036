import { spawn, spawnSync } from 'node:child_process';
import { atEnd } from '../../../tools/clean-up.mjs';

/** A session bus of one's own, on which Chromium shows what plays (MPRIS), as to the desktop that has the media keys. */
export interface SessionBus {
  env: Record<string, string>;
  /** What the desktop sees of a player, as text; empty where there is none. */
  player(): string;
  /** What the desktop asks when a media key is pressed. */
  ask(method: 'Play' | 'Pause' | 'Next' | 'Previous'): void;
  close(): void;
}

const MPRIS = 'org.mpris.MediaPlayer2';

export async function startSessionBus(): Promise<SessionBus> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const close = atEnd(() => daemon.kill());
  const address = await new Promise<string>((resolve, reject) => {
    daemon.once('error', reject);
    daemon.once('exit', () => reject(new Error('dbus-daemon ended')));
    daemon.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const env = { DBUS_SESSION_BUS_ADDRESS: address };
  const call = (destination: string, path: string, method: string, ...args: string[]): string =>
    spawnSync(
      'gdbus',
      ['call', '--session', '--dest', destination, '--object-path', path, '--method', method, ...args],
      { env: { ...process.env, ...env }, encoding: 'utf8' },
    ).stdout;
  const name = (): string | undefined =>
    /org\.mpris\.MediaPlayer2\.chromium[\w.]*/.exec(
      call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames'),
    )?.[0];
  const path = '/org/mpris/MediaPlayer2';
  return {
    env,
    player: () => {
      const found = name();
      return found === undefined
        ? ''
        : call(found, path, 'org.freedesktop.DBus.Properties.GetAll', `${MPRIS}.Player`);
    },
    ask: (method) => {
      const found = name();
      if (found === undefined) throw new Error('the desktop sees no player');
      call(found, path, `${MPRIS}.Player.${method}`);
    },
    close,
  };
}
