import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { DealsSort } from "@/lib/domain/deals/deals-query.schema";
import { formatPercentBps } from "../format/format-percent-bps";
import { cn } from "../ui/cn";
import type { DealFormat } from "./deal-format";
import styles from "./deals-table.module.css";
import { RailLegend } from "./rail-legend";

type Props = {
  readonly sort: DealsSort;
  /** Address of the same list in another order; null where it cannot be had. */
  readonly sortHref: (sort: DealsSort) => string | null;
  readonly format: DealFormat;
  /** `<tr>`s with `DealCells`. */
  readonly children: ReactNode;
};

/** Rows on one shared scale, so that the market column reads as a dot plot. */
export function DealsTable({ sort, sortHref, format, children }: Props) {
  const head = (props: Omit<HeadProps, "active" | "sortHref">) => (
    <SortHead {...props} active={sort} sortHref={sortHref} />
  );
  const edge = (bps: number) => formatPercentBps(bps, format.locale);
  return (
    <section aria-label="Deals table" className="min-w-0 rounded-3 border bg-surface">
      <table className={styles.table}>
        <Columns />
        <thead>
          <tr>
            {head({ label: "Item", sorts: ["newest"] })}
            {head({ label: "Value", sorts: ["best"] })}
            {head({ label: "Asking", sorts: ["price-up", "price-down"], className: styles.figure })}
            <th scope="col" className={cn(styles.figure, styles.wide)}>
              All-in
            </th>
            {head({
              label: "vs median",
              sorts: ["difference"],
              className: cn(styles.figure, styles.wide),
            })}
            <th scope="col" className={styles.market}>
              <span className={styles.axis}>
                <span style={{ left: "14.29%" }}>{edge(-3_000)}</span>
                <span style={{ left: "50%" }}>median</span>
                <span style={{ left: "85.71%" }}>{edge(3_000)}</span>
              </span>
            </th>
            <th scope="col" className={styles.wide}>
              Evidence
            </th>
            <th scope="col">Risk</th>
            {head({ label: "Effort", sorts: ["distance"], className: styles.wide })}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <RailLegend />
    </section>
  );
}

/** Only the item takes what is left; a hidden column must be hidden here too. */
function Columns() {
  return (
    <colgroup className="max-sm:hidden">
      <col />
      <col className="w-30" />
      <col className="w-[74px]" />
      <col className={cn("w-[70px]", styles.wide)} />
      <col className={cn("w-[84px]", styles.wide)} />
      <col className="w-52 max-md:w-30" />
      <col className={cn("w-[104px]", styles.wide)} />
      <col className="w-[126px]" />
      <col className={cn("w-23", styles.wide)} />
    </colgroup>
  );
}

const DIRECTION: Readonly<Record<DealsSort, "ascending" | "descending">> = {
  best: "descending",
  newest: "descending",
  "price-up": "ascending",
  "price-down": "descending",
  distance: "ascending",
  difference: "ascending",
};

type HeadProps = {
  readonly label: string;
  /** Orders this column can give, the first one when it gives none yet. */
  readonly sorts: readonly DealsSort[];
  readonly active: DealsSort;
  readonly sortHref: (sort: DealsSort) => string | null;
  readonly className?: string | undefined;
};

function SortHead({ label, sorts, active, sortHref, className }: HeadProps) {
  const place = sorts.indexOf(active);
  const next = sorts[(place + 1) % sorts.length] ?? active;
  const href = sortHref(next);
  const Arrow = DIRECTION[active] === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" className={className} aria-sort={place < 0 ? undefined : DIRECTION[active]}>
      {href === null ? (
        label
      ) : (
        <Link
          href={href}
          scroll={false}
          className={cn(
            "inline-flex items-center gap-1 rounded-1 hover:text-text",
            place >= 0 && "text-text",
          )}
        >
          {label}
          {place >= 0 ? <Arrow aria-hidden className="size-3!" /> : null}
        </Link>
      )}
    </th>
  );
}
