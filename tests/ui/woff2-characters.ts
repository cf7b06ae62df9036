import fs from 'node:fs';
import zlib from 'node:zlib';

/** The first known tags of the table directory, by index (WOFF 2.0, 5.1); what is asked here lies among them. */
const TAGS = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];
const OWN_TAG = 63;

/** The code points that a woff2 file has glyphs for, by its `cmap` of format 4 or 12. */
export function charactersOf(file: string): Set<number> {
  const bytes = fs.readFileSync(file);
  const tables = bytes.readUInt16BE(12);
  const compressed = bytes.readUInt32BE(20);
  let at = 48;
  const base128 = () => {
    for (let value = 0; ;) {
      const byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let before = 0;
  let cmap: { start: number; length: number } | null = null;
  for (let table = 0; table < tables; table += 1) {
    const flags = bytes[at++] ?? 0;
    const tag = TAGS[flags & 63] ?? '';
    if ((flags & 63) === OWN_TAG) at += 4;
    const version = flags >> 6;
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    const original = base128();
    const length = isTransformed ? base128() : original;
    if (tag === 'cmap') cmap = { start: before, length };
    before += length;
  }
  if (!cmap) throw new Error(`${file}: no cmap`);
  const data = zlib.brotliDecompressSync(bytes.subarray(at, at + compressed));
  return charactersOfTable(data.subarray(cmap.start, cmap.start + cmap.length));
}

function charactersOfTable(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = cmap.readUInt32BE(8 + i * 8);
    const format = cmap.readUInt16BE(at);
    if (format === 4) addSegments(cmap, at, found);
    if (format === 12) addGroups(cmap, at, found);
  }
  return found;
}

function addSegments(cmap: Buffer, at: number, found: Set<number>): void {
  const size = cmap.readUInt16BE(at + 6);
  for (let i = 0; i < size; i += 2) {
    const end = cmap.readUInt16BE(at + 14 + i);
    const start = cmap.readUInt16BE(at + 16 + size + i);
    const offsetAt = at + 16 + size * 3 + i;
    const offset = cmap.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      if (offset === 0 || cmap.readUInt16BE(offsetAt + offset + (code - start) * 2) !== 0) found.add(code);
    }
  }
}

function addGroups(cmap: Buffer, at: number, found: Set<number>): void {
  for (let i = 0; i < cmap.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    for (let code = cmap.readUInt32BE(group); code <= cmap.readUInt32BE(group + 4); code += 1)
      found.add(code);
  }
}
