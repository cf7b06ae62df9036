import type { VNode } from 'preact';
import type { ListedVoice } from '../core/speech/listed-voice';
import { words } from '../platform/interface-words';
import { makerWords, voiceWords } from '../platform/voice-words';

/** Asks once for each maker whether an online voice may be sent the text. Read out as it appears; focus stays where it is. */
export function OnlineVoiceQuestion(props: {
  id: string;
  voice: ListedVoice;
  onAnswer: (isAllowed: boolean) => void;
}): VNode {
  const { id, voice, onAnswer } = props;
  const maker = makerWords(voice);
  return (
    <div class="voice-question" id={id} role="group" aria-labelledby={`${id}-title`}>
      <div role="alert">
        <p id={`${id}-title`}>
          <strong>{words('voiceAsk', maker)}</strong>
        </p>
        <p class="note">{words('voiceAskNote', voiceWords(voice), maker)}</p>
      </div>
      <p class="voice-actions">
        <button type="button" class="button button-quiet voice-allow" onClick={() => onAnswer(true)}>
          {words('voiceAllow')}
        </button>
        <button type="button" class="button button-quiet voice-refuse" onClick={() => onAnswer(false)}>
          {words('voiceRefuse')}
        </button>
      </p>
    </div>
  );
}
