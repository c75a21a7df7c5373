import { RequestPasswordResetInput } from "@/lib/domain/account/account.schema";
import type { ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import type { Client } from "./client";
import { LIMITS, limitKey } from "./limits";

type Args = { ctx: ServiceContext; input: RequestPasswordResetInput; client: Client };

/**
 * Whether a reset mail may be asked for now: throws INVALID or RATE_LIMITED, and never looks whether the account
 * exists. The edge answers, and calls `sendPasswordReset` afterwards, so that no answer's time tells either.
 */
export async function admitPasswordReset({ ctx, input, client }: Args): Promise<{ email: string }> {
  const { email } = RequestPasswordResetInput.parse(input);
  await rateLimiterOf(ctx, LIMITS.resetAddress).consume(limitKey(client.address));
  await rateLimiterOf(ctx, LIMITS.resetAccount).consume(limitKey(email));
  return { email };
}
