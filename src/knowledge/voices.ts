import countries from '../../data/voices/countries.json';
import installSteps from '../../data/voices/install-steps.json';
import languages from '../../data/voices/languages.json';
import makers from '../../data/voices/makers.json';
import phrases from '../../data/voices/phrases.json';
import voices from '../../data/voices/voices.json';
import type { InstallGuide } from '../core/speech/install-guide';
import { VoiceCatalogue } from '../core/speech/voice-catalogue';
import type { VoiceTables } from '../core/speech/voice-tables';

/** Their shapes are vouched for by `data/voices/*.schema.json`, under test. */
export const VOICE_TABLES = { countries, languages, makers, phrases, voices } as unknown as VoiceTables;

export const INSTALL_GUIDES = installSteps as unknown as readonly InstallGuide[];

export const voiceCatalogue = new VoiceCatalogue(VOICE_TABLES);
