import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OnlineReply } from '../core/calls';
import { ONLINE_LICENCE, type OnlineAnswer, type OnlineQuestion } from '../core/online/online-answer';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';

function SourceLink({ url, text }: { url: string; text: string }): VNode {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}

function AnswerView({ answer }: { answer: OnlineAnswer }): VNode {
  const { summary, label, words: entries } = answer;
  if (!summary && !label && entries.length === 0) return <p>{words('onlineNothing')}</p>;
  return (
    <>
      {label && (
        <p>
          <strong lang="ar">{label.label}</strong>
          {label.latin !== null && (
            <>
              {' '}
              <bdi lang="en" dir="ltr">
                {label.latin}
              </bdi>
            </>
          )}
          {label.description !== null && <span lang="ar">: {label.description}</span>}
        </p>
      )}
      {summary && (
        <>
          {summary.picture && (
            <img
              class="online-picture"
              src={summary.picture.url}
              width={summary.picture.width}
              height={summary.picture.height}
              alt={summary.title}
              referrerpolicy="no-referrer"
            />
          )}
          <p lang="ar" dir="rtl">
            {summary.extract}
          </p>
          <p class="quiet">
            <SourceLink url={summary.url} text={words('onlineWikipedia', summary.title)} />
          </p>
        </>
      )}
      {entries.map(({ partOfSpeech, definitions }) => (
        <p lang="en" dir="ltr" class="gloss">
          <em>{partOfSpeech}</em> {definitions.join('; ')}
        </p>
      ))}
      <p class="quiet">
        <SourceLink url={ONLINE_LICENCE.url} text={words('onlineLicence', ONLINE_LICENCE.name)} />
      </p>
    </>
  );
}

/** Asks the encyclopaedias of one word or name, when its button is pressed and not before. */
export function OnlineView({ question }: { question: OnlineQuestion }): VNode {
  const [reply, setReply] = useState<OnlineReply | 'asking' | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const ask = () => {
    setReply('asking');
    const show = (found: OnlineReply) => {
      if (isHere.current) setReply(found);
    };
    background.askOnline(question).then(show, () => show({ state: 'failed', reason: 'badReply' }));
  };
  const isDone = reply !== null && reply !== 'asking' && reply.state === 'found';
  return (
    <section class="online" aria-label={words('onlineSection')}>
      {!isDone && (
        <button
          type="button"
          class="button"
          aria-disabled={reply === 'asking'}
          onClick={() => reply !== 'asking' && ask()}
        >
          {words('onlineAsk')}
        </button>
      )}
      <div aria-live="polite">
        {reply === 'asking' && <p>{words('loading')}</p>}
        {reply !== null && reply !== 'asking' && reply.state === 'failed' && (
          <p>{words(`onlineFailed_${reply.reason}`)}</p>
        )}
        {isDone && <AnswerView answer={reply.answer} />}
      </div>
    </section>
  );
}
