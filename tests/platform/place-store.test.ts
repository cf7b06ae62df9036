import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Places from '../../src/platform/place-store';
import { fakeBrowser } from '../fakes/browser';

let fake: ReturnType<typeof fakeBrowser>;
let places: typeof Places;
beforeEach(async () => {
  vi.resetModules();
  fake = fakeBrowser();
  vi.doMock('../../src/platform/browser-api', () => ({ browser: fake }));
  places = await import('../../src/platform/place-store');
});

const PLACE = { text: 'الثانية.', index: 4 };
const url = (i: number) => `https://news.example/${i}`;

describe('the places where listening stopped', () => {
  it('keeps the last one of an address, and forgets it when told', async () => {
    expect(await places.hasPlaces()).toBe(false);
    await places.keepPlace(`${url(1)}#part`, { ...PLACE, index: 3 });
    await places.keepPlace(url(1), PLACE);
    expect(await places.keptPlace(url(1))).toEqual(PLACE);
    expect(await places.keptPlace(url(2))).toBeNull();
    await places.keepPlace(url(1), null);
    expect(await places.keptPlace(url(1))).toBeNull();
    expect(await places.hasPlaces()).toBe(false);
  });

  it('loses none of two that are kept at once', async () => {
    await Promise.all([places.keepPlace(url(1), PLACE), places.keepPlace(url(2), PLACE)]);
    expect(await places.keptPlace(url(1))).toEqual(PLACE);
    expect(await places.keptPlace(url(2))).toEqual(PLACE);
  });

  it('keeps 500 at most, and those listened to last', async () => {
    for (let i = 0; i < 500; i++) await places.keepPlace(url(i), PLACE);
    await places.keepPlace(url(0), PLACE);
    await places.keepPlace(url(500), PLACE);
    expect(await places.keptPlace(url(0))).toEqual(PLACE);
    expect(await places.keptPlace(url(1))).toBeNull();
    expect(await places.keptPlace(url(2))).toEqual(PLACE);
  });

  it('forgets all', async () => {
    await places.keepPlace(url(1), PLACE);
    await places.forgetPlaces();
    expect(await places.hasPlaces()).toBe(false);
  });

  it('keeps apart where somebody listened and where they read, and forgets both at once', async () => {
    const read = { text: 'الثالثة.', index: 5 };
    await places.keepPlace(url(1), read, 'reading');
    expect(await places.keptPlace(url(1))).toBeNull();
    expect(await places.hasPlaces()).toBe(true);
    await places.keepPlace(url(1), PLACE);
    expect(await places.keptPlace(url(1), 'reading')).toEqual(read);
    expect(await places.keptPlace(url(1))).toEqual(PLACE);
    await places.forgetPlaces();
    expect(await places.keptPlace(url(1), 'reading')).toBeNull();
    expect(await places.hasPlaces()).toBe(false);
  });

  it('goes on after a failure', async () => {
    fake.storage.local.set.mockRejectedValueOnce(new Error('full'));
    await expect(places.keepPlace(url(1), PLACE)).rejects.toMatchObject({ code: 'storageFull' });
    await places.keepPlace(url(1), PLACE);
    expect(await places.keptPlace(url(1))).toEqual(PLACE);
  });
});
