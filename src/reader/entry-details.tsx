import type { VNode } from 'preact';
import type { DefinitionEntry } from '../core/lexicon/definition';
import { words } from '../platform/interface-words';
import { derivationWords, pieceWords } from '../platform/lexicon-words';

/** A word of the language within a sentence of the interface. */
function Arabic({ text }: { text: string }): VNode {
  return (
    <bdi lang="ar" dir="rtl">
      {text}
    </bdi>
  );
}

/** What grammar says of an entry, a line each: gender and plurals of nouns, imperfect and masdar of verbs. */
export function GrammarLines({ entry }: { entry: DefinitionEntry }): VNode {
  const lines: [string, readonly string[]][] = [
    [words('grammarPlural'), entry.plurals],
    [words('grammarImperfect'), entry.imperfect === null ? [] : [entry.imperfect]],
    [words('grammarMasdar'), entry.masdar === null ? [] : [entry.masdar]],
  ];
  return (
    <>
      {lines
        .filter(([, forms]) => forms.length > 0)
        .map(([label, forms]) => (
          <p key={label} class="quiet">
            {label} <Arabic text={forms.join('، ')} />
          </p>
        ))}
    </>
  );
}

/** «لماذا؟»: how the form that was asked for leads to the entry. Nothing where it is the lemma itself. */
export function Why({ entry }: { entry: DefinitionEntry }): VNode | null {
  const { pieces, form, lemma, derivation } = entry;
  if (pieces.length < 2 && form === lemma && derivation === null) return null;
  return (
    <details class="why">
      <summary>{words('why')}</summary>
      <ol>
        {pieces.length > 1 &&
          pieces.map(({ text, kind }, i) => (
            <li key={i}>
              <strong>
                <Arabic text={text} />
              </strong>
              {': '}
              <span class="quiet">{pieceWords(kind)}</span>
            </li>
          ))}
        {form !== lemma && (
          <li>
            <Arabic text={form} /> <span class="quiet">{words('whyForm')}</span> <Arabic text={lemma} />
          </li>
        )}
        {derivation !== null && <li class="quiet">{derivationWords(derivation)}</li>}
      </ol>
    </details>
  );
}
