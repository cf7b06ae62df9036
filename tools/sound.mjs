// A sound card and a voice where there are none: a PulseAudio with a sink that plays into nothing, and a
// speech-dispatcher, both private to this process. Linux only.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd, removeFolder } from './clean-up.mjs';
import { eventually } from './raw-target.mjs';
import { loudnessOfFile } from './wav.mjs';

/**
 * @typedef {object} Recording
 * @property {() => Promise<import('./wav.mjs').Loudness>} stop ends the file and measures it
 *
 * @typedef {object} Heard
 * @property {Int16Array} samples one channel
 * @property {number} sampleRate
 * @property {number} startedAt when the first of them was played, as `Date.now()` counts; some 20 ms exact
 *
 * @typedef {object} Hearing
 * @property {() => Promise<Heard>} stop
 *
 * @typedef {object} Sound
 * @property {Record<string, string>} env what a browser needs to find it
 * @property {(file: string) => Promise<Recording>} record all that is played from now on, as WAV
 * @property {() => Promise<Hearing>} hear all that is played from now on, with the time
 * @property {() => Promise<void>} close
 */

/**
 * @returns {Promise<Sound>}
 * @throws {Error} with what the two programs said, where they do not start
 */
export async function startSound() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-sound-'));
  const speech = path.join(folder, 'speech-dispatcher');
  fs.mkdirSync(path.join(speech, 'log'), { recursive: true });
  const pulseSocket = path.join(folder, 'pulse.sock');
  const speechSocket = path.join(speech, 'speechd.sock');
  const env = {
    // Chromium looks for speech-dispatcher here, Firefox by its address.
    XDG_RUNTIME_DIR: folder,
    PULSE_SERVER: `unix:${pulseSocket}`,
    SPEECHD_ADDRESS: `unix_socket:${speechSocket}`,
  };

  /** @type {import('node:child_process').ChildProcess[]} */
  const processes = [];
  const undo = atEnd(() => {
    for (const child of processes.reverse()) endGroup(child);
    removeFolder(folder);
  });
  /**
   * @param {string} program
   * @param {string[]} args
   */
  const start = (program, args) => {
    const log = fs.openSync(path.join(folder, `${program}.log`), 'w');
    // In a group of its own: speech-dispatcher has children, which end with it.
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    fs.closeSync(log);
    child.on('error', () => undefined);
    processes.push(child);
    return child;
  };

  try {
    start('pulseaudio', [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--disallow-exit',
      '--use-pid-file=no',
      '--log-target=stderr',
      '-L',
      `module-native-protocol-unix auth-anonymous=1 socket=${pulseSocket}`,
      '-L',
      'module-null-sink sink_name=out rate=44100 channels=2',
    ]);
    const pactl = (/** @type {string[]} */ ...words) =>
      spawnSync('pactl', words, { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;
    await eventually(() => Promise.resolve(pactl('info')), 'PulseAudio does not answer', 10_000);
    pactl('set-default-sink', 'out');
    start('speech-dispatcher', [
      '--run-single',
      '--timeout',
      '0',
      '--communication-method',
      'unix_socket',
      '--socket-path',
      speechSocket,
      '--log-dir',
      path.join(speech, 'log'),
      '--log-level',
      '3',
      '--pid-file',
      path.join(speech, 'speechd.pid'),
    ]);
    await eventually(
      () => Promise.resolve(fs.existsSync(speechSocket)),
      'speech-dispatcher opens no socket',
      10_000,
    );
  } catch (error) {
    const logs = fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.log'))
      .map((file) => `${file}:\n${fs.readFileSync(path.join(folder, file), 'utf8')}`);
    undo();
    throw new Error([String(error), ...logs].join('\n'));
  }

  return {
    env,
    record: (file) => record(file, { ...process.env, ...env }),
    hear: () => hear({ ...process.env, ...env }),
    close: () => {
      undo();
      return Promise.resolve();
    },
  };
}

/**
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Recording>}
 */
async function record(file, env) {
  fs.rmSync(file, { force: true });
  const recorder = spawn(
    'parec',
    ['--device=out.monitor', '--format=s16le', '--file-format=wav', '--latency-msec=50', file],
    { env, stdio: 'ignore' },
  );
  const undo = atEnd(() => recorder.kill());
  recorder.on('error', () => undefined);
  // The file gets its header when the first samples come.
  await eventually(() => Promise.resolve(fs.existsSync(file)), 'the recorder does not start', 5000);
  return {
    stop: async () => {
      const ended = once(recorder, 'exit');
      recorder.kill('SIGINT');
      await ended;
      undo();
      return loudnessOfFile(file);
    },
  };
}

const HEARING_RATE = 22_050;

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Hearing>}
 */
async function hear(env) {
  const recorder = spawn(
    'parec',
    [
      '--device=out.monitor',
      '--raw',
      '--format=s16le',
      `--rate=${HEARING_RATE}`,
      '--channels=1',
      '--latency-msec=10',
    ],
    { env, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const undo = atEnd(() => recorder.kill());
  recorder.on('error', () => undefined);
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  // Of the chunks some come late, none early: the earliest tells when the first sample was played.
  let startedAt = Infinity;
  recorder.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    startedAt = Math.min(startedAt, Date.now() - (length / 2 / HEARING_RATE) * 1000);
  });
  await eventually(() => Promise.resolve(length > 0), 'the recorder does not start', 5000);
  return {
    stop: async () => {
      const ended = once(recorder, 'exit');
      recorder.kill('SIGINT');
      await ended;
      undo();
      const bytes = Buffer.concat(chunks);
      const samples = new Int16Array(Math.floor(bytes.length / 2));
      for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(2 * i);
      return { samples, sampleRate: HEARING_RATE, startedAt };
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
