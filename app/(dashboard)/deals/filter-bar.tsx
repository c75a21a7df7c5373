import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { RemovableChip } from "@/components/ui/removable-chip";
import type { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import type { DealsAddress } from "./deals-address";
import { FilterChip } from "./filter-chip.client";
import {
  BandFields,
  CategoryFields,
  ConditionFields,
  FieldGroup,
  type FieldsProps,
  PriceFields,
  ReachFields,
  SeenFields,
  SortFields,
  SourceFields,
  StateFields,
} from "./filter-fields";
import { FilterForm } from "./filter-form";
import { FilterSheet } from "./filter-sheet.client";
import { activeFilters } from "./filter-words";

type Props = {
  readonly address: DealsAddress;
  readonly facets: DealFacets;
  readonly prefs: UserPrefs;
};

const PRICE_NAMES = ["min", "max", "currency"];
const REACH_NAMES = ["within", "unplaced", "ships"];
const ALL_NAMES = ["source", "category", "band", ...PRICE_NAMES, ...REACH_NAMES].concat(
  "seen",
  "condition",
  "state",
  "saved",
  "hidden",
  "sort",
);

/** Search and filters; each is a link or a GET form, so that the address is always the whole truth. */
export function FilterBar({ address, facets, prefs }: Props) {
  const { query } = address;
  const fields: FieldsProps = { query, facets, prefs };
  const active = activeFilters({ query, facets, locale: prefs.locale });
  const form = (names: readonly string[], children: ReactNode) => (
    <FilterForm address={address} names={names}>
      {children}
    </FilterForm>
  );
  const chip = (key: string, label: string, children: ReactNode) => {
    const filter = active[key];
    const state = filter ? { words: filter.words, removeHref: address.href(filter.without) } : null;
    return (
      <FilterChip key={`${key} ${address.href()}`} label={label} active={state}>
        {children}
      </FilterChip>
    );
  };
  const long = "-mx-1 max-h-72 overflow-y-auto";
  const chips = [
    ["reach", chip("reach", "Distance", form(REACH_NAMES, <ReachFields {...fields} />))],
    ["seen", chip("seen", "Seen", form(["seen"], <SeenFields {...fields} />))],
    facets.sources.length > 1
      ? [
          "source",
          chip(
            "source",
            "Source",
            form(
              ["source"],
              <div className={long}>
                <SourceFields {...fields} />
              </div>,
            ),
          ),
        ]
      : null,
    facets.categories.length > 0
      ? [
          "category",
          chip(
            "category",
            "Category",
            form(
              ["category"],
              <div className={long}>
                <CategoryFields {...fields} />
              </div>,
            ),
          ),
        ]
      : null,
    [
      "band",
      chip(
        "band",
        "Band",
        form(
          ["band"],
          <div className="-mx-1">
            <BandFields {...fields} />
          </div>,
        ),
      ),
    ],
    ["price", chip("price", "Price", form(PRICE_NAMES, <PriceFields {...fields} />))],
  ].flatMap((one) => (one === null ? [] : [one as [string, ReactNode]]));
  const isSet = ([key]: [string, ReactNode]) => Boolean(active[key]);
  const rest = ["condition", "state", "saved", "hidden"].flatMap((key) => active[key] ?? []);
  const count = Object.entries(active).filter(([key, one]) => key !== "search" && one).length;
  const all = { address, fields, count };
  const href = `${address.href()}${address.href().includes("?") ? "&" : "?"}filters=all`;
  return (
    <>
      <section
        aria-label="Filters"
        className="mb-4 flex flex-wrap items-center gap-2 max-sm:mb-3.5 max-sm:flex-col max-sm:flex-nowrap max-sm:items-stretch max-sm:gap-2.5"
      >
        <SearchForm address={address} />
        <span aria-hidden className="h-5 w-px bg-line max-sm:hidden" />
        <div className="contents max-sm:-mx-4 max-sm:flex max-sm:gap-2 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-0.5 max-sm:[scrollbar-width:none]">
          {/* What is set stands first, on the phone at hand without scrolling. */}
          {chips.filter(isSet).map(([, node]) => node)}
          {rest.map(({ words, without }) => (
            <RemovableChip
              key={words}
              removeHref={address.href(without)}
              removeLabel={`Remove the filter ${words}`}
            >
              {words}
            </RemovableChip>
          ))}
          {chips.filter((one) => !isSet(one)).map(([, node]) => node)}
          <span className="max-sm:order-first">
            <FilterSheet href={href} count={count}>
              <AllFilters key={address.href()} {...all} isDocked />
            </FilterSheet>
          </span>
        </div>
      </section>
      {address.showsFilters ? (
        <Panel title="Filters" className="mb-4 max-w-[460px]">
          <AllFilters key={address.href()} {...all} />
        </Panel>
      ) : null}
    </>
  );
}

function SearchForm({ address }: { readonly address: DealsAddress }) {
  return (
    <search className="w-65 shrink-0 max-sm:w-full">
      <FilterForm address={address} names={["q"]} footer={null}>
        <Input
          key={address.query.search}
          type="search"
          name="q"
          defaultValue={address.query.search}
          maxLength={200}
          prefix={<Search aria-hidden />}
          placeholder="Search title, brand, category"
          aria-label="Search deals"
        />
      </FilterForm>
    </search>
  );
}

type AllProps = {
  readonly address: DealsAddress;
  readonly fields: FieldsProps;
  readonly count: number;
  /** In the sheet the buttons stay in sight; on the page the phone's bar would lie over them. */
  readonly isDocked?: boolean;
};

function AllFilters({ address, fields, count, isDocked = false }: AllProps) {
  const { facets } = fields;
  const footer = (
    <div
      className={cn(
        "flex gap-2",
        isDocked && "sticky -bottom-4 -mx-4 -mb-4 mt-1 border-t bg-raised px-4 py-3",
      )}
    >
      {count > 0 ? (
        <Button href="/deals" className="flex-1">
          Clear all
        </Button>
      ) : null}
      <Button type="submit" variant="primary" className="flex-1">
        Show
      </Button>
    </div>
  );
  return (
    <FilterForm address={address} names={ALL_NAMES} footer={footer} className="grid gap-4">
      <SortFields {...fields} />
      <FieldGroup legend="Distance">
        <ReachFields {...fields} />
      </FieldGroup>
      <FieldGroup legend="Price">
        <PriceFields {...fields} />
      </FieldGroup>
      <FieldGroup legend="Band">
        <div className="-mx-1 grid grid-cols-2">
          <BandFields {...fields} />
        </div>
      </FieldGroup>
      <ConditionFields {...fields} />
      <SeenFields {...fields} />
      {facets.categories.length > 0 ? (
        <FieldGroup legend="Category">
          <div className="-mx-1 max-h-64 overflow-y-auto">
            <CategoryFields {...fields} />
          </div>
        </FieldGroup>
      ) : null}
      {facets.sources.length > 1 ? (
        <FieldGroup legend="Source">
          <div className="-mx-1">
            <SourceFields {...fields} />
          </div>
        </FieldGroup>
      ) : null}
      <StateFields {...fields} />
    </FilterForm>
  );
}
