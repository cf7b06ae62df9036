import { browser } from './browser-api';

/**
 * Whether the extension was reloaded, updated or removed under this script. Chromium then takes away the id, at
 * other times `runtime` as a whole (156, 2026-11; tests/e2e/faults-worker).
 */
export function isOrphaned(): boolean {
  const { runtime } = browser as { runtime?: { id?: string } };
  return runtime?.id === undefined;
}
