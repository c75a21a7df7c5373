import type { Scenario } from "@/lib/domain/resale/resale.schema";
import type { PlanView } from "./plan-view";

type Props = { readonly view: PlanView };

/** The whole calculation as sentences, with its figures. */
export function FormulaWords({ view }: Props) {
  const { cautious, typical } = view.answer;
  return (
    <details className="group mt-3 border-t pt-2.5">
      <summary className="list-none rounded-1 font-medium text-accent hover:underline">
        <span className="group-open:hidden">The formula in words</span>
        <span className="hidden group-open:inline">Hide the formula</span>
      </summary>
      <div className="mt-1.5 grid gap-1.5 t-12">
        <p>
          The most to pay is what the sale leaves, divided by one plus the return wanted, or what it
          leaves less the least profit, whichever is lower; less travel and repair. It is never
          below zero.
        </p>
        {cautious ? <Sums view={view} scenario={cautious} name="Cautious" /> : null}
        {typical ? <Sums view={view} scenario={typical} name="Typical" /> : null}
      </div>
    </details>
  );
}

function Sums({ view, scenario, name }: Props & { scenario: Scenario; name: string }) {
  const { money, words, answer } = view;
  const { assumptions } = answer;
  const kept = scenario.lines.reduce((sum, { cents }) => sum + cents, 0);
  const figure = (of: "roi" | "minProfit" | "travel" | "repair") =>
    words.write(of, assumptions[of].value ?? 0);
  return (
    <p>
      <b>{name}:</b> {money(scenario.saleCents)} less {money(kept)} of fees and costs leaves{" "}
      {money(scenario.netCents)}. That ÷ (1 + {figure("roi")}) is {money(scenario.byReturnCents)},
      and less {figure("minProfit")} profit it is {money(scenario.byProfitCents)}. The lower one,
      less {figure("travel")} travel and {figure("repair")} repair, is{" "}
      <b>{money(scenario.leftCents)}</b>
      {scenario.leftCents > 0 ? "" : ": nothing is left to pay for it"}.
    </p>
  );
}
