import { FIGURES } from "./figure-spec";
import { PlanFigure, ResetFigure } from "./plan-figure";
import type { PlanView } from "./plan-view";

const NAMES = ["cautiousSale", "typicalSale"] as const;

/** Without a market price: what the person thinks it sells for. What is over or not judged yet is not asked about. */
export function OwnPrices({ view }: { readonly view: PlanView }) {
  const { market } = view.facts;
  if (market.kind === "known") return null;
  const isAsked = market.reason !== "not-for-sale" && market.reason !== "not-judged";
  const isSet = NAMES.some((name) => view.answer.assumptions[name].from === "plan");
  if (!isAsked && !isSet) return null;
  return (
    <dl className="mt-2.5 grid grid-cols-2 gap-3">
      {NAMES.map((name) => (
        <div key={name}>
          <dt className="t-12 text-text-3">{FIGURES[name].label}</dt>
          <dd>
            <PlanFigure view={view} name={name} align="left" inputClassName="w-28" />
            <ResetFigure view={view} name={name} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
