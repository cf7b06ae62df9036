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
