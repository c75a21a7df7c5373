import { ArrowUpDown, ChevronLeft, ChevronRight } from "lucide-react";
import { DealCard } from "@/components/deals/deal-card";
import { DealCells } from "@/components/deals/deal-cells";
import type { DealFormat } from "@/components/deals/deal-format";
import { DealsTable } from "@/components/deals/deals-table";
import { SORT_WORDS } from "@/components/deals/sort-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Panel } from "@/components/ui/panel";
import { DealsSort } from "@/lib/domain/deals/deals-query.schema";
import type { DealsPage } from "@/lib/services/deals/list-deals";
import { MarkButtons } from "./deal-marks.client";
import { DealScope } from "./deal-scope.client";
import type { DealsAddress } from "./deals-address";
import { listCountWords } from "./list-count-words";
import { hasPhoto, scopeOf } from "./scope-of";
import { ViewSwitch } from "./view-switch.client";

type Props = {
  readonly address: DealsAddress;
  readonly page: DealsPage;
  /** How many of the count stand above as cards. */
  readonly topCount: number;
  readonly format: DealFormat;
};

function titleOf({ query, href }: DealsAddress, topCount: number): string {
  if (query.hidden) return "Hidden";
  if (query.saved) return "Saved";
  if (topCount > 0) return "Everything else worth a look";
  const isFiltered = href({ sort: "best" }).replace(/[?&]view=\w+/, "") !== "/deals";
  return isFiltered ? "What matches" : "All of them";
}

/** The list itself: its head, its rows or cards, its pages. */
export function DealList({ address, page, topCount, format }: Props) {
  const { query, view } = address;
  if (page.deals.length === 0) return <EmptyPage address={address} topCount={topCount} />;
  const count = listCountWords({ page, topCount, locale: format.locale });
  const sorts = DealsSort.options.filter((sort) => sort !== "distance" || address.hasHome);
  return (
    <section aria-labelledby="list">
      <div className="mb-2.5 flex flex-wrap items-center gap-2.5">
        <h2 id="list" className="text-[14px] leading-5 max-sm:flex-1">
          {titleOf(address, topCount)}
        </h2>
        <p
          title={page.count.isCapped ? "There are more: counting stops there." : undefined}
          className="min-w-0 flex-1 text-text-3 max-sm:hidden"
        >
          {count}, {SORT_WORDS[query.sort].toLowerCase()}
        </p>
        <span className="max-sm:hidden">
          <ViewSwitch
            view={view}
            hrefs={{ cards: address.href({}, "cards"), table: address.href({}, "table") }}
          />
        </span>
        <Menu
          align="end"
          trigger={
            <Button size="sm" icon={<ArrowUpDown aria-hidden />}>
              {SORT_WORDS[query.sort]}
            </Button>
          }
        >
          {sorts.map((sort) => (
            <MenuItem key={sort} href={address.href({ sort })}>
              {SORT_WORDS[sort]}
            </MenuItem>
          ))}
        </Menu>
      </div>
      {view === "cards" ? (
        <Cards page={page} format={format} />
      ) : (
        <Rows address={address} page={page} format={format} />
      )}
      <Pager address={address} page={page} />
    </section>
  );
}

function Cards({ page, format }: Pick<Props, "page" | "format">) {
  return (
    <ul className="grid grid-cols-1 gap-3.5 max-sm:gap-2.5 sm:grid-cols-2 md:grid-cols-3">
      {page.deals.map((deal) => (
        <DealScope key={deal.id} {...scopeOf(deal)} as="li">
          <DealCard
            deal={deal}
            format={format}
            href={`/deals/${deal.id}`}
            actions={<MarkButtons />}
            isFlat
            withPhoto={page.deals.some(hasPhoto)}
          />
        </DealScope>
      ))}
    </ul>
  );
}

function Rows({ address, page, format }: Pick<Props, "address" | "page" | "format">) {
  const { query, hasHome } = address;
  return (
    <DealsTable
      sort={query.sort}
      sortHref={(sort) => (sort === "distance" && !hasHome ? null : address.href({ sort }))}
      format={format}
    >
      {page.deals.map((deal) => (
        <DealScope key={deal.id} {...scopeOf(deal)} as="tr">
          <DealCells
            deal={deal}
            format={format}
            href={`/deals/${deal.id}`}
            actions={<MarkButtons />}
            withPhoto={page.deals.some(hasPhoto)}
          />
        </DealScope>
      ))}
    </DealsTable>
  );
}

function Pager({ address, page }: Pick<Props, "address" | "page">) {
  const { nextCursor, previousCursor } = page;
  if (nextCursor === null && previousCursor === null) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-2">
      {previousCursor ? (
        <Button href={address.href({ cursor: previousCursor })} icon={<ChevronLeft aria-hidden />}>
          Previous
        </Button>
      ) : (
        <span />
      )}
      {nextCursor ? (
        <Button href={address.href({ cursor: nextCursor })}>
          Next
          <ChevronRight aria-hidden />
        </Button>
      ) : null}
    </nav>
  );
}

function EmptyPage({ address, topCount }: Pick<Props, "address" | "topCount">) {
  const { query } = address;
  if (topCount > 0) return null;
  if (query.cursor !== null) {
    return (
      <Panel>
        <EmptyState
          title="There is nothing on this page any more"
          action={<Button href={address.href()}>To the first page</Button>}
        >
          The listings moved on since you opened it.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <EmptyState
        title="Nothing matches these filters"
        action={<Button href="/deals">Clear all filters</Button>}
      >
        Take one away, or wait for what comes in next.
      </EmptyState>
    </Panel>
  );
}
