import type { Settings } from './settings';

/** Of more hosts the one named first is forgotten. */
export const MOST_HOSTS = 500;

/** A list of hosts with one more or one less; the one named last stands at the end. */
export function hostsWith(hosts: readonly string[], host: string, isIn: boolean): readonly string[] {
  const others = hosts.filter((other) => other !== host);
  return isIn ? [...others, host].slice(-MOST_HOSTS) : others;
}

export function hasPageBubble({ pageBubble, noBubbleHosts }: Settings, host: string): boolean {
  return pageBubble && !noBubbleHosts.includes(host);
}
