import type { SystemName } from '../browser-system';
import type { TwoLanguages } from './voice-tables';

/** How a voice is added on a system (`data/voices/install-steps.json`). */
export interface InstallGuide {
  system: SystemName;
  title: TwoLanguages;
  /** In order; `commands` are for a terminal. */
  steps: readonly (TwoLanguages & { commands?: readonly string[] })[];
  notes: readonly TwoLanguages[];
}

/** The guides, those of the systems given first. */
export function guidesFor(guides: readonly InstallGuide[], systems: readonly SystemName[]): InstallGuide[] {
  const place = ({ system }: InstallGuide): number => {
    const found = systems.indexOf(system);
    return found < 0 ? systems.length : found;
  };
  return guides.toSorted((a, b) => place(a) - place(b));
}
