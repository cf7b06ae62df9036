import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon, NextMentionIcon, PreviousMentionIcon } from '../ui/icons';
import { FIND_INPUT, type Find } from './use-find';

/** Said once the writing rests: not with every letter. Milliseconds. */
const SETTLED = 600;

/** «النتيجة ٣ من ١٢»; nothing before something is looked for. */
function foundWords({ query, count, at }: Find): string {
  if (query.trim() === '') return '';
  return count === 0 ? words('findNone') : words('findPlace', numberWords(at + 1), numberWords(count));
}

/** Looks for words in the article. */
export function FindBar({ find }: { find: Find }): VNode {
  const text = foundWords(find);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    find.step(event.shiftKey ? -1 : 1);
  };
  return (
    <div id="find" class="find" role="search" aria-label={words('findInArticle')}>
      <input
        type="text"
        id={FIND_INPUT}
        class="text-input"
        aria-label={words('findInArticle')}
        placeholder={words('findInArticle')}
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        value={find.query}
        onInput={({ currentTarget }) => find.look(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="find-count" aria-hidden="true">
        {text}
      </span>
      <span class="find-buttons">
        <IconButton
          id="find-previous"
          label={words('findPrevious')}
          icon={<PreviousMentionIcon />}
          isUnavailable={find.count === 0}
          onClick={() => find.step(-1)}
        />
        <IconButton
          id="find-next"
          label={words('findNext')}
          icon={<NextMentionIcon />}
          isUnavailable={find.count === 0}
          onClick={() => find.step(1)}
        />
        <IconButton id="close-find" label={words('closeFind')} icon={<CloseIcon />} onClick={find.close} />
      </span>
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}
