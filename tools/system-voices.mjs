/**
 * Waits until the browser knows the system's voices. One that was just started takes seconds to find them, many on a
 * busy machine; afterwards every document has them at once.
 * @param {import('playwright-core').Page} page any page of the browser
 */
export async function systemVoices(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        if (speechSynthesis.getVoices().length > 0) resolve(null);
        speechSynthesis.addEventListener('voiceschanged', () => resolve(null), { once: true });
        setTimeout(resolve, 60_000);
      }),
  );
}
