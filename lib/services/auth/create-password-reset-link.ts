import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { EmailAddress } from "@/lib/domain/account/account.schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { makePasswordResetLink } from "./make-password-reset-link";

type Args = { ctx: ServiceContext; input: { email: string; appUrl: string } };

/** A reset link for the operator to hand over, where the installation sends no mail. Only for commands. */
export async function createPasswordResetLink({ ctx, input }: Args): Promise<string> {
  if (ctx.actor.kind !== "system") throw new AppError("NOT_FOUND", "There is nothing here.");
  const email = EmailAddress.parse(input.email);
  return withTransaction(ctx.db, async (tx) => {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(sql`lower(${users.email})`, email));
    if (!user) throw new AppError("NOT_FOUND", "There is no account with this e-mail.");
    const event = { action: "password.reset-link-made", actorId: null } as const;
    await recordAuditEvent(tx, ctx, { ...event, subjectId: user.id });
    return makePasswordResetLink({ tx, ctx, userId: user.id, appUrl: input.appUrl });
  });
}
