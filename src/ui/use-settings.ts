import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createOneByOne } from '../core/one-by-one';
import { SPEECH_SETTINGS, speechSettingsOf, type Settings } from '../core/settings/settings';
import { allowedChange } from '../platform/managed-settings';
import { background } from '../platform/messaging';
import { onSettingsChanged, saveSettings } from '../platform/settings-store';

export type SettingsChange = Partial<Settings>;
/** A change, or one that follows from the settings as they are then: two quick presses are two steps. */
export type ChangeSettings = (change: SettingsChange | ((now: Settings) => SettingsChange)) => void;

/**
 * The settings, live: a change shows at once and is then saved, and what other pages change arrives here. Changes of
 * speech go on to the player. A change that cannot be saved holds for this page alone; `onFailure` hears of it.
 */
export function useSettings(
  initial: Settings,
  onFailure: (error: unknown) => void,
): [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(initial);
  const current = useRef(initial);
  /** Saving reads, then writes: one after the other, or a quick second change would undo the first. */
  const [oneByOne] = useState(createOneByOne);
  const pending = useRef(0);

  const adopt = useCallback((next: Settings) => {
    current.current = next;
    setSettings(next);
  }, []);

  useEffect(() => {
    const life = new AbortController();
    onSettingsChanged((next) => {
      // Echoes of our own older changes would make the controls jump back.
      if (pending.current === 0) adopt(next);
    }, life.signal);
    return () => life.abort();
  }, [adopt]);

  const change = useCallback<ChangeSettings>(
    (change) => {
      const part = allowedChange(typeof change === 'function' ? change(current.current) : change);
      if (Object.keys(part).length === 0) return;
      const next = { ...current.current, ...part };
      adopt(next);
      pending.current += 1;
      oneByOne(() => saveSettings(part))
        .catch(onFailure)
        .finally(() => {
          pending.current -= 1;
        });
      if (SPEECH_SETTINGS.some((name) => part[name] !== undefined)) {
        background.useSpeechSettings(speechSettingsOf(next)).catch(onFailure);
      }
    },
    [adopt, onFailure, oneByOne],
  );

  return [settings, change];
}
