import type { VNode } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { ExpectedError } from '../core/errors';
import { background } from '../platform/messaging';
import { FONT_SIZE } from '../core/settings/appearance';
import type { Settings } from '../core/settings/settings';
import { RATE } from '../core/settings/speech';
import { steppedBy } from '../core/settings/stepped-range';
import type { ShortcutAction } from '../core/shortcuts';
import { CHANGE_SHORTCUTS } from '../ui/settings/shortcuts';
import type { Failures } from '../ui/use-failure';
import { usePlayerState } from '../ui/use-player-state';
import type { ChangeSettings } from '../ui/use-settings';
import { ArticlePlaces } from './article-places';
import { ArticleView } from './article-view';
import { DefinitionDialog, type DefinitionRequest } from './definition-dialog';
import { HelpDialog } from './help-dialog';
import { OmissionsSection, type PutBack } from './omissions-section';
import { PeoplePanel } from './people-panel';
import { PlayerBar } from './player-bar';
import { ReaderHeader } from './reader-header';
import { readingCursor, selectedSentence } from './reading-cursor';
import { ReportDialog } from './report-dialog';
import { scrollToReading } from './scroll-to-reading';
import { SelectionActions } from './selection-actions';
import { SettingsPanel } from './settings-panel';
import { shortcutHints } from './shortcut-hints';
import { useAudioFile } from './use-audio-file';
import { useArticleInput } from './use-article-input';
import { useOutsidePress } from './use-outside-press';
import { useFollow } from './use-follow';
import { useHandOff } from './use-hand-off';
import { useKeptPlace } from './use-kept-place';
import { useOmissions } from './use-omissions';
import { usePeople } from './use-people';
import { usePeopleEdits } from './use-people-edits';
import { usePlayback } from './use-playback';
import { useReaderKeys } from './use-reader-keys';
import { selectionIn, useSelection } from './use-selection';

export interface ReaderViewProps {
  articleKey: ArticleKey;
  content: ReaderContent;
  /** The article changed under its key. */
  changeContent: (changed: ReaderContent) => void;
  settings: Settings;
  changeSettings: ChangeSettings;
  failures: Failures;
  /** Null in a tab of its own. */
  onClose: (() => void) | null;
}

/** The reader with an article in it: wires the article, the people, the player and what opens over them. */
export function ReaderView(props: ReaderViewProps): VNode {
  const { articleKey, content, changeContent, settings, changeSettings, failures, onClose } = props;
  const { attempt } = failures;
  const { article, glossary } = content;
  const main = useRef<HTMLElement>(null);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isReportOpen, setReportOpen] = useState(false);
  const [definition, setDefinition] = useState<DefinitionRequest | null>(null);
  const returnFocus = useRef<HTMLElement | null>(null);
  const selected = useSelection(main);
  const people = usePeople(main);
  const edits = usePeopleEdits(articleKey, content, changeContent, attempt);
  const omissions = useOmissions(main);

  const state = usePlayerState(articleKey);
  const follow = useFollow(main, state, article, settings.wordHighlight);
  const playback = usePlayback(articleKey, state, failures.attempt);
  useHandOff(main, state);
  const place = useKeptPlace(articleKey, state.status);
  const audioFile = useAudioFile(articleKey, article, settings);
  useArticleInput(main, { onStart: playback.start, onPerson: people.open });

  const putBack = useCallback<PutBack>(
    async ({ id }, isBack) => {
      const done = background.putBack(articleKey, id, isBack).then((changed) => {
        if (!changed) throw new ExpectedError('pageGone');
        changeContent(changed);
      });
      attempt(done);
      return done.then(
        () => true,
        () => false,
      );
    },
    [articleKey, changeContent, attempt],
  );
  useLayoutEffect(() => {
    if (main.current) new ArticlePlaces(main.current).keepTabStop();
  }, [article, glossary]);

  const define = () => {
    const mention = document.activeElement?.closest<HTMLElement>('.mention');
    const request: DefinitionRequest | null =
      ((found) =>
        found && { query: found.text, anchor: found.range, context: found.context, place: found.place })(
        selectionIn(main.current),
      ) ?? (mention ? { query: mention.textContent, anchor: mention } : null);
    if (!request) {
      failures.report(new ExpectedError('nothingSelected'));
      return;
    }
    returnFocus.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setDefinition(request);
  };
  const closeDefinition = useCallback(() => {
    setDefinition(null);
    const back = returnFocus.current;
    (back?.isConnected && back.id !== 'define' ? back : main.current)?.focus({ preventScroll: true });
  }, []);
  const visitPlace = useCallback((place: TextRange) => {
    const places = main.current && new ArticlePlaces(main.current);
    const sentence = places?.sentenceAt(place);
    setDefinition(null);
    // What was asked about is behind; its button would follow.
    document.getSelection()?.removeAllRanges();
    if (!places || !sentence) return;
    places.moveTabStop(sentence);
    sentence.focus({ preventScroll: true });
    scrollToReading(sentence);
  }, []);
  const readFrom = (placeIn: (places: ArticlePlaces, root: HTMLElement) => TextRange | null) => {
    const root = main.current;
    if (root) playback.start(placeIn(new ArticlePlaces(root), root));
  };
  const readSelection = () => {
    readFrom(selectedSentence);
    // Its buttons would stay over the text that is read.
    document.getSelection()?.removeAllRanges();
  };
  const settingsOpener = useRef<HTMLElement | null>(null);
  const dropSettings = useCallback(() => setSettingsOpen(false), []);
  useOutsidePress('#settings, #toggle-settings', isSettingsOpen, dropSettings);
  const closeSettings = () => {
    setSettingsOpen(false);
    const opener = settingsOpener.current;
    settingsOpener.current = null;
    (opener?.isConnected ? opener : document.getElementById('toggle-settings'))?.focus();
  };
  /** By a key: the focus goes along, to an element of this id, and comes back. */
  const visitSettings = (at: string) => {
    const { activeElement } = document;
    settingsOpener.current = activeElement instanceof HTMLElement ? activeElement : null;
    setSettingsOpen(true);
    requestAnimationFrame(() => {
      const target = document.getElementById(at);
      const fold = target?.closest('details');
      if (fold) fold.open = true;
      target?.focus();
      target?.scrollIntoView({ block: 'start' });
    });
  };
  const resizeText = (steps: number) =>
    changeSettings((now) => ({ fontSize: steppedBy(now.fontSize, FONT_SIZE, steps) }));
  const changeRate = (steps: number) => changeSettings((now) => ({ rate: steppedBy(now.rate, RATE, steps) }));

  const actions: Readonly<Record<ShortcutAction, () => void>> = {
    play: playback.toggle,
    stop: playback.stop,
    readFromHere: () => readFrom(readingCursor),
    nextSentence: () => playback.step('sentence', 'next'),
    previousSentence: () => playback.step('sentence', 'previous'),
    nextParagraph: () => playback.step('paragraph', 'next'),
    previousParagraph: () => playback.step('paragraph', 'previous'),
    faster: () => changeRate(1),
    slower: () => changeRate(-1),
    who: playback.askWho,
    define,
    omissions: omissions.travel,
    largerText: () => resizeText(1),
    smallerText: () => resizeText(-1),
    people: people.toggle,
    settings: () => (isSettingsOpen ? closeSettings() : visitSettings('settings-title')),
    help: () => setHelpOpen(true),
  };
  const hints = shortcutHints(settings);
  useReaderKeys({
    shortcuts: settings.letterShortcuts ? { actions, chosen: settings.shortcuts } : null,
    onEscape: () => {
      if (definition) closeDefinition();
      else if (isSettingsOpen) closeSettings();
      else if (!people.escape()) {
        if (!onClose) return false;
        onClose();
      }
      return true;
    },
  });

  const articleView = useMemo(() => <ArticleView {...content} />, [content]);
  const { isOpen, toggle, visit, travel } = omissions;
  // Not again with every word that the voice says: the list may be long.
  const omissionsSection = useMemo(
    () => (
      <OmissionsSection
        article={article}
        isOpen={isOpen}
        onToggle={toggle}
        putBack={putBack}
        onVisit={visit}
      />
    ),
    [article, isOpen, toggle, putBack, visit],
  );
  const peoplePanel = useMemo(
    () => (
      <PeoplePanel
        content={content}
        people={people}
        edits={edits}
        order={settings.peopleOrder}
        changeSettings={changeSettings}
      />
    ),
    [content, people.isOpen, edits, settings.peopleOrder, changeSettings],
  );
  return (
    <>
      <ReaderHeader
        peopleCount={glossary.people.length}
        isPeopleOpen={people.isOpen}
        isSettingsOpen={isSettingsOpen}
        hints={hints}
        onClose={onClose}
        onPeople={people.toggle}
        onSettings={() => setSettingsOpen(!isSettingsOpen)}
        onHelp={() => setHelpOpen(true)}
        settings={
          isSettingsOpen ? (
            <SettingsPanel
              settings={settings}
              changeSettings={changeSettings}
              lang={article.lang}
              url={article.url}
              attempt={attempt}
            />
          ) : null
        }
      />
      <PlayerBar
        state={state}
        playback={playback}
        follow={follow}
        audioFile={audioFile}
        failure={failures.failure}
        place={place}
        lang={article.lang}
        settings={settings}
        changeSettings={changeSettings}
      />
      <div class={people.isOpen ? 'layout has-people' : 'layout'}>
        <main ref={main} tabIndex={-1}>
          {articleView}
          {omissionsSection}
        </main>
        {peoplePanel}
      </div>
      {selected && !definition && (
        <SelectionActions
          range={selected.range}
          actions={[
            { id: 'define', label: 'define', shortcut: hints('define'), act: define },
            {
              id: 'read-from-here',
              label: 'readFromHere',
              shortcut: hints('readFromHere'),
              act: readSelection,
            },
          ]}
        />
      )}
      {definition && (
        <DefinitionDialog
          request={definition}
          articleKey={articleKey}
          lang={article.lang}
          isOnline={settings.online}
          onClose={closeDefinition}
          onVisit={visitPlace}
        />
      )}
      {isHelpOpen && (
        <HelpDialog
          settings={settings}
          onClose={() => setHelpOpen(false)}
          onLettersOn={() => changeSettings({ letterShortcuts: true })}
          onChangeShortcuts={() => visitSettings(CHANGE_SHORTCUTS)}
          onOmissions={travel}
          onReport={() => setReportOpen(true)}
        />
      )}
      {isReportOpen && (
        <ReportDialog content={content} settings={settings} onClose={() => setReportOpen(false)} />
      )}
    </>
  );
}
