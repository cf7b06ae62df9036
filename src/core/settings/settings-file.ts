import { isFields, type Fields } from '../fields';
import type { Pronunciation } from '../speech/pronunciation';
import { MOST_PRONUNCIATIONS } from '../speech/pronunciation';
import { pronunciationsFromUnknown } from '../speech/pronunciation-list';
import type { Field } from './field';
import { SETTING_FIELDS, type SettingName, type Settings } from './settings';
import { understoodValue } from './understood-value';

const FORMAT = 'mubin-settings';
/** Of the file. One that says a higher number was written by a later Mubin. */
export const SETTINGS_FILE_VERSION = 1;

/** Bytes. The longest lists of hosts, voices and pronunciations together stay below it. */
export const LARGEST_SETTINGS_FILE = 4_000_000;

/** What a person allowed Mubin to ask, send or open: no file can allow it, nor does one tell it. */
export const CONSENTS = [
  'online',
  'onlineMakers',
  'autoHosts',
  'sync',
] as const satisfies readonly SettingName[];

const isConsent = (name: string): boolean => CONSENTS.some((consent) => consent === name);

export const SETTINGS_FILE_FAULTS = ['tooLarge', 'notJson', 'notSettings', 'newer', 'nothing'] as const;
export type SettingsFileFault = (typeof SETTINGS_FILE_FAULTS)[number];

/** What holds no settings of ours. */
export class SettingsFileError extends Error {
  override readonly name = 'SettingsFileError';
  constructor(readonly fault: SettingsFileFault) {
    super(fault);
  }
}

/** A part of a file that was not taken as it stands. `name` is as the file has it, cut where it is long. */
export interface Leftover {
  name: string;
  /**
   * `unknown`: no setting of this Mubin; `value`: it is none of the setting's values; `adjusted`: taken, held to its range
   * or without what was bad in it; `consent`: such things are allowed by a press alone.
   */
  reason: 'unknown' | 'value' | 'adjusted' | 'consent';
}

export interface SettingsFile {
  settings: Partial<Settings>;
  /** Null where the file has no list. */
  pronunciations: Pronunciation[] | null;
  /** In the file's order. */
  leftovers: Leftover[];
}

/** All settings but the consents, and the list of pronunciations, as a file of JSON. */
export function textOfSettings(settings: Settings, pronunciations: readonly Pronunciation[]): string {
  const own = Object.entries(settings).filter(([name]) => !isConsent(name));
  const file = {
    format: FORMAT,
    version: SETTINGS_FILE_VERSION,
    settings: Object.fromEntries(own),
    pronunciations,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parsed(text: string): Fields {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SettingsFileError('notJson');
  }
  if (!isFields(file) || file['format'] !== FORMAT) throw new SettingsFileError('notSettings');
  const { version } = file;
  if (typeof version !== 'number') throw new SettingsFileError('notSettings');
  if (version > SETTINGS_FILE_VERSION) throw new SettingsFileError('newer');
  return file;
}

/** Names are shown. Characters. */
const LONGEST_NAME = 40;
const shortened = (name: string): string => {
  const letters = Array.from(name);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : name;
};

/** More rows than the list holds, or rows that are none, are left out. */
function pronunciationsOf(given: unknown): { list: Pronunciation[] | null; leftovers: Leftover[] } {
  if (given === undefined) return { list: null, leftovers: [] };
  const name = 'pronunciations';
  if (!Array.isArray(given)) return { list: null, leftovers: [{ name, reason: 'value' }] };
  const list = pronunciationsFromUnknown(given.slice(0, MOST_PRONUNCIATIONS));
  return { list, leftovers: list.length < given.length ? [{ name, reason: 'adjusted' }] : [] };
}

/** What the text of a file sets. Consents are never among it. @throws SettingsFileError */
export function settingsFromText(text: string): SettingsFile {
  if (text.length > LARGEST_SETTINGS_FILE) throw new SettingsFileError('tooLarge');
  const file = parsed(text);
  if (!isFields(file['settings'])) throw new SettingsFileError('notSettings');
  const settings: [string, unknown][] = [];
  const leftovers: Leftover[] = [];
  for (const [name, given] of Object.entries(file['settings'])) {
    const leave = (reason: Leftover['reason']) => leftovers.push({ name: shortened(name), reason });
    if (!Object.hasOwn(SETTING_FIELDS, name)) leave('unknown');
    else if (isConsent(name)) leave('consent');
    else {
      const field = SETTING_FIELDS[name as SettingName] as Field<unknown>;
      const found = understoodValue(field, given);
      if (found.isUnderstood) settings.push([name, found.value]);
      if (!found.isUnderstood) leave('value');
      else if (!found.isWhole) leave('adjusted');
    }
  }
  const { list, leftovers: rows } = pronunciationsOf(file['pronunciations']);
  leftovers.push(...rows);
  if (settings.length === 0 && list === null && leftovers.length === 0)
    throw new SettingsFileError('nothing');
  return { settings: Object.fromEntries(settings), pronunciations: list, leftovers };
}
