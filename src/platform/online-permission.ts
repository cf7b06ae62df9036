import { ONLINE_ORIGINS } from '../core/online/online-requests';
import { browser } from './browser-api';

const HOSTS = { origins: [...ONLINE_ORIGINS] };

/** Whether the browser lets Mubin ask the encyclopaedias: the reader allowed it, and has not taken it back since. */
export const mayAskOnline = (): Promise<boolean> => browser.permissions.contains(HOSTS);

/** Asks the reader for exactly those hosts. To be called while a press is handled, before anything is awaited. */
export const requestOnline = (): Promise<boolean> => browser.permissions.request(HOSTS);

/** Gives the hosts back to the browser. */
export const dropOnline = (): Promise<boolean> => browser.permissions.remove(HOSTS);
