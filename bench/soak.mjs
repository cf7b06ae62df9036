// @ts-check
// Articles opened and closed in one tab: do heap, nodes and listeners stay as they are? `node bench/soak.mjs [--count 200]` (build first)
import { parseArgs } from 'node:util';
import { startReaderBrowser } from './reader/reader-browser.mjs';
import { growthOf, GROWING, measureSoak, MOST_GROWTH } from './reader/soak.mjs';

const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } });
const bench = await startReaderBrowser();
try {
  const samples = await measureSoak(bench, Number(values.count), {
    onSample: ({ opened, pageHeap, workerHeap, documents, nodes, listeners }) =>
      opened % 10 === 0 &&
      console.log(
        `${String(opened).padStart(4)} opened: page ${pageHeap.toFixed(2)} MB, worker ${workerHeap.toFixed(2)} MB, ${documents} documents, ${nodes} nodes, ${listeners} listeners`,
      ),
  });
  for (const what of GROWING) {
    const growth = growthOf(samples, what);
    console.log(`${what}: × ${growth.toFixed(3)}`);
    if (growth > MOST_GROWTH) process.exitCode = 1;
  }
} finally {
  await bench.close();
}
