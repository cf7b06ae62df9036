/** Of Trusted Types, which TypeScript's DOM does not know yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The address of a script of ours: the policy of our pages wants it vouched for. Never of an address that comes from elsewhere. */
export function trustedScriptUrl(policy: `mubin-${string}`, url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  return trustedTypes?.createPolicy(policy, { createScriptURL: () => url }).createScriptURL(url) ?? url;
}
