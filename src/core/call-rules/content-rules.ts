import type { ContentCalls, DefinitionAnswer } from '../calls';
import { ERROR_CODES } from '../errors';
import type { Definition, DefinitionEntry } from '../lexicon/definition';
import { aText, listOf, oneOf, orAbsent, orNothing, orNull, withSomeFields } from '../shape';
import { LITTLE, MUCH, type Rules } from './rule';

const anAnswer = withSomeFields<DefinitionAnswer>({
  definition: withSomeFields<Definition>({
    query: aText,
    entries: listOf(withSomeFields<DefinitionEntry>({ lemma: aText })),
  }),
  kind: oneOf('arabic', 'number', 'latin', 'other'),
  spoken: orNull(aText),
  inSentence: orAbsent(orNull(aText)),
});

export const CONTENT_RULES: Rules<ContentCalls> = {
  extract: { from: 'ours', takes: [orNothing(orNull(aText)), orNothing(orNull(aText))], most: LITTLE },
  hasReader: { from: 'ours', takes: [aText], most: LITTLE },
  showReader: { from: 'ours', takes: [aText, aText], most: LITTLE },
  dropReader: { from: 'ours', takes: [aText], most: LITTLE },
  hideReader: { from: 'ours', takes: [orNull(aText)], most: MUCH },
  readerReady: { from: 'ours', takes: [aText], most: LITTLE },
  selection: { from: 'ours', takes: [], most: LITTLE },
  selectionContext: { from: 'ours', takes: [], most: LITTLE },
  showDefinition: { from: 'ours', takes: [anAnswer], most: MUCH },
  showMessage: { from: 'ours', takes: [oneOf(...ERROR_CODES)], most: LITTLE },
};
