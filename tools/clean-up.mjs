import fs from 'node:fs';

/**
 * What must be undone however the process ends: by itself, by an error, or by Ctrl+C. Undoing is synchronous, since
 * an ending process waits for nothing.
 */

/** @type {Set<() => void>} */
const pending = new Set();

function undoAll() {
  for (const undo of [...pending].reverse()) {
    pending.delete(undo);
    try {
      undo();
    } catch {
      // The process ends; what cannot be removed stays behind in the temporary folder.
    }
  }
}

let isListening = false;

function listen() {
  // Last of all listeners: what Playwright started is ended by its own.
  process.off('exit', undoAll);
  process.on('exit', undoAll);
  if (isListening) return;
  isListening = true;
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ])) {
    // The exit status that a shell gives to a process ended by this signal.
    process.on(signal, () => process.exit(128 + number));
  }
}

/**
 * Registers `undo` for the end of the process.
 * @param {() => void} undo
 * @returns {() => void} call it to undo now; later calls do nothing
 */
export function atEnd(undo) {
  listen();
  pending.add(undo);
  return () => {
    if (pending.delete(undo)) undo();
  };
}

/**
 * Removes a folder that a process which is just ending may still write to.
 * @param {string} folder
 */
export function removeFolder(folder) {
  for (let tries = 1; ; tries++) {
    try {
      fs.rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === 40) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
