import { and, eq, like, lte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { verificationTokens } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { hashSecretToken, makeSecretToken } from "@/lib/platform/secret-token";
import type { ServiceContext } from "../context";
import { RESET_PREFIX, resetOf } from "./internal";

const RESET_VALID_MS = 3_600_000;

type Args = { tx: Transaction; ctx: ServiceContext; userId: Id<"user">; appUrl: string };

/** A link that sets a new password, once, within an hour; links made before stop working. */
export async function makePasswordResetLink({ tx, ctx, userId, appUrl }: Args): Promise<string> {
  const now = ctx.clock.now();
  const token = makeSecretToken();
  await tx
    .delete(verificationTokens)
    .where(
      and(
        like(verificationTokens.identifier, `${RESET_PREFIX}%`),
        lte(verificationTokens.expires, now),
      ),
    );
  await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, resetOf(userId)));
  await tx.insert(verificationTokens).values({
    identifier: resetOf(userId),
    token: hashSecretToken(token),
    expires: new Date(now.getTime() + RESET_VALID_MS),
  });
  const link = new URL("/reset-password/confirm", appUrl);
  link.searchParams.set("token", token);
  return link.href;
}
