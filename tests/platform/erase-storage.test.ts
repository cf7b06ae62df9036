import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fakes/browser';

const base = fakeBrowser();
const remove = vi.fn(() => Promise.resolve(true));
let granted: { permissions?: string[]; origins?: string[] };
vi.doMock('../../src/platform/browser-api', () => ({
  browser: {
    ...base,
    runtime: {
      ...base.runtime,
      getManifest: () => ({ permissions: ['storage'], host_permissions: ['http://own.example/*'] }),
    },
    permissions: { getAll: () => Promise.resolve(granted), remove },
  },
}));
const { dropGrantedPermissions, eraseStorage } = await import('../../src/platform/erase-storage');
const { local, session, sync } = base.storage;

beforeEach(() => {
  vi.useFakeTimers();
  remove.mockClear();
  for (const area of [local, session, sync]) area.values.clear();
  return () => vi.useRealTimers();
});
const erased = async (): Promise<unknown> => {
  const outcome = eraseStorage().then(
    () => 'erased',
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return outcome;
};

describe('erasing the storage', () => {
  it('leaves no area anything, known or not', async () => {
    for (const area of [local, session, sync]) area.values.set('of another time', 1);
    expect(await erased()).toBe('erased');
    expect([local, session, sync].map(({ values }) => values.size)).toEqual([0, 0, 0]);
  });

  it('erases what was on its way meanwhile', async () => {
    setTimeout(() => local.values.set('places', []), 60);
    setTimeout(() => session.values.set('playback', {}), 160);
    expect(await erased()).toBe('erased');
    expect(local.values.size + session.values.size).toBe(0);
  });

  it('says so where the browser keeps something all the same', async () => {
    const clear = vi.spyOn(local, 'clear').mockResolvedValue(undefined);
    local.values.set('settings', {});
    expect(await erased()).toMatchObject({ code: 'notErased' });
    clear.mockRestore();
  });
});

describe('giving permissions back', () => {
  it('takes all but those of the installation', async () => {
    granted = {
      permissions: ['storage', 'downloads'],
      origins: ['http://own.example/*', 'https://news.example/*', 'https://ar.wikipedia.org/*'],
    };
    await dropGrantedPermissions();
    expect(remove).toHaveBeenCalledWith({
      permissions: ['downloads'],
      origins: ['https://news.example/*', 'https://ar.wikipedia.org/*'],
    });
  });

  it('asks for nothing where none was given', async () => {
    granted = { permissions: ['storage'] };
    await dropGrantedPermissions();
    expect(remove).not.toHaveBeenCalled();
  });
});
