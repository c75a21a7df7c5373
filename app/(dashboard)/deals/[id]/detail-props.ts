import type { DealFormat } from "@/components/deals/deal-format";
import type { DealDetail } from "@/lib/domain/deals/deal-detail.schema";

/** What every panel of one deal's page is made from. */
export type DetailProps = { readonly detail: DealDetail; readonly format: DealFormat };
