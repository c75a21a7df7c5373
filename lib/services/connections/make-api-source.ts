import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { fetches, type Source, sourceHealth, sourceSecrets, sources } from "@/db/schema";
import type { Connector } from "@/lib/connectors/contract";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { sealSecret } from "@/lib/platform/secret-box";
import type { ServiceContext } from "../context";
import { isApiSource } from "./find-api-source";
import { secretPlace } from "./find-keys";
import { termsInForce } from "./terms-in-force";
import type { Environment } from "./upstream-io";

type Making = {
  readonly connector: Connector;
  readonly environment: Environment;
  /** Null: for everybody. */
  readonly userId: Id<"user"> | null;
  readonly keys: Readonly<Record<string, string>> | null;
  readonly account: Id<"account"> | null;
};

/**
 * The source of a connected marketplace, with its terms. Connected once more it is the same source, with new keys
 * and active again. Listings of a stand-in are generated, and so are of the demo's class of licence.
 */
export async function makeApiSource(ctx: ServiceContext, making: Making): Promise<Source> {
  const { connector, environment, userId, account } = making;
  const now = ctx.clock.now();
  return await withTransaction(ctx.db, async (tx) => {
    const owner = userId ?? "everybody";
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`source of ${owner} ${connector.id} ${environment}`}, 0))`,
    );
    const mine = isApiSource({ userId, connectorId: connector.id, environment });
    const [known] = await tx.select().from(sources).where(mine).for("update");
    const values = {
      accountId: account,
      state: "active" as const,
      ...termsInForce(connector, known),
      updatedAt: now,
    };
    const [source] = known
      ? await tx.update(sources).set(values).where(eq(sources.id, known.id)).returning()
      : await tx
          .insert(sources)
          .values({
            ...values,
            id: ctx.ids.make("source"),
            userId,
            kind: "api",
            name: environment === "sandbox" ? `${connector.label} sandbox` : connector.label,
            licence: environment === "sandbox" ? "demo" : "marketplace",
            connectorId: connector.id,
            environment,
            createdAt: now,
          })
          .onConflictDoNothing()
          .returning();
    if (!source) {
      throw new AppError("CONFLICT", `You have another source called ${connector.label}.`);
    }
    if (known) await startAfresh(tx, source.id, now);
    if (making.keys) await storeKeys(tx, source.id, making.keys, now);
    return source;
  });
}

/** What went wrong under the keys or the sign-in before says nothing any more, and what waited is asked. */
async function startAfresh(
  tx: ServiceContext["db"],
  sourceId: Id<"source">,
  now: Date,
): Promise<void> {
  await tx
    .update(sourceHealth)
    .set({
      ...{ failures: 0, failingSince: null, openUntil: null, errorKind: null, errorText: null },
      updatedAt: now,
    })
    .where(eq(sourceHealth.sourceId, sourceId));
  await tx.update(fetches).set({ dueAt: now }).where(eq(fetches.sourceId, sourceId));
}

async function storeKeys(
  tx: ServiceContext["db"],
  sourceId: Id<"source">,
  keys: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const sealed = sealSecret(JSON.stringify({ keys }), secretPlace(sourceId));
  const row = { sourceId, ...sealed, updatedAt: now };
  await tx
    .insert(sourceSecrets)
    .values(row)
    .onConflictDoUpdate({ target: sourceSecrets.sourceId, set: row });
}
