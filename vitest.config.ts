import { defineConfig } from 'vitest/config';
import { packedTablesInTests } from './tools/packed-tables.mjs';

/** Minutes, nearly all of them waiting for voices: these run beside the others. */
const LIFE = ['both/player-life', 'doctor', 'no-voice', 'listening', 'media-keys'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

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
      {
        extends: true,
        test: {
          name: 'e2e',
          provide: { browser: 'chromium' },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: LIFE,
          environment: 'node',
          // One browser at a time: two of them on two cores disturb each other's clocks.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-firefox',
          provide: { browser: 'firefox' },
          // The same descriptions as in Chromium, over `driver/driven.ts`.
          include: ['tests/e2e/both/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-life',
          provide: { browser: 'chromium' },
          include: LIFE,
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
