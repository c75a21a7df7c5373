import { PanelsTopLeft } from "lucide-react";
import Link from "next/link";
import type { DealFormat } from "@/components/deals/deal-format";
import { formatCount } from "@/components/format/format-count";
import { LinkedText } from "@/components/ui/linked-text";
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
      <section aria-label="Shown apart" className="mb-4 grid gap-1 rounded-2 bg-sunken px-3 py-2.5">
        <p className="max-w-[100ch] text-pretty">
          <b>{shown.name}, in a pane of its own.</b> Its terms ask that these listings are not kept
          for long, leave no price history, and nothing is learned from them.
        </p>
        {shown.attribution ? (
          <p className="max-w-[100ch] t-12 text-text-3">
            <LinkedText>{shown.attribution}</LinkedText>
          </p>
        ) : null}
        <p>
          <Link href="/deals" className="font-medium text-accent hover:underline">
            Back to all deals
          </Link>
        </p>
      </section>
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
