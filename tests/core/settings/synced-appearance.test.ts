import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPEARANCE_SETTINGS, DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import {
  appearanceOf,
  syncedFromUnknown,
  syncStep,
  type SyncedAppearance,
} from '../../../src/core/settings/synced-appearance';

const LIGHT = appearanceOf({ ...DEFAULT_SETTINGS, theme: 'light' });
const DARK = appearanceOf({ ...DEFAULT_SETTINGS, theme: 'dark' });
const at = (stamp: number, appearance = LIGHT): SyncedAppearance => ({ stamp, appearance });

describe('syncStep', () => {
  it.each<[string, Parameters<typeof syncStep>, object]>([
    ['the first browser sends', [LIGHT, null, null, 100], { do: 'send', synced: at(100) }],
    ['another takes what is there', [DARK, null, at(100), 200], { do: 'take', synced: at(100) }],
    ['nothing has changed', [LIGHT, at(100), at(100), 200], { do: 'nothing' }],
    ['a change here goes out', [DARK, at(100), at(100), 200], { do: 'send', synced: at(200, DARK) }],
    [
      'a later change elsewhere comes in',
      [LIGHT, at(100), at(150, DARK), 200],
      { do: 'take', synced: at(150, DARK) },
    ],
    ['an earlier one does not', [LIGHT, at(100), at(50, DARK), 200], { do: 'nothing' }],
    [
      'a clock that is behind does not stand still',
      [DARK, at(500), at(500), 200],
      { do: 'send', synced: at(501, DARK) },
    ],
    ['what was erased elsewhere is sent again', [LIGHT, at(100), null, 200], { do: 'send', synced: at(100) }],
  ])('%s', (_, given, expected) => expect(syncStep(...given)).toEqual(expected));

  it('comes to rest: after what it says, two browsers look alike and have nothing to do', () => {
    const themes = fc.constantFrom('light', 'dark', 'sepia', 'black');
    const changes = fc.array(fc.record({ who: fc.nat(1), theme: themes, later: fc.nat(20) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(changes, fc.integer({ min: -50, max: 50 }), (list, skew) => {
        let shared: SyncedAppearance | null = null;
        const browsers = [LIGHT, DARK].map((own) => ({ own, last: null as SyncedAppearance | null }));
        let now = 1_000;
        const settle = (who: number): number => {
          const browser = browsers[who]!;
          for (let steps = 0; ; steps++) {
            const step = syncStep(browser.own, browser.last, shared, now + who * skew);
            if (step.do === 'nothing') return steps;
            if (step.do === 'send') shared = step.synced;
            else browser.own = step.synced.appearance;
            browser.last = step.synced;
            expect(steps).toBeLessThan(3);
          }
        };
        for (const { who, theme, later } of list) {
          now += later;
          browsers[who]!.own = appearanceOf({ ...DEFAULT_SETTINGS, theme });
          settle(who);
        }
        settle(0);
        settle(1);
        settle(0);
        expect(browsers[0]!.own).toEqual(browsers[1]!.own);
        expect([settle(0), settle(1)]).toEqual([0, 0]);
      }),
    );
  });
});

it('is nothing but the appearance', () => {
  expect(Object.keys(LIGHT).toSorted()).toEqual([...APPEARANCE_SETTINGS].toSorted());
});

it.each<[unknown, SyncedAppearance | null]>([
  [undefined, null],
  ['x', null],
  [{ stamp: '1', appearance: LIGHT }, null],
  [{ stamp: Number.NaN, appearance: LIGHT }, null],
  [{ stamp: 1 }, null],
  [{ stamp: 1, appearance: { ...LIGHT, online: true, theme: 'light' } }, at(1)],
  [{ stamp: 1, appearance: { theme: 'pink' } }, at(1, appearanceOf(DEFAULT_SETTINGS))],
])('reads %.60j', (value, expected) => expect(syncedFromUnknown(value)).toEqual(expected));
