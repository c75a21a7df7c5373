import type { Deal } from "@/lib/domain/deals/deal.schema";
import { formatDistance } from "../format/format-distance";
import { formatMoney } from "../format/format-money";
import type { DealFormat } from "./deal-format";

/** What getting it takes, in two words for a row: "11 mi", "Ships", "Pick up"; null when nothing is known. */
export function effortShort(deal: Deal, format: DealFormat): string | null {
  if (deal.distanceKm !== null) return formatDistance(deal.distanceKm, format);
  const { kind } = deal.shipping;
  if (kind === "known" || kind === "free") return "Ships";
  return kind === "pickup_only" ? "Pick up" : null;
}

/** What the shipping is: "free shipping", "$45 shipping", "pick up only", "shipping not known". */
export function shippingWords({ shipping }: Pick<Deal, "shipping">, format: DealFormat): string {
  switch (shipping.kind) {
    case "free":
      return "free shipping";
    case "pickup_only":
      return "pick up only";
    case "known":
      return shipping.cost === null
        ? "ships, cost not known"
        : `${formatMoney(shipping.cost, format.locale)} shipping`;
    case "unknown":
      return "shipping not known";
  }
}
