/** What pages call things in one language. All as `plainWords` gives it: small, without marks and punctuation. */
export type PageWords = {
  /** Beside the amount that is asked. */
  readonly price: readonly string[];
  readonly buyNow: readonly string[];
  readonly bid: readonly string[];
  readonly soldFor: readonly string[];
  /** Before and behind an amount that is another one's: an earlier price, a shop's, a value. */
  readonly formerBefore: readonly string[];
  readonly formerAfter: readonly string[];
  /** Units and words of an amount that comes again: a month's, a payment's, a square metre's. */
  readonly rateAfter: readonly string[];
  readonly rateBefore: readonly string[];
  readonly shipping: readonly string[];
  readonly fee: readonly string[];
  readonly saving: readonly string[];
  /** An amount behind these is one end of a range. */
  readonly bound: readonly string[];
  readonly each: readonly string[];
  /** May stand beside an amount on its own line. */
  readonly silent: readonly string[];
  /** A line of its own: it costs nothing; its price is not told. */
  readonly gift: readonly string[];
  readonly onRequest: readonly string[];
  /** Lines about getting it. */
  readonly freeShipping: readonly string[];
  readonly pickupOnly: readonly string[];
  /** Labels that stand alone, before a colon, or first on a line. */
  readonly conditionLabels: readonly string[];
  readonly placeLabels: readonly string[];
  readonly sellerLabels: readonly string[];
  readonly brandLabels: readonly string[];
  readonly descriptionLabels: readonly string[];
  /** Labels and headings that end what was before them. */
  readonly otherLabels: readonly string[];
  /** Headings over things that are not the page's own. */
  readonly otherItems: readonly string[];
  /** A line of its own. */
  readonly sold: readonly string[];
  readonly soldPhrases: readonly string[];
  readonly gonePhrases: readonly string[];
  /** What a page that sells invites to. */
  readonly invitations: readonly string[];
  /** On a page that shows something else than the ad. */
  readonly signIn: readonly string[];
};

/** "one phrase | another": a list that a person can read. */
export function phrases(list: string): readonly string[] {
  return list.split("|").map((phrase) => phrase.trim().replace(/\s+/g, " "));
}
