import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Pronunciation } from '../../core/speech/pronunciation';
import {
  changePronunciations,
  onPronunciationsChanged,
  pronunciations,
} from '../../platform/pronunciation-store';

export type ChangePronunciations = (
  change: (list: readonly Pronunciation[]) => Pronunciation[],
) => Promise<void>;

/** The listener's own pronunciations, live. A change rejects with what it throws, and the list stays as it was. */
export function usePronunciations(): [readonly Pronunciation[], ChangePronunciations] {
  const [list, setList] = useState<readonly Pronunciation[]>([]);
  useEffect(() => {
    const life = new AbortController();
    pronunciations().then(setList, () => undefined);
    onPronunciationsChanged(setList, life.signal);
    return () => life.abort();
  }, []);
  const change = useCallback<ChangePronunciations>(
    async (made) => setList(await changePronunciations(made)),
    [],
  );
  return [list, change];
}
