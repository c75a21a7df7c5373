import { PanelsTopLeft } from "lucide-react";
import Link from "next/link";
import type { DealFormat } from "@/components/deals/deal-format";
import { formatCount } from "@/components/format/format-count";
import type { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import type { DealsQuery } from "@/lib/domain/deals/deals-query.schema";

type Props = {
  readonly facets: DealFacets;
  readonly query: DealsQuery;
  readonly format: Pick<DealFormat, "locale">;
};

/** Sources whose terms want a pane of their own: the way there, and in it what it is and the way back. */
export function ApartPanes({ facets, query, format }: Props) {
  const apart = facets.sources.filter(({ isApart }) => isApart);
  const [only, ...others] = query.sourceIds;
  const shown = others.length === 0 ? apart.find(({ id }) => id === only) : undefined;
  if (shown) {
    return (
      <p className="mb-4 flex flex-wrap gap-x-2 rounded-2 bg-sunken px-3 py-2.5">
        <b>{shown.name}, in a pane of its own.</b>
        <span>
          {shown.attribution ?? ""} Its terms ask for that: these listings are not kept for long,
          leave no price history, and nothing is learned from them.
        </span>
        <Link href="/deals" className="text-accent hover:underline">
          Back to all deals
        </Link>
      </p>
    );
  }
  if (apart.length === 0) return null;
  return (
    <nav aria-label="Shown apart" className="mb-4 flex flex-wrap gap-2">
      {apart.map(({ id, name, count }) => (
        <Link
          key={id}
          href={`/deals?source=${id}`}
          className="inline-flex items-center gap-2 rounded-2 border px-3 py-2 hover:bg-sunken"
        >
          <PanelsTopLeft aria-hidden className="text-text-3" />
          <b>{name}</b>
          <span className="text-text-3">
            {formatCount(count, format.locale)} for sale, shown apart
          </span>
        </Link>
      ))}
    </nav>
  );
}
