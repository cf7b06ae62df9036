import type { PageSigns } from './article-page';
import type { PageWord } from './extraction-words';
import type { NotArticleReason } from './not-article-reason';

/** What of the page a reason is weighed against. */
interface Weighed {
  /** Text of the page's own. UTF-16 units, as all lengths here. */
  own: number;
  isRoot: boolean;
  isStated: boolean;
  asksPassword: boolean;
}

type Test = (signs: PageSigns, page: Weighed) => boolean;
type Source = 'metadata' | 'title' | 'line' | 'address';

const SOURCES: Record<PageWord['where'], Source> = {
  type: 'metadata',
  class: 'metadata',
  title: 'title',
  line: 'line',
  path: 'address',
  host: 'address',
  parameter: 'address',
};

/** A page's claim of what it is holds while its own text is shorter, and where the test is met. */
interface Claim {
  says: NotArticleReason;
  from: Source;
  below: number;
  needs?: Test;
}

/** As much as a message, an explanation or a description has; and an author's life or a section's welcome. */
const MESSAGE = 450;
const INTRODUCTION = 700;
const DESCRIPTION = 3000;
const SENTENCE = 250;
const MIN_LISTED = 0.3;
const MIN_HEADLINES = 8;
const MIN_FIGURES = 20;
const MIN_PICTURES = 5;
const MIN_FIELDS = 3;
/** Most of a page's own prose. */
const MOST = 0.6;

const isListed: Test = ({ teaserShare, headlines }) =>
  teaserShare >= MIN_LISTED || headlines >= MIN_HEADLINES;
const hasNumbers: Test = ({ figures, labels }) => figures >= MIN_FIGURES && figures >= labels / 4;
const asks: Test = (_, { asksPassword }) => asksPassword;
const isUnstated: Test = (_, { isStated }) => !isStated;
const hasFields: Test = ({ fields }) => fields >= MIN_FIELDS;

/** In the order in which they are believed. */
const CLAIMS: Claim[] = [
  { says: 'error', from: 'metadata', below: INTRODUCTION },
  { says: 'error', from: 'title', below: MESSAGE, needs: isUnstated },
  { says: 'logIn', from: 'metadata', below: INTRODUCTION, needs: asks },
  {
    says: 'logIn',
    from: 'title',
    below: INTRODUCTION,
    needs: (signs, page) => asks(signs, page) || isUnstated(signs, page),
  },
  {
    says: 'logIn',
    from: 'line',
    below: MESSAGE,
    needs: (signs, page) => asks(signs, page) && isUnstated(signs, page) && !isListed(signs, page),
  },
  {
    says: 'logIn',
    from: 'address',
    below: INTRODUCTION,
    needs: (signs, page) => asks(signs, page) && isUnstated(signs, page),
  },
  { says: 'consent', from: 'title', below: DESCRIPTION, needs: ({ consentShare }) => consentShare >= 0.5 },
  { says: 'consent', from: 'address', below: DESCRIPTION, needs: ({ consentShare }) => consentShare >= 0.5 },
  { says: 'subscribers', from: 'line', below: SENTENCE },
  { says: 'search', from: 'metadata', below: INTRODUCTION },
  { says: 'search', from: 'title', below: MESSAGE },
  {
    says: 'search',
    from: 'address',
    below: MESSAGE,
    needs: (signs, page) =>
      isUnstated(signs, page) &&
      (isListed(signs, page) || signs.claims.some(({ says, from }) => says === 'search' && from === 'line')),
  },
  { says: 'shop', from: 'metadata', below: DESCRIPTION },
  { says: 'shop', from: 'title', below: MESSAGE },
  {
    says: 'shop',
    from: 'address',
    below: INTRODUCTION,
    needs: ({ claims }) => claims.some(({ says, from }) => says === 'shop' && from === 'line'),
  },
  { says: 'video', from: 'metadata', below: SENTENCE },
  { says: 'video', from: 'address', below: SENTENCE, needs: ({ videos }) => videos > 0 },
  { says: 'audio', from: 'metadata', below: INTRODUCTION },
  { says: 'audio', from: 'address', below: MESSAGE, needs: ({ audios }) => audios > 0 },
  { says: 'photos', from: 'metadata', below: SENTENCE, needs: ({ pictures }) => pictures >= MIN_PICTURES },
  { says: 'photos', from: 'address', below: SENTENCE, needs: ({ pictures }) => pictures >= MIN_PICTURES },
  { says: 'form', from: 'metadata', below: INTRODUCTION },
  { says: 'form', from: 'title', below: INTRODUCTION },
  { says: 'form', from: 'address', below: MESSAGE, needs: hasFields },
  { says: 'data', from: 'title', below: SENTENCE, needs: hasNumbers },
  { says: 'data', from: 'address', below: SENTENCE, needs: hasNumbers },
  { says: 'list', from: 'metadata', below: INTRODUCTION, needs: isListed },
  { says: 'list', from: 'title', below: MESSAGE, needs: isListed },
  {
    says: 'list',
    from: 'address',
    below: MESSAGE,
    needs: (signs, page) => isUnstated(signs, page) && isListed(signs, page),
  },
  {
    says: 'frontPage',
    from: 'metadata',
    below: INTRODUCTION,
    needs: (signs, page) => page.isRoot && isListed(signs, page),
  },
];

/** What a page calls itself, where it has too little text to be an article all the same; or null. */
export function claimedReason(signs: PageSigns, page: Weighed): NotArticleReason | null {
  // What calls itself an article and says so in full may be closed to the visitor, but is nothing else.
  // A template that calls every page the front one knows none.
  const isAstray =
    !page.isRoot && signs.claims.some(({ says, from }) => says === 'frontPage' && from === 'class');
  const made = signs.claims.filter(({ from }) => !(isAstray && from === 'class'));
  const claims = signs.isLinkedArticle ? CLAIMS.filter(({ says }) => says === 'subscribers') : CLAIMS;
  const found = claims.find(
    ({ says, from, below, needs }) =>
      page.own < below &&
      made.some((claim) => claim.says === says && SOURCES[claim.from] === from) &&
      (needs?.(signs, page) ?? true),
  );
  if (found) return found.says;
  if (signs.isLinkedArticle || page.isStated) return null;
  if (signs.consentShare >= MOST && signs.forms > 0 && page.own < DESCRIPTION) return 'consent';
  if (hasNumbers(signs, page) && signs.figures > 3 * signs.headlines && page.own < SENTENCE) return 'data';
  return null;
}

/** A page of so many links without a text is a list of them. */
const MIN_LINKS = 25;

/** What a page has in place of a text, in the order in which it is told. */
const INSTEAD: { says: NotArticleReason; where: Test }[] = [
  ...(['error', 'logIn', 'search', 'shop'] as const).map((says) => ({
    says,
    where: ({ claims }: PageSigns) => claims.some((claim) => claim.says === says && claim.from === 'line'),
  })),
  { says: 'frontPage', where: ({ links }, { isRoot }) => isRoot && links >= MIN_HEADLINES },
  { says: 'logIn', where: asks },
  { says: 'video', where: ({ videos }) => videos > 0 },
  { says: 'audio', where: ({ audios }) => audios > 0 },
  { says: 'photos', where: ({ pictures }) => pictures >= MIN_PICTURES },
  { says: 'data', where: (signs, page) => hasNumbers(signs, page) && signs.figures > 3 * signs.headlines },
  { says: 'form', where: hasFields },
  { says: 'list', where: ({ links, headlines }) => links >= MIN_LINKS || headlines >= MIN_HEADLINES },
];

/** Why a page has hardly any text: what stands in its place; or null. */
export function explainedReason(signs: PageSigns, page: Weighed): NotArticleReason | null {
  return INSTEAD.find(({ where }) => where(signs, page))?.says ?? null;
}
