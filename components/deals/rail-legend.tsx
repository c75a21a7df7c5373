import { cn } from "../ui/cn";
import styles from "./rail.module.css";

const AT = { q10: 12.5, q25: 31.25, q50: 50, allIn: 25 };

function Sample({ isThin = false }: { readonly isThin?: boolean }) {
  return (
    <span aria-hidden className={cn(styles.rail, isThin && styles.thin, "w-[84px] shrink-0")}>
      <b className={styles.whisker} style={{ left: `${AT.q10}%`, right: `${AT.q10}%` }} />
      <b className={styles.box} style={{ left: `${AT.q25}%`, right: `${AT.q25}%` }} />
      <b className={styles.median} style={{ left: `${AT.q50}%` }} />
      <i className={cn(styles.mark, styles.below)} style={{ left: `${AT.allIn}%` }} />
    </span>
  );
}

/** How to read the rail. */
export function RailLegend() {
  return (
    <div className="flex flex-wrap items-center gap-x-[18px] gap-y-2 border-t px-3.5 py-2.5 t-12 text-text-3">
      <span className="inline-flex items-center gap-[7px]">
        <Sample />
        Your all-in price in the market: line 80{"\u202f"}% of sales, box half of them, tick the
        median
      </span>
      <span className="inline-flex items-center gap-[7px]">
        <Sample isThin />
        Thin evidence
      </span>
      <span>Every row is scaled to its own median</span>
    </div>
  );
}
