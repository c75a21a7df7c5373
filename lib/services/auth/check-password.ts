import { AppError } from "@/lib/core/errors";
import { isPassword } from "@/lib/platform/password-hash";
import type { ServiceContext, UserActor } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { findPassword } from "./internal";
import { LIMITS, limitKey } from "./limits";

type Args = {
  ctx: ServiceContext;
  actor: UserActor;
  password: string;
  /** The input that a wrong password is reported beside. */
  field: string;
};

/** The signed-in person proves to be the one who knows the password, before something weighty. */
export async function checkPassword({ ctx, actor, password, field }: Args): Promise<void> {
  const limiter = rateLimiterOf(ctx, LIMITS.passwordCheck);
  const key = limitKey(actor.userId);
  await limiter.consume(key);
  const stored = await findPassword(ctx.db, actor.userId);
  if (await isPassword(stored, password)) return limiter.forget(key);
  const message = stored
    ? "This is not your password."
    : "This account has no password yet. Sign out and set one with “Forgot your password?”.";
  throw new AppError("INVALID", message, { fields: [{ field, message }] });
}
