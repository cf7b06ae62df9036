import type { ErrorCode } from '../../src/core/errors';
import type { VoiceProfile } from './simulated-speech';

/** A way in which the voices of browsers behave, and what a listener gets of it. */
export interface ProfileRow {
  name: string;
  profile: VoiceProfile;
  /** Without another engine: the whole article, or these words. */
  alone: 'spoken' | ErrorCode;
  /** With the bundled engine behind it: who speaks. */
  helped: 'web-speech' | 'bundled' | 'both';
}

const spoken = { alone: 'spoken', helped: 'web-speech' } as const;
const failing = (alone: ErrorCode) => ({ alone, helped: 'bundled' }) as const;

export const PROFILES: readonly ProfileRow[] = [
  { name: 'perfect', profile: {}, ...spoken },
  { name: 'no boundaries', profile: { words: 'silent' }, ...spoken },
  { name: 'boundaries backward', profile: { words: 'backward' }, ...spoken },
  { name: 'boundaries out of range', profile: { words: 'outside' }, ...spoken },
  { name: 'boundaries of length 0', profile: { words: 'lengthless' }, ...spoken },
  {
    name: 'from elsewhere, dies at 14 s',
    profile: { isLocal: false, diesAfter: 14_000, words: 'silent' },
    ...spoken,
  },
  { name: 'on the device, dies at 14 s', profile: { diesAfter: 14_000, words: 'silent' }, ...spoken },
  { name: 'on the device, dies at 14 s, tells its words', profile: { diesAfter: 14_000 }, ...spoken },
  { name: 'voices late', profile: { voicesAfter: 2_000 }, ...spoken },
  { name: 'voices very late', profile: { voicesAfter: 8_000 }, alone: 'spoken', helped: 'bundled' },
  { name: 'voices never', profile: { voicesAfter: null }, ...failing('noArabicVoice') },
  { name: 'end without sound', profile: { fate: () => 'soundless' }, ...failing('voiceFailed') },
  {
    name: 'end without sound, at once',
    profile: { fate: () => 'soundless', isHasty: true },
    ...failing('voiceFailed'),
  },
  {
    name: 'not-allowed',
    profile: { fate: () => ({ error: 'not-allowed' }) },
    ...failing('speechNotAllowed'),
  },
  { name: 'cancel tells end', profile: { cancelTells: 'end' }, ...spoken },
  { name: 'cancel tells nothing', profile: { cancelTells: 'nothing' }, ...spoken },
  {
    name: 'error without a code',
    profile: { fate: () => ({ error: undefined }) },
    ...failing('voiceFailed'),
  },
  {
    name: 'every fourth utterance fails',
    profile: { fate: (count) => (count % 4 === 3 ? { error: 'synthesis-failed' } : 'spoken') },
    ...spoken,
  },
  { name: 'never starts', profile: { fate: () => 'unstarted' }, ...failing('voiceFailed') },
  { name: 'stalls for ever', profile: { fate: () => 'endless', words: 'silent' }, ...failing('voiceFailed') },
  {
    name: 'stalls for ever from the fifth on',
    profile: { fate: (count) => (count < 5 ? 'spoken' : 'unstarted') },
    alone: 'voiceFailed',
    helped: 'both',
  },
  { name: 'somebody else cancels', profile: { interruptedAt: 3 }, ...spoken },
];
