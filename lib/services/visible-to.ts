import { eq, isNull, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";

/** Rows of shared sources and the user's own; pass the table's user_id column. */
export function visibleTo(userId: Id<"user">, ownerColumn: PgColumn): SQL {
  // or() of two conditions is never undefined
  return or(isNull(ownerColumn), eq(ownerColumn, userId)) as SQL;
}

/** Another user's id and an id that never was give the same answer. */
export function notFound(what: string): AppError {
  return new AppError("NOT_FOUND", `There is no such ${what}.`);
}
