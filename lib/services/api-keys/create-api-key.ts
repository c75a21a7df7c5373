import { count, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { apiKeys, users } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import { CreateApiKeyInput, type CreatedApiKey } from "@/lib/domain/api-key/api-key.schema";
import { hashSecretToken, makeSecretToken } from "@/lib/platform/secret-token";
import { recordAuditEvent } from "../audit/record-audit-event";
import { requireSession } from "../auth/internal";
import type { ServiceContext } from "../context";
import { KEY_PREFIX, SHOWN_LENGTH, toApiKeyView } from "./internal";

const KEYS_MAX = 50;
const DAY_MS = 86_400_000;

type Args = { ctx: ServiceContext; input: CreateApiKeyInput };

/** A new key for programs. The answer is the only place where the key itself is ever told. */
export async function createApiKey({ ctx, input }: Args): Promise<CreatedApiKey> {
  const { userId } = requireSession(ctx);
  const { name, access, expiresInDays } = CreateApiKeyInput.parse(input);
  const now = ctx.clock.now();
  const key = `${KEY_PREFIX}${makeSecretToken()}`;
  return withTransaction(ctx.db, async (tx) => {
    // locks the user, so that two at once cannot pass the limit together
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
    const [have] = await tx
      .select({ keys: count() })
      .from(apiKeys)
      .where(eq(apiKeys.userId, userId));
    if ((have?.keys ?? 0) >= KEYS_MAX) {
      throw new AppError("CONFLICT", `You have ${KEYS_MAX} keys. Revoke one that is not used.`);
    }
    const [row] = await tx
      .insert(apiKeys)
      .values({
        id: ctx.ids.make("apiKey"),
        userId,
        name,
        prefix: key.slice(0, SHOWN_LENGTH),
        hash: hashSecretToken(key),
        scopes: access === "write" ? ["read", "write"] : ["read"],
        expiresAt: expiresInDays ? new Date(now.getTime() + expiresInDays * DAY_MS) : null,
        createdAt: now,
      })
      .returning();
    assert(row, "an insert returns its row");
    const event = { action: "api-key.created", actorId: userId, subjectId: row.id } as const;
    await recordAuditEvent(tx, ctx, { ...event, data: { access } });
    return { ...toApiKeyView(row), key };
  });
}
