import { and, eq, inArray } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { marketplaceAccounts, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { changeable } from "./changeable";

/** Files are undone one by one where they were imported; what was entered by hand is nobody's to drop as a whole. */
const KINDS = ["api", "mail", "capture", "feed", "inbound"] as const;

type Args = { ctx: ServiceContext; input: { readonly id: Id<"source"> } };

/** Removes a source with everything that came through it, its searches, its keys and its sign-in. */
export async function deleteSource({ ctx, input }: Args): Promise<void> {
  const actor = requireWriter(ctx);
  await withTransaction(ctx.db, async (tx) => {
    const [row] = await tx
      .delete(sources)
      .where(and(changeable(actor, input.id), inArray(sources.kind, KINDS)))
      .returning({ accountId: sources.accountId });
    if (!row) throw notFound("source");
    if (row.accountId) {
      await tx.delete(marketplaceAccounts).where(eq(marketplaceAccounts.id, row.accountId));
    }
  });
}
