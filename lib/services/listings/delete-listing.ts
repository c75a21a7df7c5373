import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { lockOwnListing } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"listing"> } };

/** Deletes an own listing with its prices and verdicts. */
export async function deleteListing({ ctx, input }: Args): Promise<void> {
  const { userId } = requireWriter(ctx);
  await withTransaction(ctx.db, async (tx) => {
    await lockOwnListing({ ...ctx, db: tx }, userId, input.id);
    await tx.delete(listings).where(eq(listings.id, input.id));
  });
}
