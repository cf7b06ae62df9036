import { fieldsOf } from '../core/fields';
import { APPEARANCE_SETTINGS } from '../core/settings/settings';
import {
  appearanceOf,
  syncedFromUnknown,
  syncStep,
  type SyncedAppearance,
} from '../core/settings/synced-appearance';
import { STORED } from '../core/stored-entries';
import { isSameValue } from '../core/settings/understood-value';
import { browser } from './browser-api';
import { ownSettings, loadSettings, saveSettings } from './settings-store';
import { StoredValue } from './stored-value';

const shared = new StoredValue(STORED.sharedAppearance, syncedFromUnknown);
/** On the device: what was last sent or taken. */
const lastSynced = new StoredValue(STORED.syncedAppearance, syncedFromUnknown);

const withOthers = (synced: SyncedAppearance, stored: unknown): unknown => ({
  ...fieldsOf(stored),
  ...synced,
  appearance: { ...fieldsOf(fieldsOf(stored)['appearance']), ...synced.appearance },
});

/** One step, then another, until there is nothing to do; off, nothing of ours stays in the synchronised storage. */
async function settle(): Promise<void> {
  const { sync } = await loadSettings();
  const last = await lastSynced.get();
  if (!sync) {
    if (!last) return;
    // First: where this fails it is tried again with the next change.
    await shared.remove();
    await lastSynced.remove();
    return;
  }
  const others = await shared.get();
  const step = syncStep(appearanceOf(await ownSettings()), last, others, Date.now());
  if (step.do === 'nothing') return;
  const { synced } = step;
  // With what a newer Mubin of another browser wrote there besides.
  if (step.do === 'send') await shared.change((_, stored) => withOthers(synced, stored));
  else await saveSettings(synced.appearance);
  await lastSynced.change(() => synced);
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
  if (area === 'sync') return STORED.sharedAppearance.key in changes;
  const change = area === 'local' ? changes[STORED.settings.key] : undefined;
  if (!change) return false;
  const [before, after] = [fieldsOf(change.oldValue), fieldsOf(change.newValue)];
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
