import type { Sender } from '../calls';
import { isPlainWithin } from '../plain-size';
import type { Shape } from '../shape';

/**
 * Who may make a call. `ours`: a page of the extension or its background. `page`: the content script in the top document
 * of a tab, which shares a process with a page that may be hostile. `both`: either of them.
 */
export type Caller = 'ours' | 'page' | 'both';

/** UTF-16 units that the arguments of a call may have, in texts and keys, or its value. */
export const LITTLE = 2_000;
export const SOME = 200_000;
/** `storage.session` holds 10 MB in all; an article of 5,000 paragraphs takes about 3. */
export const MUCH = 10_000_000;

export interface Rule {
  from: Caller;
  takes: readonly Shape<unknown>[];
  /** Of all arguments together. */
  most: number;
}

/** A rule for every call of a direction, a shape for every argument: what is missing does not compile. */
export type Rules<C> = {
  readonly [K in keyof C]: C[K] extends (...args: infer A) => unknown
    ? { from: Caller; takes: { readonly [I in keyof A]-?: Shape<A[I]> }; most: number }
    : never;
};

/** The rules of one target, as whoever answers calls has them. Each room carries its own alone: what stands in pages is to be small. */
export type RulesOfTarget = Readonly<Record<string, Rule>>;

/** What is wrong with a call that arrived. */
export type Refusal = 'sender' | 'size' | 'shape';

function mayCall(from: Caller, { tabId, frameId, isExtensionPage }: Sender): boolean {
  if (isExtensionPage) return from !== 'page';
  // Our content scripts run in top documents alone.
  return from !== 'ours' && tabId !== null && frameId === 0;
}

/** Why a call is not answered as it was asked, or null. Calls that there are not have no rule: nobody answers them. */
export function refusalOf(
  rules: RulesOfTarget,
  call: string,
  sender: Sender,
  args: readonly unknown[],
): Refusal | null {
  const rule = Object.hasOwn(rules, call) ? rules[call] : undefined;
  if (!rule) return null;
  const { from, takes, most } = rule;
  if (!mayCall(from, sender)) return 'sender';
  if (args.length > takes.length) return 'shape';
  if (!isPlainWithin(args, most)) return 'size';
  return takes.every((shape, at) => shape(args[at])) ? null : 'shape';
}
