import type { VNode } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import type { TextRange } from '../core/article/text-range';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { ExpectedError } from '../core/errors';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { FONT_SIZE } from '../core/settings/appearance';
import type { Settings } from '../core/settings/settings';
import { RATE } from '../core/settings/speech';
import { steppedBy } from '../core/settings/stepped-range';
import type { ShortcutAction } from '../core/shortcuts';
import { vowelledArticle } from '../core/vocalise/vowelled-article';
import type { Failures } from '../ui/use-failure';
import { usePlayerState } from '../ui/use-player-state';
import type { ChangeSettings } from '../ui/use-settings';
import { BarNotice } from './bar-notice';
import { ArticlePlaces } from './article-places';
import { ArticleView } from './article-view';
import { DisplayContext, useDisplayBy } from './display';
import { DefinitionDialog, type DefinitionRequest } from './definition-dialog';
import { goRoundSettings } from './go-round-settings';
import { HelpDialog } from './help-dialog';
import { ListeningRate } from './listening-time';
import { LinksSection } from './links-section';
import { OmissionsSection, type PutBack } from './omissions-section';
import { PeoplePanel } from './people-panel';
import { PlayerBar } from './player-bar';
import { PrintedParts } from './printed-parts';
import { ReaderHeader } from './reader-header';
import { readingCursor, selectedSentence } from './reading-cursor';
import { ReadingVeil } from './reading-veil';
import { ReportDialog } from './report-dialog';
import { SelectionActions } from './selection-actions';
import { SettingsPanel } from './settings-panel';
import { selectionCopies } from './selection-copies';
import { shortcutHints } from './shortcut-hints';
import { useCopy } from './use-copy';
import { useAudioFile } from './use-audio-file';
import { useArticleInput } from './use-article-input';
import { useOutsidePress } from './use-outside-press';
import { useFind } from './use-find';
import { useFollow } from './use-follow';
import { useHandOff } from './use-hand-off';
import { useKeptPlace } from './use-kept-place';
import { useOmissions } from './use-omissions';
import { useOutline } from './use-outline';
import { usePageMoved } from './use-page-moved';
import { usePeople } from './use-people';
import { usePeopleEdits } from './use-people-edits';
import { usePlayback } from './use-playback';
import { useReaderKeys } from './use-reader-keys';
import { useTabOut } from './use-tab-out';
import { useReadingPlace } from './use-reading-place';
import { useShare } from './use-share';
import { spokenPlace, useReadingFocus } from './use-reading-focus';
import { useUnsureWords } from './use-unsure-words';
import { useVowels, vowelsOfArticle } from './use-vowels';
import { selectionIn, useSelection, writtenTextOf } from './use-selection';

export interface ReaderViewProps {
  articleKey: ArticleKey;
  content: ReaderContent;
  /** The article changed under its key. */
  changeContent: (changed: ReaderContent) => void;
  settings: Settings;
  changeSettings: ChangeSettings;
  failures: Failures;
  /** Null in a tab of its own. Gets the text of the paragraph that is being read, null at the start. */
  onClose: ((paragraph: string | null) => void) | null;
}

/** The reader with an article in it: wires the article, the people, the player and what opens over them. */
export function ReaderView(props: ReaderViewProps): VNode {
  const { articleKey, content, changeContent, settings, changeSettings, failures } = props;
  const { attempt } = failures;
  const { article, glossary } = content;
  const main = useRef<HTMLElement>(null);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isReportOpen, setReportOpen] = useState(false);
  const [definition, setDefinition] = useState<DefinitionRequest | null>(null);
  const returnFocus = useRef<HTMLElement | null>(null);
  const selected = useSelection(main);
  useCopy(main);
  const people = usePeople(main);
  const edits = usePeopleEdits(articleKey, content, changeContent, attempt);
  const omissions = useOmissions(main);

  const state = usePlayerState(articleKey);
  const found = useVowels(article, settings.diacritics, failures.report);
  const display = useDisplayBy(settings, article.lang, found);
  useUnsureWords(article, found, settings, display);
  const follow = useFollow(main, state, article, display, settings.wordHighlight);
  const [hasMoved, letMoved] = usePageMoved(articleKey);
  const reading = useReadingPlace(main, articleKey, article, state);
  const outline = useOutline(main, article, reading.place, follow.leave);
  const find = useFind(main, article, display, reading.place, follow.leave);
  const clear = useReadingFocus(main, {
    focus: settings.readingFocus,
    place: find.here ?? (follow.isAway ? null : spokenPlace(state)),
    article,
    display,
  });
  const playback = usePlayback(articleKey, state, failures.attempt);
  useHandOff(main, state);
  const place = useKeptPlace(articleKey, state.status);
  const audioFile = useAudioFile(articleKey, article, settings);
  const vowelled = async () =>
    vowelledArticle(article, await vowelsOfArticle(article, found), { ...settings, diacritics: 'all' });
  const share = useShare(main, content, state.sentence, isArabicLanguage(article.lang) ? vowelled : null);
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
      ) ?? (mention ? { query: writtenTextOf(mention), anchor: mention } : null);
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
    setDefinition(null);
    // What was asked about is behind; its button would follow.
    document.getSelection()?.removeAllRanges();
    if (main.current) new ArticlePlaces(main.current).visit(place);
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
  useOutsidePress('#outline, #toggle-outline', outline.isOpen, outline.drop);
  useTabOut('#settings, #toggle-settings', isSettingsOpen, dropSettings);
  useTabOut('#outline, #toggle-outline', outline.isOpen, outline.drop);
  useTabOut('#people', people.isOpen, people.drop);
  const dropDefinition = useCallback(() => setDefinition(null), []);
  useTabOut('#definition', definition !== null, dropDefinition);
  const closeSettings = () => {
    setSettingsOpen(false);
    const opener = settingsOpener.current;
    settingsOpener.current = null;
    (opener?.isConnected ? opener : document.getElementById('toggle-settings'))?.focus();
  };
  /** By a key: the focus goes along, and comes back. */
  const visitSettings = () => {
    const { activeElement } = document;
    settingsOpener.current = activeElement instanceof HTMLElement ? activeElement : null;
    setSettingsOpen(true);
    requestAnimationFrame(() => {
      document.getElementById('settings-title')?.focus();
    });
  };
  const resizeText = (steps: number) =>
    changeSettings((now) => ({ fontSize: steppedBy(now.fontSize, FONT_SIZE, steps) }));
  const changeRate = (steps: number) => changeSettings((now) => ({ rate: steppedBy(now.rate, RATE, steps) }));

  const goRound = goRoundSettings(changeSettings, article.lang);
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
    find: find.open,
    outline: outline.toggle,
    readingFocus: () => share.perform(goRound.readingFocus),
    vowels: () => share.perform(goRound.vowels),
    omissions: omissions.travel,
    largerText: () => resizeText(1),
    smallerText: () => resizeText(-1),
    people: people.toggle,
    share: share.toggle,
    settings: () => (isSettingsOpen ? closeSettings() : visitSettings()),
    help: () => setHelpOpen(true),
  };
  const onClose = props.onClose && (() => props.onClose?.(reading.leave()));
  const hints = shortcutHints(settings);
  useReaderKeys({
    shortcuts: settings.letterShortcuts ? { actions, chosen: settings.shortcuts } : null,
    onEscape: () => {
      if (definition) closeDefinition();
      else if (isSettingsOpen) closeSettings();
      else if (outline.isOpen) outline.close();
      else if (find.isOpen) find.close();
      else if (!people.escape()) {
        if (!onClose) return false;
        onClose();
      }
      return true;
    },
  });

  const articleView = useMemo(
    () => (
      <>
        <ArticleView {...content} pictures={settings.pictures} />
        <LinksSection article={content.article} />
      </>
    ),
    [content, settings.pictures],
  );
  const printedParts = useMemo(() => <PrintedParts content={content} />, [content]);
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
    <DisplayContext.Provider value={display}>
      <ReaderHeader
        article={article}
        outline={outline}
        find={find}
        peopleCount={glossary.people.length}
        isPeopleOpen={people.isOpen}
        isSettingsOpen={isSettingsOpen}
        share={share}
        hints={hints}
        onClose={onClose}
        onPeople={people.toggle}
        onSettings={() => setSettingsOpen(!isSettingsOpen)}
        onHelp={() => setHelpOpen(true)}
        notices={
          <>
            <BarNotice
              id="read-on"
              text={reading.isBack ? words('readOnWhere') : null}
              action={{ id: 'to-start', label: words('toStart'), act: reading.toStart }}
              onClose={reading.stay}
            />
            <BarNotice
              id="page-moved"
              text={hasMoved ? words('pageMoved') : null}
              action={{
                id: 'read-moved',
                label: words('readMovedPage'),
                act: () => attempt(background.openReader(null, true)),
              }}
              onClose={letMoved}
            />
          </>
        }
        settings={
          isSettingsOpen ? (
            <SettingsPanel
              settings={settings}
              changeSettings={changeSettings}
              lang={article.lang}
              url={article.url}
              attempt={attempt}
              onClose={closeSettings}
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
        <ListeningRate.Provider value={settings.rate}>
          <main ref={main} tabIndex={-1}>
            {articleView}
            {omissionsSection}
            {printedParts}
            {clear && <ReadingVeil {...clear} />}
          </main>
        </ListeningRate.Provider>
        {peoplePanel}
      </div>
      <p class="card share-said" role="status">
        {share.said}
      </p>
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
            ...selectionCopies(selected, share.perform),
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
          onChangeShortcuts={() => attempt(background.openOptions('shortcuts'))}
          onOmissions={travel}
          onReport={() => setReportOpen(true)}
        />
      )}
      {isReportOpen && (
        <ReportDialog content={content} settings={settings} onClose={() => setReportOpen(false)} />
      )}
    </DisplayContext.Provider>
  );
}
