import { and, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { verificationTokens } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { ConfirmPasswordResetInput } from "@/lib/domain/account/account.schema";
import { hashPassword } from "@/lib/platform/password-hash";
import { hashSecretToken } from "@/lib/platform/secret-token";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import type { Client } from "./client";
import { findPasswordReset } from "./find-password-reset";
import { endSessionsOf, requireGoodPassword, resetOf, storePassword } from "./internal";
import { LIMITS, limitKey } from "./limits";

type Args = { ctx: ServiceContext; input: ConfirmPasswordResetInput; client: Client };

const useless = () =>
  new AppError("NOT_FOUND", "This link was used already or is too old. Ask for a new one.");

/** Sets a new password by a reset link, uses the link up and ends every session of the account. */
export async function confirmPasswordReset({ ctx, input, client }: Args): Promise<void> {
  const { token, password } = ConfirmPasswordResetInput.parse(input);
  await rateLimiterOf(ctx, LIMITS.resetConfirmAddress).consume(limitKey(client.address));
  const reset = await findPasswordReset({ ctx, input: { token } });
  if (!reset) throw useless();
  const { userId, email } = reset;
  requireGoodPassword(password, email);
  const hashed = await hashPassword(password);
  await withTransaction(ctx.db, async (tx) => {
    const used = await tx
      .delete(verificationTokens)
      .where(
        and(
          eq(verificationTokens.identifier, resetOf(userId)),
          eq(verificationTokens.token, hashSecretToken(token)),
        ),
      )
      .returning({ token: verificationTokens.token });
    if (used.length === 0) throw useless();
    await storePassword(tx, ctx, userId, hashed);
    const count = await endSessionsOf(tx, userId);
    const data = { endedSessions: count };
    await recordAuditEvent(tx, ctx, { action: "password.reset", actorId: userId, data });
  });
}
