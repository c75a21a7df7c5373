import {
  and,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { listingMarks, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import { searchWords } from "@/lib/domain/deals/search-words";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import type { Coordinates } from "@/lib/domain/scoring/distance-km";
import { visibleTo } from "../visible-to";
import { withinRing } from "./distance";
import { notApart } from "./not-apart";
import { seenLately } from "./seen-lately";

const METRES_PER = { km: 1_000, mi: 1_609.344 } as const;
const HOUR_MS = 3_600_000;

/** Every word must be there, the last one at least as a beginning. Words hold letters and digits only. */
function searchCondition(search: string): SQL | undefined {
  const words = searchWords(search);
  if (words.length === 0) return undefined;
  const terms = words.map((word, index) => `'${word}'${index === words.length - 1 ? ":*" : ""}`);
  return sql`${listings.search} @@ to_tsquery('simple', ${terms.join(" & ")})`;
}

function priceCondition(query: DealsQuery): SQL | undefined {
  const { priceMinCents: min, priceMaxCents: max, priceCurrency: currency } = query;
  if (currency === null || (min === null && max === null)) return undefined;
  return and(
    eq(listings.priceCurrency, currency),
    min === null ? undefined : gte(listings.priceCents, min),
    max === null ? undefined : lte(listings.priceCents, max),
  );
}

/** Near enough: within the radius, or shipped, or of unknown place where the person allows it. */
function reachCondition(query: DealsQuery, home: Coordinates | null): SQL | undefined {
  const ships = query.ships ? inArray(listings.shippingKind, ["known", "free"]) : undefined;
  if (query.within === null || home === null) return ships;
  const metres = Math.round(query.within.value * METRES_PER[query.within.unit]);
  const unknown = query.includeUnknownDistance
    ? or(isNull(listings.latitude), isNull(listings.longitude))
    : undefined;
  return or(withinRing(home, -1, metres), ships, unknown);
}

function markCondition(query: DealsQuery): SQL | undefined {
  return and(
    query.saved ? isNotNull(listingMarks.savedAt) : undefined,
    query.hidden ? isNotNull(listingMarks.hiddenAt) : isNull(listingMarks.hiddenAt),
  );
}

type Input = {
  readonly query: DealsQuery;
  readonly userId: Id<"user">;
  readonly home: Coordinates | null;
  readonly now: Date;
};

/** What a listing must be to be seen at all by this person. */
export function visibleListing(userId: Id<"user">, now: Date): SQL | undefined {
  return and(
    visibleTo(userId, listings.userId),
    or(isNull(listings.forgetAt), gt(listings.forgetAt, now)),
  );
}

/** Sources that are kept apart are seen one at a time, where they are asked for by name, and never among others. */
function sourceCondition(sourceIds: DealsQuery["sourceIds"]): SQL | undefined {
  if (sourceIds.length === 1) return inArray(listings.sourceId, sourceIds);
  return and(sourceIds.length > 0 ? inArray(listings.sourceId, sourceIds) : undefined, notApart());
}

/** What was saved is not lost because nobody has looked. */
function stateCondition({ state, saved }: DealsQuery, userId: Id<"user">, now: Date) {
  if (state === "any") return undefined;
  if (state === "sold" || state === "gone") return eq(listings.state, state);
  const lately = seenLately(userId, now);
  if (state === "unseen") return and(eq(listings.state, "active"), lately && not(lately));
  return and(eq(listings.state, "active"), saved ? undefined : lately);
}

/** Every filter that needs the listing and the person's marks; bands are the order's business. */
export function dealConditions({ query, userId, home, now }: Input): SQL | undefined {
  const { sourceIds, categories, conditionAtLeast, seenWithinHours } = query;
  const least = CONDITIONS.indexOf(conditionAtLeast ?? "new");
  return and(
    visibleListing(userId, now),
    stateCondition(query, userId, now),
    searchCondition(query.search),
    sourceCondition(sourceIds),
    categories.length > 0 ? inArray(listings.category, categories) : undefined,
    priceCondition(query),
    conditionAtLeast ? inArray(listings.condition, CONDITIONS.slice(0, least + 1)) : undefined,
    reachCondition(query, home),
    seenWithinHours === null
      ? undefined
      : gte(listings.lastSeenAt, new Date(now.getTime() - seenWithinHours * HOUR_MS)),
    markCondition(query),
  );
}

export function notAmong(ids: readonly Id<"listing">[]): SQL | undefined {
  return ids.length > 0 ? notInArray(listings.id, [...ids]) : undefined;
}
