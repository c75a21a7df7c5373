import { and, eq, gt, isNull, like, sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { users, verificationTokens } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { hashSecretToken } from "@/lib/platform/secret-token";
import type { ServiceContext } from "../context";
import { RESET_PREFIX } from "./internal";

export type PasswordReset = { readonly userId: Id<"user">; readonly email: string };

type Args = { ctx: ServiceContext; input: { token: string } };

/** Whose password a reset link may set; null when it is unknown, used or too old. Uses nothing up. */
export async function findPasswordReset({ ctx, input }: Args): Promise<PasswordReset | null> {
  const [row] = await withUser(ctx.db, input.token, ctx.clock.now());
  return row ?? null;
}

function withUser(db: DatabaseOrTransaction, token: string, now: Date) {
  return db
    .select({ userId: users.id, email: users.email })
    .from(verificationTokens)
    .innerJoin(users, eq(verificationTokens.identifier, sql`${RESET_PREFIX} || ${users.id}`))
    .where(
      and(
        like(verificationTokens.identifier, `${RESET_PREFIX}%`),
        eq(verificationTokens.token, hashSecretToken(token)),
        gt(verificationTokens.expires, now),
        isNull(users.disabledAt),
      ),
    );
}
