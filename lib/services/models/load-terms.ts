import { eq } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import { marketModels } from "@/db/schema";
import { isId } from "@/lib/core/ids";
import { modelOfVersion, NO_FACTORS, versionWith } from "@/lib/domain/ledger/interval-factors";
import { PRIOR_MODEL } from "@/lib/domain/model/market-model";
import type { RevisionTerms } from "@/lib/domain/verdict/revise-verdict";
import { findIntervalFactors } from "../ledger/find-interval-factors";
import { type Audience, audienceOf } from "./audience";
import { type ModelTerms, termsOf, unpackModel } from "./pack-model";

/** They never change under one version; a few kilobytes each. */
const HELD_MAX = 50;

const held = new Map<string, RevisionTerms>();

/** What weighing a verdict of this model version anew needs; null where that version is no longer in use. */
export async function loadTerms(
  db: DatabaseOrTransaction,
  modelVersion: string,
): Promise<RevisionTerms | null> {
  const found = held.get(modelVersion) ?? (await readTerms(db, modelVersion));
  if (!found) return null;
  held.delete(modelVersion);
  held.set(modelVersion, found);
  for (const oldest of held.keys()) if (held.size > HELD_MAX) held.delete(oldest);
  return found;
}

async function readTerms(
  db: DatabaseOrTransaction,
  modelVersion: string,
): Promise<RevisionTerms | null> {
  const model = modelOfVersion(modelVersion);
  const of = await readModelTerms(db, model);
  if (!of) return null;
  const isStretched = model !== modelVersion;
  const factors = isStretched ? await findIntervalFactors(db, of.audience) : NO_FACTORS;
  if (versionWith(model, factors) !== modelVersion) return null;
  return { ...of.terms, widening: factors.factors };
}

type OfModel = { readonly terms: ModelTerms; readonly audience: Audience };

async function readModelTerms(db: DatabaseOrTransaction, model: string): Promise<OfModel | null> {
  // Nothing is learned for the demo, and its intervals are never stretched.
  if (model === PRIOR_MODEL.version) return { terms: termsOf(PRIOR_MODEL), audience: null };
  if (!isId("model", model)) return null;
  const { terms: packed, audience, userId } = marketModels;
  const [row] = await db
    .select({ packed, audience, userId })
    .from(marketModels)
    .where(eq(marketModels.id, model));
  const terms = row?.packed ? await unpackModel<ModelTerms>(row.packed) : null;
  return row && terms ? { terms, audience: audienceOf(row) } : null;
}
