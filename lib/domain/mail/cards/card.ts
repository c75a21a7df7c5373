export type CardLine = {
  readonly text: string;
  /** It stands in a link to this listing. */
  readonly isLinked: boolean;
  /** Crossed out: what no longer holds, an old price above all. */
  readonly isStruck: boolean;
};

export type CardImage = { readonly src: string; readonly alt: string };

/** The part of a mail that is about one listing. */
export type Card = {
  readonly externalId: string;
  readonly url: string;
  readonly lines: readonly CardLine[];
  readonly images: readonly CardImage[];
  /** What stands right before and after it outside of its box; used only where the box says no price. */
  readonly after: readonly CardLine[];
};
