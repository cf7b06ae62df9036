import type { SiteRule } from '../core/article/site-rule';

/** Where known sites print their articles. Their schema, checked by a test, vouches for the shape. */
export const siteRules: readonly SiteRule[] = [];
