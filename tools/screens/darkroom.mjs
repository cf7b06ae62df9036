import { blockMeans } from './picture-difference.mjs';

/** Of WebP, 0–1: text stays clear, and all pictures together small. */
const QUALITY = 0.75;
/** Side of a block, pixels: half an icon's. */
const BLOCK = 8;

/**
 * Turns pictures into each other in a blank page of the browser itself, so that no image library is needed.
 * @typedef {object} Darkroom
 * @property {(png: Buffer) => Promise<Buffer>} webpOf
 * @property {(webp: Buffer) => Promise<import('./picture-difference.mjs').BlockMeans>} meansOf
 * @property {(webp: Buffer, changed: readonly number[]) => Promise<Buffer>} marked a PNG of a picture, pale, with
 *   blocks of it in red
 */

/**
 * @param {import('playwright-core').BrowserContext} context
 * @returns {Promise<Darkroom>}
 */
export async function openDarkroom(context) {
  const page = await context.newPage();
  await page.evaluate(`globalThis.blockMeans = ${blockMeans.toString()}`);
  await page.evaluate(() => {
    /**
     * @param {string} source base64
     * @param {string} type
     */
    const canvasOf = async (source, type) => {
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      return { canvas, context };
    };
    /** @param {Blob} blob */
    const base64 = async (blob) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let letters = '';
      for (let at = 0; at < bytes.length; at += 0x8000)
        letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      return btoa(letters);
    };
    Object.assign(globalThis, { canvasOf, base64 });
  });

  /**
   * @param {string} body of an asynchronous function of `given`, with `canvasOf`, `base64` and `blockMeans` around it
   * @param {Record<string, unknown>} given
   * @returns {Promise<any>}
   */
  const run = (body, given) => page.evaluate(`(async (given) => { ${body} })(${JSON.stringify(given)})`);

  return {
    webpOf: async (png) => {
      const webp = await run(
        `const { canvas } = await canvasOf(given.png, 'image/png');
         return base64(await canvas.convertToBlob({ type: 'image/webp', quality: given.quality }));`,
        { png: png.toString('base64'), quality: QUALITY },
      );
      return Buffer.from(webp, 'base64');
    },
    meansOf: (webp) =>
      run(
        `const { canvas, context } = await canvasOf(given.webp, 'image/webp');
         const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
         return blockMeans(data, canvas.width, canvas.height, given.block);`,
        { webp: webp.toString('base64'), block: BLOCK },
      ),
    marked: async (webp, changed) => {
      const png = await run(
        `const { canvas, context } = await canvasOf(given.webp, 'image/webp');
         context.fillStyle = 'rgb(255 255 255 / 70%)';
         context.fillRect(0, 0, canvas.width, canvas.height);
         context.fillStyle = 'rgb(220 0 0 / 60%)';
         const columns = Math.ceil(canvas.width / given.block);
         for (const i of given.changed)
           context.fillRect(given.block * (i % columns), given.block * Math.floor(i / columns), given.block, given.block);
         return base64(await canvas.convertToBlob({ type: 'image/png' }));`,
        { webp: webp.toString('base64'), changed, block: BLOCK },
      );
      return Buffer.from(png, 'base64');
    },
  };
}
