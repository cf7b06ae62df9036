import fs from 'node:fs';

/**
 * How long and how loud a recording is. Sample values count from −1 to 1.
 * @typedef {object} Loudness
 * @property {number} seconds
 * @property {number} rms root of the mean square over the whole recording
 * @property {number} peak the greatest absolute value
 */

/**
 * Measures 16-bit PCM in a RIFF WAVE file (Microsoft, «Multimedia Programming Interface», 1991). A data chunk whose
 * length was never written, because the recorder was stopped, goes to the end of the file.
 * @param {Buffer} bytes
 * @returns {Loudness}
 * @throws {Error} where it is anything else
 */
export function loudnessOf(bytes) {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') {
    throw new Error('not a WAVE file');
  }
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const start = at + 8;
    if (name === 'fmt ') {
      const format = bytes.readUInt16LE(start);
      const bits = bytes.readUInt16LE(start + 14);
      // 0xFFFE names the format in an extension; with 16 bits it is PCM here too.
      if ((format !== 1 && format !== 0xfffe) || bits !== 16) throw new Error('not 16-bit PCM');
      bytesPerSecond = bytes.readUInt32LE(start + 8);
    }
    if (name === 'data') {
      if (bytesPerSecond === 0) throw new Error('no format before the samples');
      const known = length === 0 || length === 0xffffffff ? bytes.length - start : length;
      return measured(bytes.subarray(start, Math.min(bytes.length, start + known)), bytesPerSecond);
    }
    at = start + length + (length % 2);
  }
  throw new Error('no samples');
}

/**
 * @param {Buffer} samples
 * @param {number} bytesPerSecond
 * @returns {Loudness}
 */
function measured(samples, bytesPerSecond) {
  const count = Math.floor(samples.length / 2);
  let squares = 0;
  let peak = 0;
  for (let i = 0; i < count; i++) {
    const value = samples.readInt16LE(2 * i) / 32768;
    squares += value * value;
    peak = Math.max(peak, Math.abs(value));
  }
  return {
    seconds: samples.length / bytesPerSecond,
    rms: count === 0 ? 0 : Math.sqrt(squares / count),
    peak,
  };
}

/** @param {string} file */
export const loudnessOfFile = (file) => loudnessOf(fs.readFileSync(file));

/**
 * Decibels below full scale; silence is −∞.
 * @param {number} value from 0 to 1
 */
export const decibels = (value) => 20 * Math.log10(value);
