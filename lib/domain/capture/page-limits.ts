/** How much of a page a browser may send. Shared by the collector and by the shape that the server holds it against. */
export const PAGE_LIMITS = {
  urlLength: 2_000,
  titleLength: 500,
  jsonLdBlocks: 30,
  /** Of one block and of all together. A longer block is left out: half of it is no JSON. */
  jsonLdLength: 300_000,
  metaEntries: 80,
  metaLength: 2_000,
  microdataItems: 100,
  microdataProperties: 40,
  textLength: 40_000,
  images: 24,
} as const;
export type PageLimits = { readonly [Name in keyof typeof PAGE_LIMITS]: number };
