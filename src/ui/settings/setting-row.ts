import type { VNode } from 'preact';
import type { SettingName, Settings } from '../../core/settings/settings';
import type { MessageKey } from '../../platform/interface-words';
import type { ChangeSettings } from '../use-settings';

/** In the order in which they are shown. */
export const SETTING_SECTIONS = [
  'appearance',
  'listening',
  'keys',
  'pages',
  'memory',
  'transfer',
  'report',
] as const;
export type SettingSection = (typeof SETTING_SECTIONS)[number];

/** What the control of a setting is given. */
export interface RowContext {
  settings: Settings;
  changeSettings: ChangeSettings;
  /** Makes a call and reports its failure. */
  attempt: (call: Promise<unknown>) => void;
  /** BCP 47: of the article that is open, else Arabic. */
  lang: string;
  /** Address of the article that is open, or null. */
  url: string | null;
  /** Id of the line that says what the setting is good for, where that stands beside the control. */
  describedBy?: string | undefined;
}

/** One setting as it is shown, in the reader's panel and on the page of all settings. */
export interface SettingRow {
  /** Element id of its control; made of the setting's name. */
  id: string;
  section: SettingSection;
  label: MessageKey;
  /** What it is good for, in one line. */
  help: MessageKey;
  /** Whether the control says its help itself, because it cannot be understood without. */
  hasOwnHelp: boolean;
  /** Whether it changes nothing in articles that are not in Arabic. */
  isArabicOnly?: boolean;
  /** The settings that it changes. */
  names: readonly SettingName[];
  /** Words for its values, by which it is found too. */
  valueWords?: () => readonly string[];
  /** Other words by which people look for it, separated by commas. */
  keywords?: MessageKey;
  View: (context: RowContext) => VNode | null;
}
