import { asc, eq, max } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import { requireAdmin, type ServiceContext } from "../context";
import type { AccountUser } from "./internal";

export type UserRow = AccountUser & {
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** Latest visit of any browser that is still signed in. */
  readonly seenAt: Date | null;
};

/** Everybody with an account, for admins. */
export async function listUsers({ ctx }: { ctx: ServiceContext }): Promise<UserRow[]> {
  requireAdmin(ctx);
  return ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      createdAt: users.createdAt,
      disabledAt: users.disabledAt,
      seenAt: max(sessions.seenAt),
    })
    .from(users)
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .groupBy(users.id)
    .orderBy(asc(users.id));
}
