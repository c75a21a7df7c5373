import { timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Source, sourceSecrets, sources } from "@/db/schema";
import { idSchema } from "@/lib/core/id-schema";
import { ID_PREFIXES, type Id } from "@/lib/core/ids";
import { openSecret, sealSecret } from "@/lib/platform/secret-box";
import { hashSecretToken, makeSecretToken } from "@/lib/platform/secret-token";
import { secretPlace } from "../connections/find-keys";
import type { ServiceContext } from "../context";

const SourceId = idSchema("source");

/** A secret name for an inbox: which one it is, then 256 random bits. Only a hash of these is kept. */
export function makeInboxToken(sourceId: Id<"source">) {
  const secret = makeSecretToken();
  const place = sourceId.slice(ID_PREFIXES.source.length + 1);
  const sealed = sealSecret(hashSecretToken(secret), secretPlace(sourceId));
  return { token: `${place}.${secret}`, sealed };
}

/** The inbox with this secret name; null where there is none. */
export async function findInbox(ctx: ServiceContext, token: string): Promise<Source | null> {
  const [place = "", secret = ""] = token.split(".");
  const sourceId = SourceId.safeParse(`${ID_PREFIXES.source}_${place}`);
  if (!sourceId.success) return null;
  const [found] = await ctx.db
    .select({ source: sources, secret: sourceSecrets })
    .from(sources)
    .innerJoin(sourceSecrets, eq(sourceSecrets.sourceId, sources.id))
    .where(eq(sources.id, sourceId.data));
  if (found?.source.kind !== "mail" || found.source.settings.kind !== "inbox") return null;
  const kept = Buffer.from(openSecret(found.secret, secretPlace(found.source.id)));
  const given = Buffer.from(hashSecretToken(secret));
  return kept.length === given.length && timingSafeEqual(kept, given) ? found.source : null;
}
