import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatNumber } from "@/components/format/format-number";
import { Panel } from "@/components/ui/panel";
import type { Ledger, Widening } from "@/lib/domain/ledger/ledger.schema";
import { categoryWords } from "./model-words";

type Props = { readonly ledger: Ledger; readonly format: FormatContext };

/** How far ranges are stretched, where they are, and why. */
export function WideningPanel({ ledger, format }: Props) {
  const inForce = ledger.widenings.filter(({ categories }) => categories.length > 0);
  return (
    <Panel title="Ranges that are widened">
      {inForce.length === 0 ? (
        <p className="max-w-[64ch] text-text-2">
          None. From 30 sale prices of a category on, its ranges are widened, at most twofold, when
          fewer than 80 % of them fell inside. They are never narrowed for it.
        </p>
      ) : (
        <div className="grid gap-4">
          {inForce.map((widening) => (
            <OfMarket key={widening.owner?.id ?? ""} widening={widening} format={format} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function OfMarket({ widening, format }: { widening: Widening; format: FormatContext }) {
  const { owner, version, decidedAt, categories } = widening;
  const count = (n: number) => formatCount(n, format.locale);
  return (
    <section aria-label={owner?.email ?? "For everybody"}>
      <h3 className="font-medium break-all text-text-2">{owner?.email ?? "For everybody"}</h3>
      <ul className="mt-1 grid gap-1.5">
        {categories.map(({ category, factor, outcomes, inside }) => (
          <li key={category} className="max-w-[64ch]">
            <b className="font-medium text-text">
              {categoryWords(category)}: {formatNumber(factor, format.locale)} times as wide
            </b>
            , because {count(inside)} of the last {count(outcomes)} sale prices fell inside.
          </li>
        ))}
      </ul>
      <p className="mt-1.5 t-12 text-text-3">
        Since {formatDateTime(decidedAt, format)}; verdicts name it as +w{version}. It is looked at
        once a day.
      </p>
    </section>
  );
}
