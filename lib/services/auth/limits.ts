import type { RateLimitRule } from "@/lib/platform/rate-limit";
import { hashSecretToken } from "@/lib/platform/secret-token";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Sign-in counts failures only. The tight rule is on account and address together, so that a stranger cannot
 * lock a person out; the wide ones stop guessing from one address and against one account.
 */
export const LIMITS = {
  signInPair: { name: "sign-in-pair", points: 5, windowMs: 15 * MINUTE_MS },
  signInAddress: { name: "sign-in-address", points: 50, windowMs: HOUR_MS },
  signInAccount: { name: "sign-in-account", points: 100, windowMs: HOUR_MS },
  signUpAddress: { name: "sign-up-address", points: 30, windowMs: HOUR_MS },
  resetAddress: { name: "reset-address", points: 20, windowMs: HOUR_MS },
  resetAccount: { name: "reset-account", points: 5, windowMs: HOUR_MS },
  resetConfirmAddress: { name: "reset-confirm-address", points: 30, windowMs: HOUR_MS },
  passwordCheck: { name: "password-check", points: 10, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, RateLimitRule>;

/** Counters hold no e-mail and no address, only what they hash to. */
export function limitKey(...parts: readonly string[]): string {
  return hashSecretToken(parts.join("\n"));
}
