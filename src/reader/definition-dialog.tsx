import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stripDiacritics } from '../core/arabic/letters';
import type { TextRange } from '../core/article/text-range';
import type { ArticleKey, DefinitionAnswer } from '../core/calls';
import type { WordContext } from '../core/lexicon/definition';
import { LONGEST_PRONUNCIATION } from '../core/speech/pronunciation';
import { wordToPronounce } from '../core/speech/word-to-pronounce';
import type { OnlineQuestion } from '../core/online/online-answer';
import { background } from '../platform/messaging';
import { words } from '../platform/interface-words';
import { arabicOnlyWords } from '../platform/language-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import { failureCode, failureWords, type FailureCode } from '../ui/use-failure';
import { CorrectPronunciation } from './correct-pronunciation';
import { DefinitionView } from './definition-view';
import { OnlineView } from './online-view';
import { OtherPlaces } from './other-places';
import { useOutsidePress } from './use-outside-press';
import { useFloating, type Anchor } from './use-floating';

/** What to ask the encyclopaedias of an answer: the person, the likeliest word or term, else what was selected. */
function questionOf({ person, definition }: DefinitionAnswer): OnlineQuestion {
  if (person) return { term: person.name, kind: 'person' };
  const [entry] = definition.entries;
  if (!entry) return { term: definition.query, kind: 'term' };
  const isTerm = entry.partOfSpeech === 'phrase' || entry.partOfSpeech === 'proper-noun';
  return { term: stripDiacritics(entry.lemma), kind: isTerm ? 'term' : 'word' };
}

export interface DefinitionRequest {
  query: string;
  anchor: Anchor;
  context?: WordContext;
  /** Where it stands in the article. */
  place?: TextRange | null;
}

/**
 * What a selection means, in a dialog beside it that leaves the page usable. It takes focus, and a press elsewhere
 * closes it; whoever opened it gives focus back.
 */
export function DefinitionDialog(props: {
  request: DefinitionRequest;
  articleKey: ArticleKey;
  lang: string;
  /** Whether encyclopaedias may be asked. */
  isOnline: boolean;
  onClose: () => void;
  /** Goes to another place of the word. */
  onVisit: (place: TextRange) => void;
}): VNode {
  const { request, articleKey, lang, isOnline, onClose, onVisit } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [answer, setAnswer] = useState<DefinitionAnswer | FailureCode | null>(null);
  const arabicOnly = arabicOnlyWords(lang);
  useFloating(dialog, request.anchor);

  useEffect(() => {
    dialog.current?.show();
    heading.current?.focus({ preventScroll: true });
  }, [request]);
  useOutsidePress('#definition', true, onClose);

  useEffect(() => {
    let isCurrent = true;
    setAnswer(null);
    if (arabicOnly !== null) return undefined;
    background.define(request.query, articleKey, request.context).then(
      (found) => {
        if (isCurrent) setAnswer(found);
      },
      (error: unknown) => {
        if (isCurrent) setAnswer(failureCode(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [request, articleKey, arabicOnly]);

  const isFound = answer !== null && typeof answer !== 'string' && answer.person === null;
  const entry = isFound ? answer.definition.entries[0] : undefined;
  const pieces = isFound ? (entry?.pieces ?? []) : [];
  const word = answer !== null && typeof answer !== 'string' ? wordToPronounce(request.query, pieces) : '';
  return (
    <dialog ref={dialog} class="card definition" id="definition" aria-labelledby="definition-title">
      <div class="card-head">
        <h2 id="definition-title" ref={heading} tabIndex={-1}>
          {words('meaningOf', request.query)}
        </h2>
        <IconButton label={words('close')} icon={<CloseIcon />} onClick={onClose} />
      </div>
      <div class="card-body" aria-live="polite">
        {arabicOnly !== null ? (
          <p>{arabicOnly}</p>
        ) : answer === null ? (
          <p>{words('loading')}</p>
        ) : typeof answer === 'string' ? (
          <p>{failureWords(answer)}</p>
        ) : (
          <>
            <DefinitionView answer={answer} lang={lang} />
            {isOnline && <OnlineView key={request.query} question={questionOf(answer)} />}
          </>
        )}
      </div>
      {word !== '' && word.length <= LONGEST_PRONUNCIATION && <CorrectPronunciation key={word} word={word} />}
      {entry && (
        // Beside what is read out when it comes: a list of places would bury the meaning.
        <OtherPlaces
          articleKey={articleKey}
          lang={lang}
          entry={entry}
          asked={request.place ?? null}
          onVisit={onVisit}
        />
      )}
    </dialog>
  );
}
