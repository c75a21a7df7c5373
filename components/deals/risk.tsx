import { OctagonAlert, ShieldAlert } from "lucide-react";
import { riskLevel } from "@/lib/domain/deals/risk-level";
import { formatCount } from "../format/format-count";
import { cn } from "../ui/cn";
import type { DealFormat } from "./deal-format";
import { riskUnknownWords } from "./risk-unknown-words";
import type { ShownVerdict } from "./shown-verdict";

type Props = {
  readonly verdict: ShownVerdict | null;
  readonly format: DealFormat;
  readonly className?: string;
};

/** Grey words when nothing was seen or nothing could be; shield or octagon when somebody must check. */
export function Risk({ verdict, format, className }: Props) {
  const base = "inline-flex items-center gap-[5px] align-middle t-12 font-medium whitespace-nowrap";
  const level = riskLevel(verdict);
  if (level === "unknown") {
    return (
      <span
        title={riskUnknownWords(verdict) ?? undefined}
        className={cn(base, "text-text-3", className)}
      >
        Risk not known
      </span>
    );
  }
  if (level === "none") {
    return <span className={cn(base, "text-text-3", className)}>No risk seen</span>;
  }
  const count = verdict?.risk.reasons.length ?? 0;
  const checks = `${formatCount(count, format.locale)} ${count === 1 ? "check" : "checks"}`;
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
