import { Info } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requirePageContext } from "@/app/_server/page-context";
import { listDealFacets } from "@/lib/services/deals/list-deal-facets";
import { listDeals } from "@/lib/services/deals/list-deals";
import { listTopDeals } from "@/lib/services/deals/list-top-deals";
import { summariseDeals } from "@/lib/services/deals/summarise-deals";
import { ApartPanes } from "../apart-panes";
import { DealKeys } from "../deal-keys.client";
import { DealList } from "../deal-list";
import { type DealsAddress, readDealsAddress } from "../deals-address";
import { DealsHead } from "../deals-head";
import { FilterBar } from "../filter-bar";
import { NoDeals } from "../no-deals";
import { TodayThree } from "../today-three";

export const metadata: Metadata = { title: "Deals" };

/** The three best stand on top of the first page of what is for sale, best first. */
function hasCards({ query }: DealsAddress): boolean {
  const isPlain = !query.saved && !query.hidden && query.state === "active";
  return isPlain && query.sort === "best" && query.cursor === null;
}

export default async function DealsPage({ searchParams }: PageProps<"/deals">) {
  const { ctx, prefs } = await requirePageContext();
  const address = readDealsAddress(await searchParams, prefs);
  if (address.isUntidy && address.ignored.length === 0) redirect(address.href());
  const { query } = address;
  const [summary, facets, top] = await Promise.all([
    summariseDeals({ ctx }),
    listDealFacets({ ctx }),
    hasCards(address) ? listTopDeals({ ctx, input: query }) : [],
  ]);
  const format = { ...prefs, now: ctx.clock.now() };
  if (!summary.hasAny) return <NoDeals />;
  const excludeIds = top.map(({ id }) => id);
  const page = await listDeals({ ctx, input: { ...query, excludeIds } });
  return (
    <>
      <DealsHead summary={summary} format={format} />
      <FilterBar address={address} facets={facets} prefs={prefs} />
      {address.ignored.length > 0 ? (
        <div role="status" className="mb-4 flex gap-[9px] rounded-2 bg-sunken px-3 py-2.5">
          <Info aria-hidden className="mt-px" />
          <ul>
            {address.ignored.map(({ name, reason }) => (
              <li key={`${name} ${reason}`}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <ApartPanes facets={facets} query={query} format={format} />
      <TodayThree deals={top} format={format} />
      <DealList address={address} page={page} topCount={top.length} format={format} />
      <DealKeys otherView={address.view === "cards" ? "table" : "cards"} address={address.href()} />
    </>
  );
}
