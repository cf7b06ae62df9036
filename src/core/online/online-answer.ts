/** What encyclopaedias on the network say of a word or name. All texts are texts, whatever they hold. */
export interface OnlineSummary {
  title: string;
  /** One line: «سياسي أمريكي». */
  description: string | null;
  /** The first lines of the article. */
  extract: string;
  picture: { url: string; width: number; height: number } | null;
  /** The page that it is from. */
  url: string;
}

export interface OnlineLabel {
  /** In Arabic. */
  label: string;
  description: string | null;
  /** The English label: a name's usual Latin spelling. */
  latin: string | null;
  url: string;
}

export interface OnlineWord {
  /** In English, as the dictionary names it. */
  partOfSpeech: string;
  /** In English, at most `MOST_SENSES`. */
  definitions: string[];
}

/** What is asked for. */
export interface OnlineQuestion {
  /** The term, name or lemma, without diacritics. */
  term: string;
  /** Persons have a label and a Latin name, words a dictionary entry. */
  kind: 'person' | 'term' | 'word';
}

/** Why there is no answer: no network, no time, told to wait, or a reply that is none. */
export type OnlineFailure = 'offline' | 'timeout' | 'busy' | 'badReply';

export interface OnlineAnswer {
  summary: OnlineSummary | null;
  label: OnlineLabel | null;
  words: OnlineWord[];
}

/** The licence under which all of it stands: to be shown with it. */
export const ONLINE_LICENCE = {
  name: 'CC BY-SA 4.0',
  url: 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const;
