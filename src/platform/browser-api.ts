/** The one importer of webextension-polyfill: importing it outside an extension throws. */
export { default as browser } from 'webextension-polyfill';
