import type { CurrencyCode } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import { parseUrl } from "@/lib/domain/import/parse-url";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingState, Place, Shipping } from "@/lib/domain/listing/listing-draft.schema";
import type { PriceKind } from "./captured-listing.schema";
import { currencyOfPage } from "./currency-of-page";
import { bareUrl, type ExternalId, externalIdOf } from "./external-id-of";
import type { HostRule } from "./host-list";
import { hostRuleOf } from "./host-rule-of";
import { pageText } from "./page-text";
import { plainLine } from "./plain-text";
import { readAmounts } from "./read-amounts";
import { readText } from "./read-text";
import { titleInAddress } from "./title-in-address";

export type PastedLink = {
  readonly url: string;
  /** Null: no rule is known, so a page there may be captured. */
  readonly rule: HostRule | null;
  readonly id: ExternalId;
  /** The words in the address itself; null where it holds none. */
  readonly title: string | null;
};

/** What a person pasted or shared says; a field that it does not say is null. */
export type PastedText = {
  readonly title: string | null;
  readonly description: string | null;
  readonly price: Money | null;
  readonly priceKind: PriceKind | null;
  readonly shipping: Shipping | null;
  readonly condition: Condition;
  readonly conditionText: string | null;
  readonly place: Place | null;
  readonly state: ListingState | null;
};

export type ReadPasted =
  | { readonly kind: "nothing" }
  | { readonly kind: "link"; readonly link: PastedLink }
  | { readonly kind: "text"; readonly link: PastedLink | null; readonly text: PastedText };

const MAX_LENGTH = 50_000;
const ADDRESS = /https?:\/\/[^\s<>"'`]{4,2000}/i;
const LINE_LENGTH = 200;

function linkIn(text: string): PastedLink | null {
  const alone = /\s/.test(text) ? null : parseUrl(text);
  const written = ADDRESS.exec(text)?.[0].replace(/[).,;!?\]]+$/, "");
  const url = alone ?? (written ? parseUrl(written) : null);
  if (url === null) return null;
  return {
    url: bareUrl(url),
    rule: hostRuleOf(url),
    id: externalIdOf(url),
    title: titleInAddress(url),
  };
}

/** The first line with words that is not an address. */
function titleIn(lines: readonly string[]): string | null {
  const line = lines.find((one) => /\p{L}/u.test(one) && one.length <= LINE_LENGTH);
  return line === undefined ? null : plainLine(line, 500) || null;
}

function textOf(text: string, link: PastedLink | null, preferred: CurrencyCode | null): PastedText {
  const page = pageText(text, null);
  const usual = (link && currencyOfPage(new URL(link.url).hostname, "")) ?? preferred;
  const found = readText(page, readAmounts(page, usual), usual);
  return {
    title: titleIn(page.lines),
    description: found.description ?? null,
    price: found.price ?? null,
    priceKind: found.priceKind ?? null,
    shipping: found.shipping ?? null,
    condition: found.condition ?? "unknown",
    conditionText: found.conditionText ?? null,
    place: found.place ?? null,
    state: found.state ?? null,
  };
}

/**
 * What a pasted or shared text holds: a link with the rule of its site and the ad's own id, and whatever the words say.
 * Nothing is fetched. `preferred` is the reader's currency, for a "$" that is left open. Never throws.
 */
export function readPasted(pasted: string, preferred: CurrencyCode | null = null): ReadPasted {
  const text = pasted.slice(0, MAX_LENGTH).trim();
  if (text === "") return { kind: "nothing" };
  const link = linkIn(text);
  const words = text.replace(new RegExp(ADDRESS.source, "gi"), "\n").trim();
  const isOnlyLink = link !== null && (!/[\p{L}\p{N}]/u.test(words) || !/\s/.test(text));
  if (isOnlyLink) return { kind: "link", link };
  return { kind: "text", link, text: textOf(words, link, preferred) };
}
