import { and, eq, isNull, or, type SQL } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { UserActor } from "../context";

/** A source that the person may change: their own, and as an admin the shared ones. */
export function changeable(actor: UserActor, id: Id<"source">): SQL | undefined {
  const mine = eq(sources.userId, actor.userId);
  const owner = actor.role === "admin" ? or(mine, isNull(sources.userId)) : mine;
  return and(eq(sources.id, id), owner);
}
