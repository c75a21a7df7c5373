import { PageHead } from "@/components/ui/page-head";
import { Skeleton } from "@/components/ui/skeleton";
import { NeedsScript } from "./needs-script";
import styles from "./skeleton.module.css";

const CARDS = ["a", "b", "c"];
const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Still blocks where the deals will stand. */
export default function DealsLoading() {
  return (
    <div role="status" aria-busy="true" aria-label="Loading the deals" className={styles.late}>
      <NeedsScript />
      <PageHead title="Deals">
        <Skeleton className="mt-1.5 w-60" />
      </PageHead>
      <div className="mb-4 flex gap-2">
        <Skeleton className="h-control w-65 max-sm:hidden" />
        <Skeleton className="h-7 w-24 self-center rounded-full" />
        <Skeleton className="h-7 w-20 self-center rounded-full" />
        <Skeleton className="h-7 w-20 self-center rounded-full max-sm:hidden" />
      </div>
      <Skeleton className="mb-3 h-4 w-28" />
      <div className="mb-6 grid gap-3.5 sm:grid-cols-2 md:grid-cols-3">
        {CARDS.map((card) => (
          <div key={card} className="overflow-hidden rounded-3 border bg-surface">
            <Skeleton className="h-[172px] rounded-none max-sm:h-[150px]" />
            <div className="grid gap-3 p-3.5 pb-4">
              <Skeleton className="h-6 w-24" />
              <Skeleton className="w-4/5" />
              <Skeleton className="h-2 w-full" />
              <Skeleton className="w-3/5" />
            </div>
          </div>
        ))}
      </div>
      <Skeleton className="mb-3.5 h-4 w-52" />
      <div className="rounded-3 border bg-surface">
        {ROWS.map((row) => (
          <div
            key={row}
            className="flex h-(--row) items-center gap-3 border-t px-3.5 first:border-t-0"
          >
            <Skeleton className="h-9 w-11" />
            <Skeleton className="w-2/5" />
            <Skeleton className="ml-auto h-[22px] w-16" />
            <Skeleton className="w-14" />
            <Skeleton className="w-52 max-sm:hidden" />
          </div>
        ))}
      </div>
    </div>
  );
}
