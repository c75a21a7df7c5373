import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import { formatCount } from "../format/format-count";
import type { DealFormat } from "./deal-format";
import type { ShownVerdict } from "./shown-verdict";

type NoVerdict = Extract<ValueAxis, { kind: "no-verdict" }>;

const REASONS: Readonly<Record<Exclude<NoVerdict["reason"], "too-few-comps">, string>> = {
  "no-price": "no price named",
  "not-for-sale": "not for sale",
  "other-currency-only": "comps in other currencies only",
  "not-the-thing": "not the thing itself",
};

/** Why there is no market range: "2 comps, 5 needed", "28 comps, worth 2 of 5 needed". */
export function evidenceNeeded(verdict: ShownVerdict | null, { locale }: DealFormat): string {
  if (verdict === null) return "not judged yet";
  const { value } = verdict;
  if (value.kind === "scored") return evidenceCount(verdict, { locale });
  if (value.reason !== "too-few-comps") return REASONS[value.reason];
  const { compCount } = verdict;
  const count = compCount === 0 ? "no" : formatCount(compCount, locale);
  const comps = `${count} ${compCount === 1 ? "comp" : "comps"}`;
  const needed = `${formatCount(value.needed, locale)} needed`;
  if (compCount <= value.found) return `${comps}, ${needed}`;
  const worth = value.found === 0 ? "<1" : formatCount(value.found, locale);
  return `${comps}, worth ${worth} of ${needed}`;
}

/** How much the verdict rests on: "31 sold", "11 asking", "learned" (no close comps), "2 of 5". */
export function evidenceCount(
  verdict: ShownVerdict | null,
  { locale }: Pick<DealFormat, "locale">,
): string {
  if (verdict === null) return "not judged yet";
  const { value } = verdict;
  if (value.kind === "scored") {
    if (value.market.tier === "model") return "learned";
    return `${formatCount(value.market.compCount, locale)} ${value.market.basis}`;
  }
  if (value.reason !== "too-few-comps") return "none";
  return `${formatCount(value.found, locale)} of ${formatCount(value.needed, locale)}`;
}
