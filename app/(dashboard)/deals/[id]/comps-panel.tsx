import { CompsTable } from "@/components/deals/comps-table";
import { Panel } from "@/components/ui/panel";
import type { DetailProps } from "./detail-props";

const FOLD_AFTER = 10;

/** The proof: every comp with its weight, the lighter ones behind a fold. */
export function CompsPanel({
  detail,
  format,
  className,
}: DetailProps & { readonly className: string }) {
  const used = detail.comps.filter(({ rejected }) => rejected === null);
  const unused = detail.comps.filter(({ rejected }) => rejected !== null);
  if (detail.comps.length === 0) return null;
  const value = detail.deal.verdict?.value;
  const isAsking = value?.kind === "scored" && value.market.basis === "asking";
  const folds = used.length > FOLD_AFTER + 2;
  const shown = folds ? used.slice(0, FOLD_AFTER) : used;
  const rest = folds ? used.slice(FOLD_AFTER) : [];
  const words = [
    rest.length > 0 ? `${rest.length} more ${isAsking ? "listings" : "sales"}` : "",
    folds && unused.length > 0 ? `${unused.length} not used` : "",
  ];
  return (
    <Panel
      title={isAsking ? "Comparable listings" : "Comparable sales"}
      flush
      className={className}
    >
      <CompsTable comps={folds ? shown : [...shown, ...unused]} format={format} />
      {folds ? (
        <details className="group border-t">
          <summary className="list-none px-4 py-2.5 font-medium text-accent group-open:border-b hover:underline">
            <span className="group-open:hidden">Show {words.filter(Boolean).join(" and ")}</span>
            <span className="hidden group-open:inline">Show fewer</span>
          </summary>
          <CompsTable comps={[...rest, ...unused]} format={format} isContinued />
        </details>
      ) : null}
    </Panel>
  );
}
