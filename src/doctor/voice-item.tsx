import type { VNode } from 'preact';
import type { ListedVoice } from '../core/speech/listed-voice';
import { trialFinding } from '../core/speech/trial-finding';
import type { TriedVoice } from '../core/speech/voice-report';
import { words, type MessageKey } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { voiceWords } from '../platform/voice-words';
import { OnlineVoiceQuestion } from '../ui/online-voice-question';

/** A mark with words of its own: colour and sign alone tell nobody who does not see them. */
function Heard({ isThere, there, missing }: { isThere: boolean; there: string; missing: string }): VNode {
  return (
    <li class={isThere ? 'is-there' : 'is-missing'}>
      <span aria-hidden="true">{isThere ? '✓' : '✗'}</span> {isThere ? there : missing}
    </li>
  );
}

const seconds = (milliseconds: number | null): string =>
  milliseconds === null ? '' : numberWords(Math.round(milliseconds / 100) / 10);

const ANSWERS: readonly [isHeard: boolean, label: MessageKey][] = [
  [true, 'doctorHeardYes'],
  [false, 'doctorHeardNo'],
];

/** What came of a trial, and the question that only the listener can answer. */
function TrialResult(props: {
  id: string;
  name: string;
  tried: TriedVoice;
  onAnswer: (isHeard: boolean) => void;
}): VNode {
  const { id, name, tried, onAnswer } = props;
  const { trial, isHeard } = tried;
  return (
    <div class="trial" role="group" aria-label={words('doctorResult', name)}>
      <ul class="trial-events">
        <Heard
          isThere={trial.started !== null}
          there={words('doctorStarted', seconds(trial.started))}
          missing={words('doctorNotStarted')}
        />
        <Heard
          isThere={trial.boundaries > 0}
          there={words('doctorBoundaries', numberWords(trial.boundaries))}
          missing={words('doctorNoBoundaries')}
        />
        <Heard
          isThere={trial.ended !== null}
          there={words('doctorEnded', seconds(trial.ended))}
          missing={words('doctorNotEnded')}
        />
      </ul>
      <fieldset>
        <legend>{words('doctorHeardQuestion')}</legend>
        <div class="trial-answers">
          {ANSWERS.map(([value, label]) => (
            <label key={label} class="trial-answer">
              <input
                type="radio"
                name={`${id}-heard`}
                value={value ? 'yes' : 'no'}
                checked={isHeard === value}
                onChange={() => onAnswer(value)}
              />
              <span>{words(label)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="trial-finding" role="status">
        {words(`finding_${trialFinding(trial, isHeard)}`)}
      </p>
    </div>
  );
}

/** A voice: what it is, a button to try it, and what came of that. */
export function VoiceItem(props: {
  id: string;
  voice: ListedVoice;
  isSpeaking: boolean;
  tried: TriedVoice | undefined;
  /** Whether this one speaks now, and whether another one does. */
  isRunning: boolean;
  isBusy: boolean;
  /** Whether its maker is being asked about. */
  isAsked: boolean;
  onTry: () => void;
  onAllow: (isAllowed: boolean) => void;
  onAnswer: (isHeard: boolean) => void;
}): VNode {
  const { id, voice, isSpeaking, tried, isRunning, isBusy } = props;
  const name = voiceWords(voice);
  return (
    <li class="voice-item" id={id} data-uri={voice.uri}>
      <div class="voice-head">
        <p>
          <strong id={`${id}-name`}>{name}</strong>
          <span class="note">
            {words(voice.isOnline ? 'doctorOnline' : 'doctorOnDevice')}
            {isSpeaking && ` · ${words('doctorThisOne')}`}
          </span>
        </p>
        <button
          type="button"
          class="button button-quiet voice-try"
          aria-label={words('doctorTry', name)}
          aria-disabled={isRunning || isBusy ? 'true' : undefined}
          onClick={() => {
            if (!isRunning && !isBusy) props.onTry();
          }}
        >
          {words(isRunning ? 'doctorTrying' : 'doctorTryShort')}
        </button>
      </div>
      {props.isAsked && (
        <OnlineVoiceQuestion
          id={`${id}-question`}
          voice={voice}
          onAnswer={(isAllowed) => {
            props.onAllow(isAllowed);
            document.querySelector<HTMLElement>(`#${id} .voice-try`)?.focus();
          }}
        />
      )}
      {tried && !isRunning && <TrialResult id={id} name={name} tried={tried} onAnswer={props.onAnswer} />}
    </li>
  );
}
