import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { DASHED } from "@/components/ui/editable-figure";
import type { Scenario } from "@/lib/domain/resale/resale.schema";
import type { FigureName } from "./figure-spec";
import { PlanFigure, ResetFigure } from "./plan-figure";
import type { PlanView } from "./plan-view";

const CELL = "py-0.5 pl-2.5 text-right align-baseline whitespace-nowrap";

type RowProps = {
  readonly label: ReactNode;
  /** Under the label, in the meta tone. */
  readonly hint?: ReactNode;
  /** A total: a line above, and the figures stand out. */
  readonly isSum?: boolean;
  readonly children: ReactNode;
};

/** One line of the calculation: what it is, and what it comes to in both scenarios. */
export function PlanRow({ label, hint, isSum, children }: RowProps) {
  return (
    <tr
      className={isSum ? "text-text [&_td]:font-semibold [&>*]:border-t [&>*]:pt-1.5" : undefined}
    >
      <th scope="row" className="py-0.5 text-left align-baseline font-normal">
        <span className={cn("inline-block leading-6", isSum && "font-medium")}>{label}</span>
        {hint ? <span className="-mt-1 mb-1 block t-12 text-text-3">{hint}</span> : null}
      </th>
      {children}
    </tr>
  );
}

type PairProps = {
  readonly view: PlanView;
  readonly of: (scenario: Scenario) => ReactNode;
  readonly toneOf?: (scenario: Scenario) => string | null;
};

/** The two figures of a row. A scenario without a sale price has none. */
export function Pair({ view, of, toneOf }: PairProps) {
  const { cautious, typical } = view.answer;
  return [cautious, typical].map((scenario, index) => (
    <td
      // biome-ignore lint/suspicious/noArrayIndexKey: two columns that never move
      key={index}
      className={cn(CELL, "font-medium text-text", scenario && toneOf?.(scenario))}
    >
      {scenario ? of(scenario) : null}
    </td>
  ));
}

/** A cost that is the same in both scenarios: one figure over both columns, changed in place. */
export function SharedCost(props: {
  readonly view: PlanView;
  readonly name: FigureName;
  readonly hint?: ReactNode;
  readonly label: string;
}) {
  const { view, name, hint, label } = props;
  const { value } = view.answer.assumptions[name];
  const written = value === null ? "not known" : view.money(-value);
  const columns = [view.answer.cautious, view.answer.typical];
  return (
    <PlanRow
      label={
        <>
          {label}
          <ResetFigure view={view} name={name} />
        </>
      }
      hint={hint}
    >
      <td colSpan={2} className="py-0.5 text-right align-baseline">
        <PlanFigure
          view={view}
          name={name}
          className="grid w-full grid-cols-2"
          inputClassName="w-full pl-2.5"
        >
          {value === null ? (
            <span className={cn("col-span-2 justify-self-end font-normal text-text-3", DASHED)}>
              {written}
            </span>
          ) : (
            columns.map((scenario, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns that never move
                key={index}
                className={cn("justify-self-end whitespace-nowrap", scenario && DASHED)}
              >
                {scenario ? written : null}
              </span>
            ))
          )}
        </PlanFigure>
      </td>
    </PlanRow>
  );
}

/** A row's words around a figure that can be changed: "For 30 % return", with the way back at the end. */
export function FigureWords({
  view,
  name,
  before = "",
  after = "",
}: {
  readonly view: PlanView;
  readonly name: FigureName;
  readonly before?: string;
  readonly after?: string;
}) {
  return (
    <>
      {before}{" "}
      <PlanFigure
        view={view}
        name={name}
        align="left"
        className="align-baseline"
        inputClassName="w-20 align-baseline"
      />{" "}
      <span className="whitespace-nowrap">
        {after}
        <ResetFigure view={view} name={name} />
      </span>
    </>
  );
}

/** A sale price of one scenario. */
export function SaleCell({
  view,
  name,
}: {
  readonly view: PlanView;
  readonly name: "cautiousSale" | "typicalSale";
}) {
  const { value } = view.answer.assumptions[name];
  const written = value === null ? "not known" : view.money(value);
  // Where there is no market they are asked for above.
  const isAsked = view.facts.market.kind === "not-known";
  return (
    <td className={cn(CELL, "text-text", value === null && "text-text-3")}>
      {isAsked ? (
        written
      ) : (
        <PlanFigure view={view} name={name} inputClassName="w-full">
          <span className={DASHED}>{written}</span>
        </PlanFigure>
      )}
    </td>
  );
}
