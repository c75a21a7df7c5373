import { eq } from "drizzle-orm";
import { userPasswords, users } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { requireUser, type ServiceContext } from "../context";
import type { AccountUser } from "./internal";

export type Account = AccountUser & {
  /** False for who signs in through a provider alone. */
  readonly hasPassword: boolean;
  readonly createdAt: Date;
};

/** The signed-in person's own account. */
export async function getAccount({ ctx }: { ctx: ServiceContext }): Promise<Account> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      createdAt: users.createdAt,
      passwordOf: userPasswords.userId,
    })
    .from(users)
    .leftJoin(userPasswords, eq(userPasswords.userId, users.id))
    .where(eq(users.id, userId));
  assert(row, "an actor has its user");
  const { passwordOf, ...account } = row;
  return { ...account, hasPassword: passwordOf !== null };
}
