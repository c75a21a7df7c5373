import type { Source } from "@/db/schema";
import { comps } from "@/db/schema";
import type { TrainingComp } from "@/lib/domain/model/training-comp";
import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";

/** Comps as a market's fixture has them, as rows of a source. */
export async function storeMarket(
  db: Database,
  source: Pick<Source, "id" | "userId">,
  list: readonly TrainingComp[],
): Promise<void> {
  await db.insert(comps).values(
    list.map((comp) => ({
      id: systemIds.make("comp"),
      sourceId: source.id,
      externalId: comp.id,
      userId: source.userId,
      title: comp.title,
      description: comp.description,
      category: comp.category,
      brand: comp.brand,
      condition: comp.condition,
      conditionText: comp.conditionText,
      basis: comp.basis,
      priceCents: comp.allInCents,
      priceCurrency: comp.currency,
      shippingKind: comp.shippingKind,
      observedOn: new Date((comp.observedDay ?? 0) * 86_400_000).toISOString().slice(0, 10),
    })),
  );
}
