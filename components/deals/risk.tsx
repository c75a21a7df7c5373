import { OctagonAlert, ShieldAlert } from "lucide-react";
import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { riskLevel } from "@/lib/domain/deals/risk-level";
import { formatCount } from "../format/format-count";
import { cn } from "../ui/cn";
import type { DealFormat } from "./deal-format";

type Props = {
  readonly verdict: DealVerdict | null;
  readonly format: DealFormat;
  readonly className?: string;
};

/** Grey words when nothing was seen; shield or octagon when somebody must check. */
export function Risk({ verdict, format, className }: Props) {
  const base = "inline-flex items-center gap-[5px] align-middle t-12 font-medium whitespace-nowrap";
  if (verdict === null)
    return <span className={cn(base, "text-text-3", className)}>not known</span>;
  const { reasons } = verdict.risk;
  const level = riskLevel(reasons);
  if (level === "none") {
    return <span className={cn(base, "text-text-3", className)}>No risk seen</span>;
  }
  const checks = `${formatCount(reasons.length, format.locale)} ${reasons.length === 1 ? "check" : "checks"}`;
  if (level === "some") {
    return (
      <span className={cn(base, "text-risk", className)}>
        <ShieldAlert aria-hidden className="size-[15px]" />
        {checks}
      </span>
    );
  }
  return (
    <span
      className={cn(base, "rounded-1 bg-risk py-[3px] pr-[7px] pl-[5px] text-on-risk", className)}
    >
      <OctagonAlert aria-hidden className="size-[15px]" />
      High, {checks}
    </span>
  );
}
