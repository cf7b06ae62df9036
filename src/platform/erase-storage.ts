import { ExpectedError } from '../core/errors';
import { STORED_AREAS } from '../core/stored-entries';
import { browser } from './browser-api';

/** What was on its way into the storage arrives within this time. Milliseconds. */
const SETTLED_MS = 100;
const TRIES = 20;

const isEmpty = async (): Promise<boolean> => {
  const found = await Promise.all(STORED_AREAS.map((area) => browser.storage[area].get(null)));
  return found.every((values) => Object.keys(values).length === 0);
};

/** Empties every area of the storage, until it is empty when read back a little later. @throws ExpectedError `notErased` */
export async function eraseStorage(): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await Promise.all(STORED_AREAS.map((area) => browser.storage[area].clear()));
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    if (await isEmpty()) return;
  }
  throw new ExpectedError('notErased');
}

const without = (all: readonly string[] = [], kept: readonly string[] = []): string[] =>
  all.filter((one) => !kept.includes(one));

/** Gives back to the browser every permission that was granted after the installation. */
export async function dropGrantedPermissions(): Promise<void> {
  const { permissions, origins } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest();
  const granted = {
    permissions: without(permissions, manifest.permissions),
    origins: without(origins, manifest.host_permissions),
  };
  if (granted.permissions.length + granted.origins.length > 0)
    await browser.permissions.remove(granted as Parameters<typeof browser.permissions.remove>[0]);
}
