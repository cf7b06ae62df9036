/** A plus or two noughts and a country's code, or the nought of a long-distance call; of other digits nobody knows. */
const START = /(?<![0-9٠-٩۰-۹])(?:[+＋]\s?(?=[1-9١-٩۱-۹])|(?:00|٠٠|۰۰)(?=[1-9١-٩۱-۹])|(?=[0٠۰][1-9١-٩۱-۹]))/u;
/** Groups of digits, some in brackets, a space, hyphen or stop between two of them. */
const GROUPS = /(?:\(?[0-9٠-٩۰-۹]{1,12}\)?[ \u00a0.-]?){1,7}/u;
const PHONE = new RegExp(`${START.source}${GROUPS.source}`, 'gu');
const DIGITS = /[0-9٠-٩۰-۹]/gu;
const CLOSED_BY_DIGIT = /^.*[0-9٠-٩۰-۹]/u;
const GROUPED = /[0-9٠-٩۰-۹)][ \u00a0.-]\(?[0-9٠-٩۰-۹]/u;
/** «05-06-2026» is a day. */
const DATE = /^[0-9٠-٩۰-۹]{1,2}[ \u00a0.-][0-9٠-٩۰-۹]{1,2}[ \u00a0.-][0-9٠-٩۰-۹]{2,4}$/u;
/** «(02) 123 4567»: the first bracket stands before what a number begins with. */
const CLOSES_ONLY = /^[^(]*\)/u;
/** ITU-T E.164 allows 15 at most; shorter than 8 with their code are no numbers of subscribers. */
const LEAST_DIGITS = 8;
const MOST_DIGITS = 15;

/**
 * Telephone numbers written in groups: «+971 50 123 4567», «050-123-4567». In a text from right to left their groups
 * would stand in the wrong order.
 */
export function phoneNumbers(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(PHONE)).flatMap(({ 0: found, index }) => {
    const number = CLOSED_BY_DIGIT.exec(found)?.[0] ?? '';
    const digits = number.match(DIGITS)?.length ?? 0;
    const isLong = digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
    const isGrouped = GROUPED.test(number) && !DATE.test(number);
    if (!isLong || !(isGrouped || /^[+＋]/u.test(number))) return [];
    const start = CLOSES_ONLY.test(number) && text[index - 1] === '(' ? index - 1 : index;
    return [{ start, end: index + number.length }];
  });
}
