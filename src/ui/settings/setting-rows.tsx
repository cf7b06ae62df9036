import {
  DIACRITICS_CHOICES,
  DIGIT_CHOICES,
  FONT_SIZE,
  FONTS,
  LINE_HEIGHT,
  LINE_WIDTH,
  MARGIN,
  READING_FOCUSES,
  THEMES,
  WORD_ENDINGS,
  WORD_SPACING,
} from '../../core/settings/appearance';
import { PITCH, RATE, VOLUME } from '../../core/settings/speech';
import { MONTH_CHOICES } from '../../core/speech/month-set';
import { diacriticsIn } from '../../core/vocalise/shown-vowels';
import { words } from '../../platform/interface-words';
import { numberWords, percentWords } from '../../platform/number-words';
import { DoctorLink } from '../doctor-link';
import { ProblemReportForm } from '../report/problem-report-form';
import { AutoHosts } from './auto-hosts';
import { EraseAll } from './erase-all';
import { ForgetMemory } from './forget-memory';
import { MyWords } from './my-words';
import { OnlineSwitch } from './online-switch';
import { PageBubbleSwitch } from './page-bubble-switch';
import { Pronunciations } from './pronunciations';
import { choiceRow, listRow, ownRow, stepperRow, Switch, switchRow } from './row-controls';
import { ResetSettings } from './reset-settings';
import type { SettingRow } from './setting-row';
import { SettingsFileRow } from './settings-file-row';
import { Shortcuts } from './shortcuts';
import { ThemeChoice } from './theme-choice';
import { VoiceChoice } from './voice-choice';

/** All that can be set by a person, in the order in which it is shown. */
export const SETTING_ROWS: readonly SettingRow[] = [
  stepperRow({
    id: 'text-size',
    section: 'appearance',
    label: 'textSize',
    help: 'textSizeHelp',
    keywords: 'textSizeSearch',
    name: 'fontSize',
    range: FONT_SIZE,
    valueWords: numberWords,
  }),
  {
    id: 'theme',
    section: 'appearance',
    label: 'theme',
    help: 'themeHelp',
    keywords: 'themeSearch',
    names: ['theme', 'customColours'],
    valueWords: () => THEMES.map((theme) => words(`theme_${theme}`)),
    hasOwnHelp: false,
    View: ThemeChoice,
  },
  choiceRow({
    id: 'font',
    section: 'appearance',
    label: 'font',
    help: 'fontHelp',
    keywords: 'fontSearch',
    name: 'font',
    values: FONTS,
    wordsOf: (font) => words(`font_${font}`),
  }),
  stepperRow({
    id: 'line-height',
    section: 'appearance',
    label: 'lineHeight',
    help: 'lineHeightHelp',
    name: 'lineHeight',
    range: LINE_HEIGHT,
    valueWords: numberWords,
  }),
  stepperRow({
    id: 'word-spacing',
    section: 'appearance',
    label: 'wordSpacing',
    help: 'wordSpacingHelp',
    name: 'wordSpacing',
    range: WORD_SPACING,
    valueWords: percentWords,
  }),
  stepperRow({
    id: 'line-width',
    section: 'appearance',
    label: 'lineWidth',
    help: 'lineWidthHelp',
    keywords: 'lineWidthSearch',
    name: 'lineWidth',
    range: LINE_WIDTH,
    valueWords: numberWords,
  }),
  stepperRow({
    id: 'margin',
    section: 'appearance',
    label: 'margin',
    help: 'marginHelp',
    name: 'margin',
    range: MARGIN,
    valueWords: numberWords,
  }),
  choiceRow({
    id: 'digits',
    section: 'appearance',
    label: 'digits',
    help: 'digitsHelp',
    name: 'digits',
    values: DIGIT_CHOICES,
    wordsOf: (choice) => words(`digits_${choice}`),
  }),
  choiceRow({
    id: 'diacritics',
    section: 'appearance',
    label: 'diacritics',
    help: 'diacriticsHelp',
    keywords: 'diacriticsSearch',
    name: 'diacritics',
    values: DIACRITICS_CHOICES,
    valuesIn: diacriticsIn,
    wordsOf: (choice) => words(`diacritics_${choice}`),
  }),
  choiceRow({
    id: 'word-endings',
    section: 'appearance',
    label: 'wordEndings',
    help: 'wordEndingsHelp',
    keywords: 'wordEndingsSearch',
    isArabicOnly: true,
    name: 'wordEndings',
    values: WORD_ENDINGS,
    wordsOf: (choice) => words(`wordEndings_${choice}`),
  }),
  switchRow({
    id: 'sure-vowels-only',
    section: 'appearance',
    label: 'sureVowelsOnly',
    help: 'sureVowelsOnlyHelp',
    isArabicOnly: true,
    name: 'sureVowelsOnly',
  }),
  choiceRow({
    id: 'reading-focus',
    section: 'appearance',
    label: 'readingFocus',
    help: 'readingFocusHelp',
    keywords: 'readingFocusSearch',
    name: 'readingFocus',
    values: READING_FOCUSES,
    wordsOf: (focus) => words(`focus_${focus}`),
  }),
  switchRow({
    id: 'pictures',
    section: 'appearance',
    label: 'pictures',
    help: 'picturesHelp',
    name: 'pictures',
  }),
  ownRow({
    id: 'voice',
    section: 'listening',
    label: 'voice',
    help: 'voiceHelp',
    keywords: 'voiceSearch',
    names: ['voices', 'onlineMakers', 'voiceVowels'],
    View: VoiceChoice,
  }),
  stepperRow({
    id: 'speed',
    section: 'listening',
    label: 'speed',
    help: 'speedHelp',
    keywords: 'speedSearch',
    name: 'rate',
    range: RATE,
    valueWords: numberWords,
  }),
  stepperRow({
    id: 'pitch',
    section: 'listening',
    label: 'pitch',
    help: 'pitchHelp',
    name: 'pitch',
    range: PITCH,
    valueWords: numberWords,
  }),
  stepperRow({
    id: 'volume',
    section: 'listening',
    label: 'volume',
    help: 'volumeHelp',
    name: 'volume',
    range: VOLUME,
    valueWords: percentWords,
  }),
  ownRow({
    id: 'word-highlight',
    section: 'listening',
    label: 'wordHighlight',
    help: 'wordHighlightNote',
    names: ['wordHighlight'],
    View: ({ settings, changeSettings }) => (
      <Switch
        id="word-highlight"
        label="wordHighlight"
        help="wordHighlightNote"
        isOn={settings.wordHighlight === 'word'}
        onChange={(isOn) => changeSettings({ wordHighlight: isOn ? 'word' : 'sentence' })}
      />
    ),
  }),
  switchRow({
    id: 'keep-listening',
    section: 'listening',
    label: 'keepListening',
    help: 'keepListeningNote',
    name: 'keepListening',
  }),
  listRow({
    id: 'month-names',
    section: 'listening',
    label: 'monthNames',
    help: 'monthNamesHelp',
    name: 'monthNames',
    values: MONTH_CHOICES,
    wordsOf: (choice) => words(`months_${choice}`),
  }),
  switchRow({
    id: 'skip-brackets',
    section: 'listening',
    label: 'skipBrackets',
    help: 'skipBracketsHelp',
    name: 'skipBrackets',
  }),
  switchRow({
    id: 'skip-links',
    section: 'listening',
    label: 'skipLinks',
    help: 'skipLinksHelp',
    name: 'skipLinks',
  }),
  switchRow({
    id: 'speak-captions',
    section: 'listening',
    label: 'speakCaptions',
    help: 'speakCaptionsHelp',
    name: 'speakCaptions',
  }),
  switchRow({
    id: 'speak-pictures',
    section: 'listening',
    label: 'speakPictures',
    help: 'speakPicturesHelp',
    name: 'speakPictures',
  }),
  ownRow({
    id: 'pronunciations',
    section: 'listening',
    label: 'pronunciationsTitle',
    help: 'pronunciationsNote',
    keywords: 'pronunciationsSearch',
    View: Pronunciations,
  }),
  switchRow({
    id: 'letter-shortcuts',
    section: 'keys',
    label: 'letterShortcuts',
    help: 'letterShortcutsNote',
    keywords: 'letterShortcutsSearch',
    name: 'letterShortcuts',
  }),
  ownRow({
    id: 'shortcuts',
    section: 'keys',
    label: 'changeShortcuts',
    help: 'changeShortcutsNote',
    names: ['shortcuts'],
    View: Shortcuts,
  }),
  ownRow({
    id: 'auto-hosts',
    section: 'pages',
    label: 'autoHosts',
    help: 'autoHostsNote',
    keywords: 'autoHostsSearch',
    names: ['autoHosts'],
    View: AutoHosts,
  }),
  ownRow({
    id: 'page-bubble',
    section: 'pages',
    label: 'pageBubble',
    help: 'pageBubbleNote',
    names: ['pageBubble', 'noBubbleHosts'],
    View: PageBubbleSwitch,
  }),
  ownRow({
    id: 'online',
    section: 'pages',
    label: 'online',
    help: 'onlineNote',
    keywords: 'onlineSearch',
    names: ['online'],
    View: OnlineSwitch,
  }),
  ownRow({
    id: 'keep-words',
    section: 'memory',
    label: 'keepWords',
    help: 'keepWordsNote',
    keywords: 'keepWordsSearch',
    names: ['keepWords'],
    View: MyWords,
  }),
  switchRow({
    id: 'keep-places',
    section: 'memory',
    label: 'keepPlaces',
    help: 'keepPlacesNote',
    keywords: 'keepPlacesSearch',
    name: 'keepPlaces',
  }),
  ownRow({
    id: 'forget-memory',
    section: 'memory',
    label: 'forgetMemory',
    help: 'forgetMemoryHelp',
    keywords: 'forgetMemorySearch',
    View: ForgetMemory,
  }),
  ownRow({
    id: 'erase-all',
    section: 'memory',
    label: 'eraseAll',
    help: 'eraseAllNote',
    keywords: 'eraseAllSearch',
    View: EraseAll,
  }),
  switchRow({
    id: 'sync',
    section: 'transfer',
    label: 'sync',
    help: 'syncNote',
    keywords: 'syncSearch',
    name: 'sync',
  }),
  ownRow({
    id: 'settings-file',
    section: 'transfer',
    label: 'settingsFile',
    help: 'settingsFileNote',
    keywords: 'settingsFileSearch',
    View: SettingsFileRow,
  }),
  ownRow({
    id: 'reset-settings',
    section: 'transfer',
    label: 'resetSettings',
    help: 'resetSettingsNote',
    keywords: 'resetSettingsSearch',
    View: ResetSettings,
  }),
  ownRow({
    id: 'report-problem',
    section: 'report',
    label: 'reportProblem',
    help: 'reportNote',
    keywords: 'reportSearch',
    View: ({ settings }) => (
      <>
        <p class="field-title">{words('reportProblem')}</p>
        <ProblemReportForm settings={settings} article={null} />
      </>
    ),
  }),
  ownRow({
    id: 'why-no-sound',
    section: 'report',
    label: 'whyNoSound',
    help: 'doctorIntro',
    View: ({ lang }) => <DoctorLink lang={lang} />,
  }),
];
