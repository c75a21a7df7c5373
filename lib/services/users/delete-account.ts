import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users, verificationTokens } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { DeleteAccountInput } from "@/lib/domain/account/account.schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { checkPassword } from "../auth/check-password";
import { requireSession, resetOf } from "../auth/internal";
import type { ServiceContext } from "../context";
import { getAccount } from "./get-account";
import { lockRoles, requireAnotherAdmin } from "./internal";

type Args = { ctx: ServiceContext; input: DeleteAccountInput };

/**
 * Removes the person and every row of theirs, at once and for good; their audit events stay, which hold ids only.
 * Wants the e-mail typed and, where there is one, the password.
 */
export async function deleteAccount({ ctx, input }: Args): Promise<void> {
  const actor = requireSession(ctx);
  const { confirmation, password } = DeleteAccountInput.parse(input);
  const account = await getAccount({ ctx });
  if (confirmation !== account.email.toLowerCase()) {
    const message = "Type the e-mail address of this account.";
    throw new AppError("INVALID", message, { fields: [{ field: "confirmation", message }] });
  }
  if (account.hasPassword) {
    await checkPassword({ ctx, actor, password: password ?? "", field: "password" });
  }
  const { userId } = actor;
  await withTransaction(ctx.db, async (tx) => {
    await lockRoles(tx);
    if (account.role === "admin") await requireAnotherAdmin(tx, userId);
    await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, resetOf(userId)));
    // everything that belongs to a person refers to users with on delete cascade
    await tx.delete(users).where(eq(users.id, userId));
    const event = { action: "account.deleted", actorId: userId, subjectId: userId } as const;
    await recordAuditEvent(tx, ctx, event);
  });
}
