import { and, eq, ne, sql } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import { settings, users } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { violatedIndex } from "../unique-violation";

/** Any number that no other advisory lock uses. */
const ROLES_LOCK = 7_310_044;

export type AccountUser = {
  readonly id: Id<"user">;
  readonly email: string;
  readonly name: string | null;
  readonly role: "user" | "admin";
};
export type NewAccount = {
  readonly email: string;
  readonly name: string | null;
  readonly emailVerified?: Date | null;
  readonly image?: string | null;
};

/** One at a time decides who is admin: the first sign-up, and whoever is the last admin. Held to the transaction's end. */
export async function lockRoles(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ROLES_LOCK})`);
}

/** The demo's account counts as nobody: not as the first person, not as somebody left behind. */
async function notTheDemo(db: DatabaseOrTransaction) {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "demo"));
  const { userId } = (row?.value ?? {}) as { userId?: Id<"user"> };
  return typeof userId === "string" ? ne(users.id, userId) : undefined;
}

async function hasPeople(tx: Transaction): Promise<boolean> {
  const found = await tx
    .select({ id: users.id })
    .from(users)
    .where(await notTheDemo(tx))
    .limit(1);
  return found.length > 0;
}

/** Throws CONFLICT when people would be left without an admin who can sign in. */
export async function requireAnotherAdmin(tx: Transaction, userId: Id<"user">): Promise<void> {
  const others = await tx
    .select({ role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(and(ne(users.id, userId), await notTheDemo(tx)));
  const hasAdmin = others.some(({ role, disabledAt }) => role === "admin" && !disabledAt);
  if (others.length === 0 || hasAdmin) return;
  throw new AppError(
    "CONFLICT",
    "This is the only admin, and other people have accounts here. Make one of them an admin first.",
  );
}

/** A taken e-mail as a conflict beside its field; any other error as it is. */
export function asEmailConflict(error: unknown, message: string): unknown {
  if (violatedIndex(error) !== "users_email_unique") return error;
  const fields = [{ field: "email", message }];
  return new AppError("CONFLICT", message, { fields, cause: error });
}

/** A new account; the installation's first is its admin, also when two arrive at once. */
export async function insertUser(
  tx: Transaction,
  ctx: ServiceContext,
  account: NewAccount,
): Promise<AccountUser> {
  await lockRoles(tx);
  const now = ctx.clock.now();
  const user: AccountUser = {
    id: ctx.ids.make("user"),
    email: account.email,
    name: account.name,
    role: (await hasPeople(tx)) ? "user" : "admin",
  };
  await tx.insert(users).values({
    ...user,
    emailVerified: account.emailVerified ?? null,
    image: account.image ?? null,
    createdAt: now,
    updatedAt: now,
  });
  return user;
}

/** A user that an admin deals with, or NOT_FOUND. */
export async function getUserForUpdate(tx: Transaction, id: Id<"user">) {
  const [user] = await tx
    .select({ id: users.id, role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, id))
    // Not as a delete locks: a listing of theirs may be judged meanwhile.
    .for("no key update");
  if (!user) throw new AppError("NOT_FOUND", "There is no such user.");
  return user;
}
