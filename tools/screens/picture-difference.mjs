/**
 * Mean colours of a picture's square blocks, row after row: of each block its luminance and its two chromas (BT.601),
 * 0–255, to a tenth. What fills no whole block at the right and lower edges counts as a block too.
 * @typedef {object} BlockMeans
 * @property {number} width pixels
 * @property {number} height pixels
 * @property {number} block side of a block, pixels
 * @property {number[]} means three for each block
 */

/**
 * How much two pictures may differ and still be the same view.
 * @typedef {object} Tolerance
 * @property {number} distance between the mean colours of two blocks in luminance and chroma; more is a changed block
 * @property {number} blocks that may be changed: a share would let an icon vanish from a large picture
 */

/**
 * @typedef {object} Difference
 * @property {boolean} isSame within the tolerance
 * @property {boolean} isSameSize
 * @property {number[]} changed places of the changed blocks, counted row after row
 * @property {number} share of the blocks that changed, 0–1
 * @property {number} farthest distance of any two blocks
 */

/**
 * Stands alone, without a name from outside it: it is run in the browser too, which decodes the pictures.
 * @param {ArrayLike<number>} rgba of an opaque picture, row after row
 * @param {number} width
 * @param {number} height
 * @param {number} block side, pixels
 * @returns {BlockMeans}
 */
export function blockMeans(rgba, width, height, block) {
  const means = [];
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      let [red, green, blue, count] = [0, 0, 0, 0];
      for (let y = top; y < Math.min(top + block, height); y++) {
        for (let x = left; x < Math.min(left + block, width); x++) {
          const at = 4 * (y * width + x);
          red += rgba[at] ?? 0;
          green += rgba[at + 1] ?? 0;
          blue += rgba[at + 2] ?? 0;
          count++;
        }
      }
      const luminance = (0.299 * red + 0.587 * green + 0.114 * blue) / count;
      for (const value of [
        luminance,
        128 + 0.564 * (blue / count - luminance),
        128 + 0.713 * (red / count - luminance),
      ])
        means.push(Math.round(10 * value) / 10);
    }
  }
  return { width, height, block, means };
}

/**
 * @param {BlockMeans} before
 * @param {BlockMeans} after
 * @param {Tolerance} tolerance
 * @returns {Difference}
 */
export function differenceOf(before, after, tolerance) {
  const isSameSize =
    before.width === after.width && before.height === after.height && before.block === after.block;
  if (!isSameSize) return { isSame: false, isSameSize, changed: [], share: 1, farthest: Infinity };
  const changed = [];
  let farthest = 0;
  const count = before.means.length / 3;
  for (let i = 0; i < count; i++) {
    const [luminance = 0, blue = 0, red = 0] = [0, 1, 2].map(
      (part) => (before.means[3 * i + part] ?? 0) - (after.means[3 * i + part] ?? 0),
    );
    const distance = Math.hypot(luminance, blue, red);
    farthest = Math.max(farthest, distance);
    if (distance > tolerance.distance) changed.push(i);
  }
  return {
    isSame: changed.length <= tolerance.blocks,
    isSameSize,
    changed,
    share: count === 0 ? 0 : changed.length / count,
    farthest,
  };
}
