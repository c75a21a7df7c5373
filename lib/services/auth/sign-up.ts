import { withTransaction } from "@/db/client";
import { SignUpInput } from "@/lib/domain/account/account.schema";
import { hashPassword } from "@/lib/platform/password-hash";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { insertFirstPrefs } from "../user-prefs/internal";
import { type AccountUser, asEmailConflict, insertUser } from "../users/internal";
import type { Client } from "./client";
import { insertSession, requireGoodPassword, storePassword } from "./internal";
import { LIMITS, limitKey } from "./limits";

type Args = { ctx: ServiceContext; input: SignUpInput; client: Client };

/**
 * Makes an account and signs it in. A taken e-mail is told (CONFLICT): without a proof by mail there is no
 * other true answer, so asking many times is what is prevented.
 */
export async function signUp({
  ctx,
  input,
  client,
}: Args): Promise<{ user: AccountUser; token: string }> {
  const { email, name, password, ...browser } = SignUpInput.parse(input);
  requireGoodPassword(password, email);
  await rateLimiterOf(ctx, LIMITS.signUpAddress).consume(limitKey(client.address));
  const hashed = await hashPassword(password);
  try {
    return await withTransaction(ctx.db, async (tx) => {
      const user = await insertUser(tx, ctx, { email, name });
      await insertFirstPrefs(tx, user.id, browser);
      await storePassword(tx, ctx, user.id, hashed);
      const { token } = await insertSession(tx, ctx, user.id, client.userAgent);
      const data = { role: user.role };
      const event = { action: "account.created", actorId: user.id, subjectId: user.id } as const;
      await recordAuditEvent(tx, ctx, { ...event, data });
      return { user, token };
    });
  } catch (error) {
    throw asEmailConflict(
      error,
      "There is an account with this e-mail already. Sign in, or reset its password.",
    );
  }
}
