import { setAsideFromUnknown, type SetAside } from '../core/set-aside';
import { STORED } from '../core/stored-entries';
import { StoredValue } from './stored-value';

const copies = new StoredValue(STORED.setAside, setAsideFromUnknown);

/** What was found in the storage and not understood, before it was written over; oldest first. */
export const setAside = (): Promise<SetAside[]> => copies.get();

/** @throws ExpectedError `storageFull`. */
export const forgetSetAside = (): Promise<void> => copies.remove();
