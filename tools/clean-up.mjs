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
  if (isListening) return;
  isListening = true;
  process.on('exit', undoAll);
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
