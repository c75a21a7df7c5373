import { cn } from "@/components/ui/cn";
import type { Scenario } from "@/lib/domain/resale/resale.schema";
import { shownMost } from "@/lib/domain/resale/shown-most";
import type { PlanView } from "./plan-view";

/** The two answers, large. */
export function MaxBuyHead({ view }: { readonly view: PlanView }) {
  const { cautious, typical, assumptions } = view.answer;
  const at = (from: string, market: string) =>
    from === "market" ? market : from === "plan" ? "at your price" : "no price";
  return (
    <dl className="mb-3 grid grid-cols-2 gap-3">
      <Most
        view={view}
        scenario={cautious}
        name="Cautious"
        hint={at(assumptions.cautiousSale.from, "sells at q25")}
      />
      <Most
        view={view}
        scenario={typical}
        name="Typical"
        hint={at(assumptions.typicalSale.from, "at the median")}
        isSecond
      />
    </dl>
  );
}

function Most(props: {
  readonly view: PlanView;
  readonly scenario: Scenario | null;
  readonly name: string;
  readonly hint: string;
  readonly isSecond?: boolean;
}) {
  const { view, scenario, name, hint, isSecond = false } = props;
  const cents = scenario ? shownMost(scenario.maxBuyCents, view.facts.currency) : null;
  return (
    <div>
      <dt className="t-12 text-text-3">
        {name}, {hint}
      </dt>
      <dd className={cn("t-28", isSecond ? "text-text-2" : "text-text", cents === null && "t-16")}>
        {cents === null ? "not known" : cents > 0 ? view.words.write("repair", cents) : "nothing"}
      </dd>
    </div>
  );
}
