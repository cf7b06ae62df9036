import { createOneByOne } from '../core/one-by-one';

/** Runs changes of stored articles one after the other: each reads what is stored, and writes it. */
export const oneByOne = createOneByOne();
