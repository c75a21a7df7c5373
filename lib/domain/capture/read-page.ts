import type { CurrencyCode } from "@/lib/core/currency";
import { plainWords } from "@/lib/domain/listing/plain-words";
import type { CapturedFields, CapturedListing, FieldOrigins } from "./captured-listing.schema";
import { externalIdOf } from "./external-id-of";
import { gatherFields } from "./gather-fields";
import type { NotAListing } from "./not-a-listing";
import { type PageParts, pageParts } from "./page-parts";
import type { PageSnapshot } from "./page-snapshot.schema";
import { pageUrl } from "./page-url";
import { wordsFor } from "./words/all-page-words";

export type ReadPage =
  | { readonly kind: "listing"; readonly fields: CapturedListing; readonly from: FieldOrigins }
  | {
      readonly kind: "not-a-listing";
      readonly why: NotAListing;
      /** What was found all the same, for a person to look at; null: next to nothing. */
      readonly guess: CapturedFields | null;
    };

const SIGN_IN = wordsFor("signIn");
const INVITATIONS = wordsFor("invitations");

/** A page without data sells when it has a price and invites to buy. */
function sellsInWords({ text, parts }: PageParts): boolean {
  const hasPrice = parts.some(
    ({ origin, found }) => origin === "text" && found.price !== undefined,
  );
  const isOver = parts.some(({ origin, found }) => origin === "text" && found.state !== undefined);
  return hasPrice && (isOver || text.plain.some((line) => INVITATIONS.has(line)));
}

function whyNot(
  page: PageParts,
  snapshot: PageSnapshot,
  isItem: boolean,
  title: string | null,
): NotAListing | null {
  const isShut = [snapshot.heading ?? "", snapshot.title].some((name) => {
    const plain = plainWords(name.slice(0, 200));
    return SIGN_IN.has(plain) || SIGN_IN.has(plainWords(name.split(/[|–—-]/)[0] ?? ""));
  });
  if (isShut && page.data !== "product") return "sign-in-or-error";
  if (title === null) return "no-title";
  if (page.data === "product" || isItem) return null;
  if (page.data === "many") return "many-listings";
  return page.saysProduct || sellsInWords(page) ? null : "nothing-for-sale";
}

/**
 * What a page offers, from the page's own data and text alone: each field with where it was read, and null where the
 * page does not say it. `preferred` is the reader's own currency, for a "$" that the page leaves open. Never throws.
 */
export function readPage(snapshot: PageSnapshot, preferred: CurrencyCode | null = null): ReadPage {
  const page = pageParts(snapshot, preferred);
  const url = pageUrl(snapshot.url, page.canonical);
  const id = externalIdOf(url);
  const { fields, from } = gatherFields(page.parts, page.amounts, { url, id });
  const why = whyNot(page, snapshot, id.isItem, fields.title);
  if (why === null && fields.title !== null) {
    return { kind: "listing", fields: { ...fields, title: fields.title }, from };
  }
  const isAny = fields.title !== null || fields.price !== null;
  return {
    kind: "not-a-listing",
    why: why ?? "no-title",
    guess: isAny && why !== "sign-in-or-error" ? fields : null,
  };
}
