import { FileInput } from "lucide-react";
import { formatCount } from "@/components/format/format-count";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import type { DetailProps } from "./detail-props";

/** Effective comps from which a verdict is firm (see `Confidence`). */
const FIRM_FROM = 12;

const ADD = "A comp that you know to be the same thing: add it above, and it counts in full.";

const MISSING: Readonly<
  Record<Extract<ValueAxis, { kind: "no-verdict" }>["missing"][number], string>
> = {
  comps: "More sales of the same thing.",
  category: "Its category, so that like is compared with like.",
  brand: "Its brand: sales of the same brand count most.",
  condition: "Its condition: sales are brought to it.",
  currency: "Sales in the listing’s own currency.",
  price: "A price.",
};

function missingSteps({ missing }: Extract<ValueAxis, { kind: "no-verdict" }>): string[] {
  const steps = missing.map((what) => MISSING[what]);
  return missing.includes("comps") ? [...steps, ADD] : steps;
}

/** What would help, most useful first; empty when nothing would. */
export function firmerSteps(detail: DetailProps["detail"], locale: string): string[] {
  const { deal } = detail;
  const value = deal.verdict?.value;
  if (!value || deal.state !== "active") return [];
  if (value.kind === "no-verdict") return missingSteps(value);
  const steps: string[] = [];
  const short = Math.ceil(FIRM_FROM - value.market.effectiveCount);
  if (value.confidence !== "firm" && short > 0) {
    const sales =
      short === 1 ? "One more close sale" : `${formatCount(short, locale)} more close sales`;
    steps.push(`${sales} would make it firm.`, ADD);
  }
  if (value.market.basis === "asking") {
    steps.push("Sales in place of asking prices: nobody has paid these yet.");
  }
  const isFirm = value.confidence === "firm";
  if (!isFirm && deal.brand === null) steps.push(MISSING.brand);
  if (!isFirm && deal.category === null) steps.push(MISSING.category);
  if (!isFirm && deal.condition === "unknown") steps.push(MISSING.condition);
  if (deal.shipping.kind === "unknown") {
    steps.push("What shipping costs: it is not counted, and the comparison is the kinder for it.");
  }
  return steps;
}

/** Whether sales are among what would help. */
function wantsSales({ deal }: DetailProps["detail"]): boolean {
  const value = deal.verdict?.value;
  if (value?.kind === "no-verdict") return value.missing.includes("comps");
  return value !== undefined && (value.confidence !== "firm" || value.market.basis === "asking");
}

export function FirmerPanel({
  detail,
  format,
  className,
}: DetailProps & { readonly className: string }) {
  const steps = firmerSteps(detail, format.locale);
  if (steps.length === 0) return null;
  return (
    <Panel title="What would make this firmer" className={className}>
      <ul className="grid list-disc gap-1 pl-4 t-14">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {wantsSales(detail) ? (
        <Button href="/import" icon={<FileInput aria-hidden />} className="mt-3">
          Import sales
        </Button>
      ) : null}
    </Panel>
  );
}
