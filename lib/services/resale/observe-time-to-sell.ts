import type { Deal } from "@/lib/domain/deals/deal.schema";
import type { TimeToSell } from "@/lib/domain/resale/resale.schema";
import { timeToSell } from "@/lib/domain/resale/time-to-sell";
import { requireUser, type ServiceContext } from "../context";
import { loadWatched } from "./load-watched";

/** How long things like this one stay on offer, by the listings of its category that the person may see. */
export async function observeTimeToSell(
  ctx: ServiceContext,
  { category, source }: Pick<Deal, "category" | "source">,
): Promise<TimeToSell> {
  const { userId } = requireUser(ctx);
  if (category === null) return timeToSell([]);
  return timeToSell(await loadWatched(ctx, { userId, category, isDemo: source.isDemo }));
}
