import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type User, users } from "@/db/schema";
import type { ServiceContext, UserActor } from "../context";
import { notFound } from "../visible-to";

export type ImportOwner = { readonly actor: UserActor; readonly email: string };

const toOwner = ({ id, role, email }: User): ImportOwner => ({
  actor: { kind: "user", userId: id, role, scopes: ["read", "write"] },
  email,
});

type Args = { ctx: ServiceContext; input: { readonly email: string | null } };

/**
 * For whom a command imports: the named user, else the first admin, else nobody yet (null). For commands
 * only: whoever can run them on this machine has the database anyway.
 */
export async function findImportOwner({ ctx, input }: Args): Promise<ImportOwner | null> {
  const { email } = input;
  const isThem =
    email === null ? eq(users.role, "admin") : eq(sql`lower(${users.email})`, email.toLowerCase());
  const [user] = await ctx.db
    .select()
    .from(users)
    .where(and(isThem, isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .limit(1);
  if (user) return toOwner(user);
  if (email === null) return null;
  throw notFound("user");
}
