import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { ChangePasswordInput } from "@/lib/domain/account/account.schema";
import { hashPassword } from "@/lib/platform/password-hash";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { checkPassword } from "./check-password";
import { endSessionsOf, requireGoodPassword, requireSession, storePassword } from "./internal";

type Args = { ctx: ServiceContext; input: ChangePasswordInput };

/** Sets a new password and signs every other device out. */
export async function changePassword({ ctx, input }: Args): Promise<void> {
  const actor = requireSession(ctx);
  const { currentPassword, password } = ChangePasswordInput.parse(input);
  const [user] = await ctx.db
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, actor.userId));
  assert(user, "a session has its user");
  requireGoodPassword(password, user.email);
  await checkPassword({ ctx, actor, password: currentPassword, field: "currentPassword" });
  const hashed = await hashPassword(password);
  await withTransaction(ctx.db, async (tx) => {
    await storePassword(tx, ctx, actor.userId, hashed);
    const count = await endSessionsOf(tx, actor.userId, actor.sessionHash);
    const data = { endedSessions: count };
    await recordAuditEvent(tx, ctx, { action: "password.changed", actorId: actor.userId, data });
  });
}
