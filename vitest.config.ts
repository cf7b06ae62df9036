import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { packedTablesInTests } from './tools/packed-tables.mjs';

const e2e = (...names: string[]): string[] => names.map((name) => `tests/e2e/${name}.test.ts`);

/** Minutes, nearly all of them waiting for voices: these run beside the others. */
const LIFE = e2e('both/player-life', 'doctor', 'no-voice', 'listening', 'media-keys');
/** What pages, faults and strangers do to us, and whether the packages are what they say: as long as all the rest. */
const TRUST = e2e(
  ...['bundle', 'packages', 'erase', 'both/private-window', 'both/strangers', 'faults-*', 'hostile-pages'],
  ...['injection', 'soak', 'strict-pages', 'bad-pages', 'real-pages', 'kept-after-reading'],
);

const inBrowser = (
  name: string,
  browser: 'chromium' | 'firefox',
  include: string[],
  exclude: string[] = [],
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    provide: { browser },
    include,
    exclude,
    environment: 'node',
    // One browser at a time: two of them on two cores disturb each other's clocks.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // As long as Playwright waits for what a browser is to show; how fast it comes is a matter of `bench/`, not of these.
    expect: { poll: { timeout: 30_000 } },
  },
});

export default defineConfig({
  plugins: [packedTablesInTests],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
          setupFiles: ['tests/effects-at-once.ts'],
        },
      },
      inBrowser('e2e', 'chromium', ['tests/e2e/**/*.test.ts'], [...LIFE, ...TRUST]),
      inBrowser('e2e-life', 'chromium', LIFE),
      inBrowser('e2e-trust', 'chromium', TRUST),
      // The same descriptions as in Chromium, over `driver/driven.ts`.
      inBrowser('e2e-firefox', 'firefox', ['tests/e2e/both/**/*.test.ts']),
    ],
  },
});
