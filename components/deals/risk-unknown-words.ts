import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";

type NoVerdict = Extract<ValueAxis, { kind: "no-verdict" }>;

const WHY: Readonly<Record<NoVerdict["reason"], string>> = {
  "too-few-comps": "too few comps to set the price against",
  "no-price": "there is no price to look at",
  "not-for-sale": "it is not for sale",
  "other-currency-only": "no comps in its currency to set the price against",
  "not-the-thing": "it is not the thing itself",
};

/** Why the risk could not be looked at; null where it could. */
export function riskUnknownWords(verdict: Pick<DealVerdict, "value"> | null): string | null {
  if (verdict === null) return "not judged yet";
  return verdict.value.kind === "scored" ? null : WHY[verdict.value.reason];
}
