import type { DealVerdict } from "@/lib/domain/deals/deal.schema";

/** What drawing a verdict needs; a whole DealVerdict fits, and so does that of a page which is not stored. */
export type ShownVerdict = Pick<DealVerdict, "allIn" | "value" | "risk" | "compCount">;
