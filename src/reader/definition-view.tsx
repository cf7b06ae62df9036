import type { VNode } from 'preact';
import { entriesShown, type DefinitionAnswer } from '../core/calls';
import type { Person } from '../core/people/glossary';
import type { DefinitionEntry } from '../core/lexicon/definition';
import { textOfEntries } from '../core/lexicon/text-of-entries';
import { words } from '../platform/interface-words';
import { domainWords, wordClassWords } from '../platform/lexicon-words';
import { pluralWords } from '../platform/plural-words';
import { AsSeen } from './display';
import { CopyButton } from './copy-button';
import { GrammarLines, Why } from './entry-details';
import { SayButton } from '../ui/say-button';

function EntryView({ entry, inSentence }: { entry: DefinitionEntry; inSentence: string | null }): VNode {
  return (
    <li class="entry">
      <p class="entry-head">
        <strong class="lemma" lang="ar" dir="rtl">
          {entry.lemma}
        </strong>
        <SayButton text={entry.lemma} />
        <span class="quiet">{wordClassWords(entry)}</span>
        {entry.root && <span class="quiet">{words('definitionRoot', entry.root)}</span>}
      </p>
      {inSentence !== null && (
        <p class="quiet">
          {words('definitionInSentence')}{' '}
          <strong class="in-sentence" lang="ar" dir="rtl">
            {inSentence}
          </strong>
        </p>
      )}
      {entry.pieces.length > 1 && (
        <p class="quiet">{words('definitionSegments', entry.pieces.map(({ text }) => text).join(' + '))}</p>
      )}
      <ul class="senses">
        {entry.senses.map((sense) => (
          <li>
            {sense.domain && <span class="domain">{domainWords(sense.domain)}</span>}
            <span lang="ar" dir="rtl">
              {sense.definition}
            </span>
            {sense.gloss && (
              <span class="gloss">
                <bdi lang="en" dir="ltr">
                  {sense.gloss}
                </bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      <GrammarLines entry={entry} />
      <Why entry={entry} />
    </li>
  );
}

function PersonView({ person, lang }: { person: Person; lang: string }): VNode {
  return (
    <div class="entry">
      <p class="quiet">{words('definitionPerson')}</p>
      <p class="lemma" lang={lang}>
        <strong>
          <AsSeen text={person.name} />
        </strong>
      </p>
      {person.role === null ? (
        <p class="quiet">{words('personNoRole')}</p>
      ) : (
        <p lang={lang}>
          <AsSeen text={person.role} />
        </p>
      )}
      <p class="quiet">{pluralWords('mentionCount', person.mentions.length)}</p>
    </div>
  );
}

function EntriesView(props: { entries: readonly DefinitionEntry[]; inSentence: string | null }): VNode {
  const { entries, inSentence } = props;
  return (
    <>
      <ul class="entries">
        {entries.map((entry, i) => (
          <EntryView entry={entry} inSentence={i === 0 ? inSentence : null} />
        ))}
      </ul>
      <CopyButton text={textOfEntries(entries)} />
    </>
  );
}

/** What is known of a selection: a person of the article before the words. */
export function DefinitionView({ answer, lang }: { answer: DefinitionAnswer; lang: string }): VNode {
  const { person, definition, kind, spoken, inSentence = null } = answer;
  const entries = entriesShown(answer);
  if (spoken !== null) {
    return (
      <p>
        {words('definitionNumber')}{' '}
        <strong lang="ar" dir="rtl">
          {spoken}
        </strong>
      </p>
    );
  }
  if (!person && entries.length === 0)
    return <p>{words(kind === 'latin' ? 'definitionLatin' : 'definitionNone', definition.query)}</p>;
  return (
    <>
      {person && <PersonView person={person} lang={lang} />}
      {entries.length > 0 && <EntriesView entries={entries} inSentence={inSentence} />}
    </>
  );
}
