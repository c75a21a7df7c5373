import { OctagonAlert, ShieldAlert } from "lucide-react";
import type { ReactNode } from "react";
import { CHECK_WORDS } from "@/components/deals/check-words";
import type { DealFormat } from "@/components/deals/deal-format";
import { shippingWords } from "@/components/deals/effort-words";
import { evidenceNeeded } from "@/components/deals/evidence-words";
import { riskUnknownWords } from "@/components/deals/risk-unknown-words";
import { formatCount } from "@/components/format/format-count";
import { formatDistance } from "@/components/format/format-distance";
import { formatNumber } from "@/components/format/format-number";
import { cn } from "@/components/ui/cn";
import type { Deal, DealVerdict } from "@/lib/domain/deals/deal.schema";
import { riskLevel } from "@/lib/domain/deals/risk-level";
import type { DetailProps } from "./detail-props";

type AxisProps = {
  readonly name: string;
  readonly tone?: string;
  readonly value: ReactNode;
  readonly detail: string;
};

function Axis({ name, tone, value, detail }: AxisProps) {
  return (
    <div className="px-3.5 py-2.5">
      <dt className="t-12 text-text-3">{name}</dt>
      <dd
        className={cn(
          "flex items-center gap-[7px] text-[15px] leading-[22px] font-semibold text-text",
          tone,
        )}
      >
        {value}
      </dd>
      <dd className="t-12 text-text-3">{detail}</dd>
    </div>
  );
}

/** The axes side by side and never blended. Match comes with watches: nothing asks for this thing yet. */
export function DealAxes({ detail: { deal }, format }: DetailProps) {
  return (
    <dl className="grid divide-line rounded-3 border bg-surface max-sm:divide-y sm:grid-cols-3 sm:divide-x">
      <ValueAxis verdict={deal.verdict} format={format} />
      <RiskAxis verdict={deal.verdict} format={format} />
      <EffortAxis deal={deal} format={format} />
    </dl>
  );
}

type VerdictProps = { readonly verdict: DealVerdict | null; readonly format: DealFormat };

function ValueAxis({ verdict, format }: VerdictProps) {
  const value = verdict?.value;
  if (value?.kind !== "scored") {
    const word = verdict ? "No verdict" : "Not judged yet";
    return <Axis name="Value" value={word} detail={evidenceNeeded(verdict, format)} />;
  }
  const effective = formatNumber(value.market.effectiveCount, format.locale, {
    maximumFractionDigits: 1,
  });
  return (
    <Axis
      name="Value"
      value={`${formatNumber(Math.round(value.score), format.locale)} of 100`}
      detail={`${value.confidence}, ${effective} effective comps`}
    />
  );
}

function RiskAxis({ verdict, format }: VerdictProps) {
  const level = riskLevel(verdict);
  if (level === "none") {
    return <Axis name="Risk" value="No risk seen" detail="nothing that has to be checked" />;
  }
  if (verdict === null || level === "unknown") {
    return <Axis name="Risk" value="Risk not known" detail={riskUnknownWords(verdict) ?? ""} />;
  }
  const { reasons } = verdict.risk;
  const Icon = level === "high" ? OctagonAlert : ShieldAlert;
  const count = formatCount(reasons.length, format.locale);
  return (
    <Axis
      name="Risk"
      tone="text-risk"
      value={
        <>
          <Icon aria-hidden />
          {level === "high" ? "High, " : ""}
          {count} {reasons.length === 1 ? "check" : "checks"}
        </>
      }
      detail={reasons.map(({ code }) => CHECK_WORDS[code].short).join(", ")}
    />
  );
}

function EffortAxis({ deal, format }: { readonly deal: Deal; readonly format: DealFormat }) {
  const shipping = shippingWords(deal, format);
  const isShipped = deal.shipping.kind === "known" || deal.shipping.kind === "free";
  const distance = deal.distanceKm === null ? null : formatDistance(deal.distanceKm, format);
  if (isShipped) {
    return (
      <Axis
        name="Effort"
        value="Ships"
        detail={distance ? `${shipping}, or ${distance}` : shipping}
      />
    );
  }
  return <Axis name="Effort" value={distance ?? "Distance not known"} detail={shipping} />;
}
