import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users, verificationTokens } from "@/db/schema";
import { ChangeEmailInput } from "@/lib/domain/account/account.schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { checkPassword } from "../auth/check-password";
import { requireSession, resetOf } from "../auth/internal";
import type { ServiceContext } from "../context";
import { asEmailConflict } from "./internal";

type Args = { ctx: ServiceContext; input: ChangeEmailInput };

/** Changes the address that the person signs in with; a reset link in the old mailbox stops working. */
export async function changeEmail({ ctx, input }: Args): Promise<void> {
  const actor = requireSession(ctx);
  const { email, password } = ChangeEmailInput.parse(input);
  await checkPassword({ ctx, actor, password, field: "password" });
  const { userId } = actor;
  try {
    await withTransaction(ctx.db, async (tx) => {
      await tx
        .update(users)
        .set({ email, emailVerified: null, updatedAt: ctx.clock.now() })
        .where(eq(users.id, userId));
      await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, resetOf(userId)));
      await recordAuditEvent(tx, ctx, { action: "account.email-changed", actorId: userId });
    });
  } catch (error) {
    throw asEmailConflict(error, "Another account uses this e-mail.");
  }
}
