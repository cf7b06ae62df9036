/** The host of a web address; empty where the address is none, as that of a text that was pasted. */
export const hostOfAddress = (url: string): string =>
  /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
