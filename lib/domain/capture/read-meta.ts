import { isCurrencyCode } from "@/lib/core/currency";
import { parseState } from "@/lib/domain/import/parse-state";
import type { FoundFields } from "./found-fields";
import { termOf } from "./json-node";
import { photoUrls } from "./photo-urls";
import { plainLine, plainText } from "./plain-text";
import { readConditionTerm } from "./read-condition-term";

export type PageMeta = {
  readonly all: (name: string) => readonly string[];
  readonly first: (...names: readonly string[]) => string | null;
};

/** A page's meta entries by their name in small letters. */
export function pageMeta(entries: readonly (readonly [string, string])[]): PageMeta {
  const byName = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), value]);
  }
  const all = (name: string) => byName.get(name) ?? [];
  const first = (...names: readonly string[]) =>
    names
      .flatMap((name) => all(name))
      .find((value) => value.trim() !== "")
      ?.trim() ?? null;
  return { all, first };
}

/** A sale price stands beside the price before it, so it goes first. */
const PRICES = ["product:sale_price", "product:price", "og:price", "og:sale_price"];

function priceOf({ first }: PageMeta): FoundFields["prices"] {
  for (const name of PRICES) {
    const amount = first(`${name}:amount`) ?? first(name);
    if (!amount || !/\d/.test(amount)) continue;
    const code = (
      first(`${name}:currency`, "product:price:currency", "og:price:currency") ?? ""
    ).toUpperCase();
    return [{ amount: plainLine(amount, 60), currency: isCurrencyCode(code) ? code : null }];
  }
  return undefined;
}

const line = (value: string | null, length: number) =>
  (value && plainLine(value, length)) || undefined;

/** Whether the page itself says by its meta entries that it shows one thing for sale. */
export function isProductMeta(meta: PageMeta): boolean {
  return (
    /(?:^|[.:])(?:product|offer)/i.test(meta.first("og:type") ?? "") || priceOf(meta) !== undefined
  );
}

/** What OpenGraph and its kin say of the page's thing. */
export function readMeta(meta: PageMeta, url: string): FoundFields {
  const { first, all } = meta;
  const condition = readConditionTerm(first("product:condition", "og:condition") ?? undefined);
  const availability = termOf(first("product:availability", "og:availability") ?? "").replace(
    /[\s_]+/g,
    "",
  );
  const photos = photoUrls(
    [...all("og:image:secure_url"), ...all("og:image"), ...all("og:image:url")],
    url,
  );
  const description = first("og:description", "description");
  const locality = [first("og:locality", "place:locality"), first("og:region")].filter(
    (part) => part !== null,
  );
  return {
    title: line(first("og:title", "twitter:title"), 500),
    description: (description && plainText(description, 20_000)) || undefined,
    prices: priceOf(meta),
    ...(condition ?? {}),
    brand: line(first("product:brand", "og:brand"), 120),
    category: line(first("product:category"), 200)?.split(" > ").at(-1),
    photoUrls: photos.length > 0 ? photos : undefined,
    place:
      locality.length > 0
        ? { label: plainLine(locality.join(", "), 200), latitude: null, longitude: null }
        : undefined,
    state: parseState(availability) ?? undefined,
  };
}
