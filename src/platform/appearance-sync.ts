import { APPEARANCE_SETTINGS } from '../core/settings/settings';
import { appearanceOf, syncedFromUnknown, syncStep } from '../core/settings/synced-appearance';
import { isSameValue } from '../core/settings/understood-value';
import { browser } from './browser-api';
import { ownSettings, loadSettings, saveSettings } from './settings-store';

/** The one key of ours in the synchronised storage. */
const SHARED = 'appearance';
/** On the device: what was last sent or taken. */
const LAST = 'syncedAppearance';

/** One step, then another, until there is nothing to do; off, nothing of ours stays in the synchronised storage. */
async function settle(): Promise<void> {
  const { sync } = await loadSettings();
  const last = syncedFromUnknown((await browser.storage.local.get(LAST))[LAST]);
  if (!sync) {
    if (!last) return;
    // First: where this fails it is tried again with the next change.
    await browser.storage.sync.remove(SHARED);
    await browser.storage.local.remove(LAST);
    return;
  }
  const others = syncedFromUnknown((await browser.storage.sync.get(SHARED))[SHARED]);
  const step = syncStep(appearanceOf(await ownSettings()), last, others, Date.now());
  if (step.do === 'nothing') return;
  if (step.do === 'send') await browser.storage.sync.set({ [SHARED]: step.synced });
  else await saveSettings(step.synced.appearance);
  await browser.storage.local.set({ [LAST]: step.synced });
}

let running: Promise<void> | null = null;
/** How often it was asked for. */
let asked = 0;

/** Brings this browser and the person's others together. Asked meanwhile, it goes once more: a row of quick changes is one. */
export function syncAppearance(): Promise<void> {
  asked += 1;
  if (running) return running;
  const run = async (): Promise<void> => {
    let answered: number;
    do {
      answered = asked;
      await settle();
    } while (answered !== asked);
  };
  running = run().finally(() => {
    running = null;
  });
  return running;
}

/** Whether this change of a storage is one that concerns the appearance or its synchronisation. */
function concernsSync(
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
  area: string,
): boolean {
  if (area === 'sync') return SHARED in changes;
  const change = area === 'local' ? changes['settings'] : undefined;
  if (!change) return false;
  const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;
  const [before, after] = [record(change.oldValue), record(change.newValue)];
  return [...APPEARANCE_SETTINGS, 'sync'].some((name) => !isSameValue(before[name], after[name]));
}

/** Keeps them together from now on. What cannot be sent now goes with the next change. */
export function keepAppearanceSynced(): void {
  const start = () => void syncAppearance().catch(() => undefined);
  browser.storage.onChanged.addListener((changes, area) => {
    if (concernsSync(changes, area)) start();
  });
  browser.runtime.onStartup.addListener(start);
}
