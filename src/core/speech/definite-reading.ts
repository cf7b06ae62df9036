const ARTICLE = 'ال';

/** Whether a reading of several words is definite by annexation: «مجموعة العشرين», «صندوق النقد الدولي». */
function isAnnexation(reading: string): boolean {
  const [first = '', second = ''] = reading.split(' ');
  return !first.startsWith(ARTICLE) && second.startsWith(ARTICLE);
}

/**
 * Letters written onto a sign or name of Latin letters, joined to its reading: «الـNATO» → «الناتو», «لـNATO» →
 * «للناتو», «الـG20» → «مجموعة العشرين», «الـBBC» → «البي بي سي».
 * @param prefix Conjunction, preposition and article as written: و، ب، ال، بال، لل.
 */
export function joinedReading(prefix: string, reading: string): { prefix: string; reading: string } {
  const isArticle = prefix.endsWith(ARTICLE) || prefix.endsWith('لل');
  if (isArticle) {
    if (!isAnnexation(reading))
      return { prefix, reading: reading.startsWith(ARTICLE) ? reading.slice(2) : reading };
    return { prefix: prefix.endsWith(ARTICLE) ? prefix.slice(0, -2) : prefix.slice(0, -1), reading };
  }
  // «ل» swallows the alif of the article.
  return { prefix, reading: prefix.endsWith('ل') ? reading.replace(/^ال/, 'ل') : reading };
}
