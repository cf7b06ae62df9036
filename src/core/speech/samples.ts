/** Stretches of sound as one. */
export function joinedSamples(stretches: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  const joined = new Int16Array(stretches.reduce((length, stretch) => length + stretch.length, 0));
  let at = 0;
  for (const stretch of stretches) {
    joined.set(stretch, at);
    at += stretch.length;
  }
  return joined;
}

/** 16-bit samples as Web Audio takes them, from −1 to just under 1. */
export function floatSamples(samples: Int16Array): Float32Array<ArrayBuffer> {
  const floats = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) floats[i] = (samples[i] ?? 0) / 32_768;
  return floats;
}
