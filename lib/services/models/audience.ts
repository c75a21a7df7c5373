import { type SQL, sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";

/** Whose market: everybody's (null), the generated one of the demo, or one user's on top of everybody's. */
export type Audience = Id<"user"> | "demo" | null;

/** As a model's row names it. */
export function audienceColumns(audience: Audience): {
  audience: "shared" | "demo" | "user";
  userId: Id<"user"> | null;
} {
  if (audience === null || audience === "demo") {
    return { audience: audience ?? "shared", userId: null };
  }
  return { audience: "user", userId: audience };
}

export function audienceOf(row: {
  readonly audience: "shared" | "demo" | "user";
  readonly userId: Id<"user"> | null;
}): Audience {
  return row.audience === "demo" ? "demo" : row.userId;
}

/** Whose comps: an audience's, or what a marketplace's stand-in made up for one user. */
export type CompOwner = Audience | { readonly madeUpFor: Id<"user"> };

/** Condition on comps `c` of sources `s`: those whose owner it is. Generated ones never mix with others. */
export function ownedBy(owner: CompOwner): SQL {
  if (owner === "demo") return sql`c.user_id is null and s.licence = 'demo'`;
  if (owner !== null && typeof owner === "object") {
    return sql`c.user_id = ${owner.madeUpFor} and s.licence = 'demo'`;
  }
  const isOwners = owner === null ? sql`c.user_id is null` : sql`c.user_id = ${owner}`;
  return sql`${isOwners} and s.licence <> 'demo'`;
}
