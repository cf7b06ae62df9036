import { isGlossaryEdit, type GlossaryEdit } from '../core/people/glossary-edit';
import { STORED } from '../core/stored-entries';
import { PageMemory } from './page-memory';

const memory = new PageMemory(STORED.peopleEdits, isGlossaryEdit);

/** What the reader corrected among the people of an address, in the order in which it was done. */
export const peopleEdits = (url: string): Promise<GlossaryEdit[]> => memory.marksOf(url);

/** Remembers for the page of an address all that is corrected there. @throws ExpectedError `storageFull`. */
export const rememberPeopleEdits = (url: string, edits: readonly GlossaryEdit[]): Promise<void> =>
  memory.change(url, () => [...edits]);

/** Whether anything is remembered for any page. */
export const hasPeopleEdits = (): Promise<boolean> => memory.hasAny();

/** Forgets for every page what the reader corrected. @throws ExpectedError `storageFull`. */
export const forgetPeopleEdits = (): Promise<void> => memory.forget();
