import type { Redis } from "ioredis";
import type { DatabaseOrTransaction } from "@/db/client";
import type { Clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import type { Id, IdMaker } from "@/lib/core/ids";
import type { Logger } from "@/lib/platform/logger";

export type UserActor = {
  readonly kind: "user";
  readonly userId: Id<"user">;
  readonly role: "user" | "admin";
  /** An API key may be limited to reading; a session may always write. */
  readonly scopes: readonly ("read" | "write")[];
  /** Present when a browser session speaks, absent for an API key: SHA-256 of the session's token. */
  readonly sessionHash?: string;
};
export type SystemActor = { readonly kind: "system" };
export type AnonymousActor = { readonly kind: "anonymous" };
export type Actor = UserActor | SystemActor | AnonymousActor;

/** What every verb gets: nothing is read from the surroundings. */
export type ServiceContext = {
  readonly db: DatabaseOrTransaction;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly actor: Actor;
  readonly log: Logger;
  /** Where there is one, rate limits count in it instead of in the database. */
  readonly redis?: Redis;
  readonly signal?: AbortSignal;
};

/** The signed-in person, or UNAUTHENTICATED. Reading verbs start with it. */
export function requireUser(ctx: ServiceContext): UserActor {
  if (ctx.actor.kind !== "user") throw new AppError("UNAUTHENTICATED", "Sign in first.");
  return ctx.actor;
}

/** Writing verbs start with it: an API key needs the write scope. */
export function requireWriter(ctx: ServiceContext): UserActor {
  const actor = requireUser(ctx);
  if (!actor.scopes.includes("write")) {
    throw new AppError("FORBIDDEN", "This API key may only read.");
  }
  return actor;
}

/** Admin areas do not exist for others. */
export function requireAdmin(ctx: ServiceContext): UserActor {
  const actor = requireUser(ctx);
  if (actor.role !== "admin") throw new AppError("NOT_FOUND", "There is nothing here.");
  return actor;
}
