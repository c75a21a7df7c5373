import { eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { marketModels } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { type MarketModel, PRIOR_MODEL } from "@/lib/domain/model/market-model";
import { unpackModel } from "./pack-model";

/** Models stay in memory, last used longest: one for everybody, one for the demo, and those of a few users. */
const HELD_MAX = 6;

const held = new Map<Id<"model">, Promise<MarketModel>>();

/** A stored model, once a process; what cannot be read is as if nothing had been learned. */
export async function loadModel(
  db: DatabaseOrTransaction,
  id: Id<"model"> | null,
): Promise<MarketModel> {
  if (id === null) return PRIOR_MODEL;
  const found = held.get(id) ?? readModel(db, id);
  held.delete(id);
  held.set(id, found);
  for (const oldest of held.keys()) if (held.size > HELD_MAX) held.delete(oldest);
  try {
    return await found;
  } catch (error) {
    held.delete(id);
    throw error;
  }
}

async function readModel(db: DatabaseOrTransaction, id: Id<"model">): Promise<MarketModel> {
  const [row] = await db
    .select({ content: marketModels.content })
    .from(marketModels)
    .where(eq(marketModels.id, id));
  const model = row?.content ? await unpackModel<MarketModel>(row.content) : null;
  return model ?? PRIOR_MODEL;
}
