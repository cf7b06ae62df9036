// @ts-check
import { shownMs } from './figures.mjs';
import { pageScript } from './page-scripts.mjs';

const CALLS = 3;
const ROWS = 15;

/**
 * Prints the functions that the extraction of a page spends its time in.
 * @param {import('./bench-browser.mjs').BenchBrowser} browser
 * @param {import('./bench-page.mjs').BenchPage} page
 */
export async function printProfile(browser, page) {
  const profile = await browser.inFreshPage(
    page,
    pageScript('mubin'),
    `bench.times(${CALLS})`,
    async (session, call) => {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 500 });
      await session.send('Profiler.start');
      await call();
      return (await session.send('Profiler.stop')).profile;
    },
  );
  const {
    nodes,
    samples = [],
    timeDeltas = [],
  } = /** @type {{ nodes: any[], samples?: number[], timeDeltas?: number[] }} */ (profile);
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  /** @type {Map<string, number>} */
  const own = new Map();
  let total = 0;
  samples.forEach((id, i) => {
    const frame = frames.get(id);
    const name = `${frame?.functionName || '(anonymous)'}:${frame?.lineNumber}`;
    own.set(name, (own.get(name) ?? 0) + (timeDeltas[i] ?? 0));
    total += timeDeltas[i] ?? 0;
  });
  const most = [...own].sort((a, b) => b[1] - a[1]).slice(0, ROWS);
  for (const [name, time] of most)
    console.log(
      `    ${shownMs(time / 1000).padStart(8)} ms ${((100 * time) / total).toFixed(0).padStart(3)} %  ${name}`,
    );
  console.log();
}
