import { z } from "zod";
import type { Clock } from "@/lib/core/clock";
import type { Tokens } from "./contract";

/** The answer of a token endpoint (RFC 6749, section 5.1), as far as it is read. */
export const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().nullish(),
  refresh_token: z.string().min(1).nullish(),
  scope: z.string().nullish(),
});

/** What is kept of it; without a scope in the answer the one that was asked for was given. */
export function readTokens(
  answer: z.infer<typeof TokenAnswer>,
  clock: Clock,
  askedScopes: readonly string[],
): Tokens {
  const expiresIn = answer.expires_in ?? null;
  return {
    accessToken: answer.access_token,
    accessExpiresAt:
      expiresIn === null ? null : new Date(clock.now().getTime() + expiresIn * 1_000),
    refreshToken: answer.refresh_token ?? null,
    scopes: answer.scope ? answer.scope.split(/[\s,]+/).filter(Boolean) : askedScopes,
  };
}
