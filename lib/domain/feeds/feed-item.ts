export type FeedFormat = "rss" | "atom" | "json";

/** One entry of a feed, as the feed says it: plain text, whole addresses, null for what it does not say. */
export type FeedItem = {
  readonly id: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly text: string;
  /** Null also when what stands there is no date. */
  readonly publishedAt: Date | null;
  readonly author: string | null;
  readonly categories: readonly string[];
  readonly imageUrls: readonly string[];
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  /** Its further fields, such as those of Google Merchant, by name in words: "price", "product type". */
  readonly fields: ReadonlyMap<string, string>;
};

export type ParsedFeed =
  | {
      readonly kind: "feed";
      readonly format: FeedFormat;
      readonly title: string;
      readonly items: readonly FeedItem[];
      /** How many items stood there beyond the most that are read. */
      readonly leftOut: number;
      /** How often it asks to be read; null where it does not say. */
      readonly everySeconds: number | null;
    }
  | { readonly kind: "not-a-feed"; readonly why: string };
