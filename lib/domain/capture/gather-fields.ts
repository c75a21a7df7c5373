import type {
  CapturedField,
  CapturedFields,
  FieldOrigin,
  FieldOrigins,
} from "./captured-listing.schema";
import {
  type Chosen,
  chooseCondition,
  chooseDescription,
  chooseState,
  firstOf,
  type Parts,
} from "./choose-fields";
import { choosePrice } from "./choose-price";
import type { ExternalId } from "./external-id-of";
import type { ReadAmount } from "./read-amounts";

/** Words that stand where a brand or seller would, and name none. */
const NO_NAME =
  /^(?:n\/?a|none|no brand|unbranded|does not apply|unknown|ohne marke|markenlos|sans marque|sin marca|generic|other|sonstige|-+|null|undefined)$/i;

type Known = { readonly url: string; readonly id: ExternalId };

function named(chosen: Chosen<string>): Chosen<string> {
  return chosen && !NO_NAME.test(chosen.value) ? chosen : null;
}

function chosenOf(parts: Parts, shown: readonly ReadAmount[], marketplace: string | null) {
  const price = choosePrice(parts, shown);
  const seller = named(firstOf(parts, "sellerRef"));
  const isSite =
    marketplace !== null && (seller?.value.toLowerCase().startsWith(marketplace) ?? false);
  return {
    title: firstOf(parts, "title"),
    description: chooseDescription(parts),
    price: price && { value: price, origin: price.origin },
    shipping: firstOf(parts, "shipping"),
    condition: chooseCondition(parts),
    brand: named(firstOf(parts, "brand")),
    category: named(firstOf(parts, "category")),
    attributes: firstOf(parts, "attributes"),
    place: firstOf(parts, "place"),
    photoUrls: firstOf(parts, "photoUrls"),
    sellerRef: isSite ? null : seller,
    state: chooseState(parts),
    listedAt: firstOf(parts, "listedAt"),
  } satisfies Record<CapturedField, Chosen<unknown>>;
}

function orNull<Value>(chosen: Chosen<Value>): Value | null {
  return chosen ? chosen.value : null;
}

/** Each field from the first part of the page that says it, with where that was; null where none does. */
export function gatherFields(
  parts: Parts,
  shown: readonly ReadAmount[],
  known: Known,
): { fields: CapturedFields; from: FieldOrigins } {
  const chosen = chosenOf(parts, shown, known.id.marketplace);
  const from = Object.fromEntries(
    Object.entries(chosen).flatMap(([field, one]): [string, FieldOrigin][] =>
      one ? [[field, one.origin]] : [],
    ),
  );
  const { condition, price } = chosen;
  const fields: CapturedFields = {
    marketplace: known.id.marketplace,
    externalId: known.id.externalId,
    url: known.url,
    title: orNull(chosen.title),
    description: orNull(chosen.description),
    price: price?.value.money ?? null,
    priceKind: price?.value.kind ?? null,
    shipping: orNull(chosen.shipping),
    condition: condition?.value.condition ?? "unknown",
    conditionText: condition?.value.conditionText ?? null,
    brand: orNull(chosen.brand),
    category: orNull(chosen.category),
    attributes: { ...orNull(chosen.attributes) },
    place: orNull(chosen.place),
    photoUrls: [...(orNull(chosen.photoUrls) ?? [])],
    sellerRef: orNull(chosen.sellerRef),
    state: orNull(chosen.state),
    listedAt: orNull(chosen.listedAt),
  };
  return { fields, from };
}
