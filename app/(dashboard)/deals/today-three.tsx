import { DealCard } from "@/components/deals/deal-card";
import type { DealFormat } from "@/components/deals/deal-format";
import { cn } from "@/components/ui/cn";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { MarkButtons } from "./deal-marks.client";
import { DealScope } from "./deal-scope.client";
import { hasPhoto, scopeOf } from "./scope-of";

type Props = { readonly deals: readonly Deal[]; readonly format: DealFormat };

const TITLES = ["", "Today’s best", "Today’s two", "Today’s three"];

/** The best of the list as cards: what to decide on first. */
export function TodayThree({ deals, format }: Props) {
  if (deals.length === 0) return null;
  return (
    <section aria-labelledby="today" className="mb-6">
      <div className="mb-2.5 flex items-baseline gap-2.5">
        <h2 id="today" className="text-[14px] leading-5">
          {TITLES[deals.length]}
        </h2>
        <p className="min-w-0 flex-1 truncate text-text-3 max-sm:hidden">
          The best by value. Thin evidence and high risk stay in the list.
        </p>
      </div>
      <ol
        className={cn(
          "grid grid-cols-1 gap-3.5 max-sm:gap-2.5 sm:grid-cols-2 md:grid-cols-3",
          deals.length % 2 === 1 && "max-md:sm:[&>li:first-child]:col-span-2",
        )}
      >
        {deals.map((deal, index) => (
          <DealScope key={deal.id} {...scopeOf(deal)} as="li">
            <DealCard
              deal={deal}
              format={format}
              href={`/deals/${deal.id}`}
              actions={<MarkButtons />}
              isFlat={index > 0}
              withPhoto={deals.some(hasPhoto)}
            />
          </DealScope>
        ))}
      </ol>
    </section>
  );
}
