import { and, eq, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import { listingScores, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { visibleTo } from "../visible-to";

/** The score row that a person sees on a listing; at most one a listing when joined by `visibleScore`. */
export const score = alias(listingScores, "score");
const own = alias(listingScores, "own");

/** A shared row gives way to the person's own on the same listing. */
export function notReplaced(userId: Id<"user">): SQL {
  const ownRow = new QueryBuilder()
    .select({ one: sql`1` })
    .from(own)
    .where(and(eq(own.listingId, score.listingId), eq(own.userId, userId), isNull(score.userId)));
  return notExists(ownRow);
}

/** Joins the person's own row where there is one, else the shared row. */
export function visibleScore(userId: Id<"user">): SQL {
  // and() of conditions is never undefined
  return and(
    eq(score.listingId, listings.id),
    visibleTo(userId, score.userId),
    notReplaced(userId),
  ) as SQL;
}

/** The same as text of a query. */
export function joinScore(kind: "inner" | "left", userId: Id<"user">): SQL {
  return sql`${sql.raw(kind)} join ${listingScores} as ${sql.identifier("score")} on ${visibleScore(userId)}`;
}
