import { Plus } from "lucide-react";
import { useCallback, useState } from "react";
import { CompsTable, isInPlay } from "@/components/deals/comps-table";
import { learnedWords } from "@/components/deals/learned-words";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { DetailProps } from "./detail-props";
import { AddComp } from "./evidence/add-comp";
import { ChoicesLine } from "./evidence/choices-line";
import { CompAction } from "./evidence/comp-action";
import type { EvidenceState } from "./evidence/evidence-state";
import type { EvidenceActions } from "./evidence/use-evidence";

const FOLD_AFTER = 10;

type Props = DetailProps &
  EvidenceActions & { readonly pending: EvidenceState["pending"]; readonly className: string };

/** The proof: every comp with its weight, the lighter ones behind a fold; struck out or added on the spot. */
export function CompsPanel(props: Props) {
  const { detail, format, pending, choose, takeAllBack, className } = props;
  const [isAdding, setIsAdding] = useState(false);
  const actionOf = useCallback(
    (comp: DealComp) => <CompAction comp={comp} choose={choose} />,
    [choose],
  );
  const { deal, comps } = detail;
  const isForSale = deal.state === "active";
  if (comps.length === 0 && !isForSale) return null;
  const value = deal.verdict?.value;
  const isAsking = value?.kind === "scored" && value.market.basis === "asking";
  return (
    <Panel
      title={isAsking ? "Comparable listings" : "Comparable sales"}
      aside={
        isForSale ? (
          <Button
            size="sm"
            icon={<Plus aria-hidden />}
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            Add a comp
          </Button>
        ) : undefined
      }
      flush
      className={className}
    >
      <ChoicesLine comps={comps} locale={format.locale} takeAllBack={takeAllBack} />
      <Learned detail={detail} format={format} />
      {isAdding ? (
        <AddComp deal={deal} comps={comps} pending={pending} format={format} choose={choose} />
      ) : null}
      {comps.length === 0 ? (
        <p className="px-4 py-3.5 text-text-3">Nothing comparable was found yet.</p>
      ) : (
        <FoldedComps
          comps={comps}
          noun={isAsking ? "listings" : "sales"}
          table={{ format, ...(isForSale ? { actionOf } : {}) }}
        />
      )}
    </Panel>
  );
}

/** What was learned from many sales, beside the comps that correct it. */
function Learned({ detail: { deal }, format }: DetailProps) {
  const words =
    deal.verdict && learnedWords(deal.verdict.value, deal.verdict.allIn.currency, format);
  return words ? <p className="border-b px-4 py-2.5">{words}</p> : null;
}

type FoldProps = {
  readonly comps: readonly DealComp[];
  readonly noun: string;
  readonly table: Omit<Parameters<typeof CompsTable>[0], "comps">;
};

function FoldedComps({ comps, noun, table }: FoldProps) {
  const used = comps.filter(isInPlay).sort((a, b) => b.weight - a.weight);
  const unused = comps.filter((comp) => !isInPlay(comp));
  const folds = used.length > FOLD_AFTER + 2;
  const shown = folds ? used.slice(0, FOLD_AFTER) : used;
  const rest = folds ? used.slice(FOLD_AFTER) : [];
  const words = [
    rest.length > 0 ? `${rest.length} more ${noun}` : "",
    folds && unused.length > 0 ? `${unused.length} not used` : "",
  ];
  return (
    <>
      <CompsTable {...table} comps={folds ? shown : [...shown, ...unused]} />
      {folds ? (
        <details className="group border-t">
          <summary className="list-none px-4 py-2.5 font-medium text-accent group-open:border-b hover:underline">
            <span className="group-open:hidden">Show {words.filter(Boolean).join(" and ")}</span>
            <span className="hidden group-open:inline">Show fewer</span>
          </summary>
          <CompsTable {...table} comps={[...rest, ...unused]} isContinued />
        </details>
      ) : null}
    </>
  );
}
