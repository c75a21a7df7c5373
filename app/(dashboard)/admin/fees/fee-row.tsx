import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { feeWords } from "@/components/fees/fee-words";
import { sourceHost } from "@/components/fees/source-host";
import type { FormatContext } from "@/components/format/format-context";
import { formatDay } from "@/components/format/format-day";
import { cn } from "@/components/ui/cn";
import { Tag } from "@/components/ui/tag";
import { utcDay } from "@/lib/core/utc-day";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { isStale } from "@/lib/domain/fees/is-stale";
import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";

type Props = {
  readonly schedule: FeeSchedule;
  readonly format: FormatContext;
  readonly now: Date;
};

/** "since 6 Jan 2025", "from 1 Jan 2027", "to 30 Nov", "from … to …"; nothing where neither is known. */
function inForce({ schedule, format, now }: Props): string {
  const { effectiveFrom: from, effectiveTo: to } = schedule;
  const day = (on: string) => formatDay(on, now, format);
  if (from && to) return `${day(from)} to ${day(to)}`;
  if (from) return `${from > utcDay(now) ? "from" : "since"} ${day(from)}`;
  return to ? `to ${day(to)}` : "";
}

/** What is said of several lines is set off from the last one. */
const comma = (lines: readonly unknown[]) => (lines.length > 1 ? "," : "");

function FeesInWords({ schedule, format }: Pick<Props, "schedule" | "format">) {
  const words = feeWords(schedule.currency, format.locale);
  const { tiers, fixed, payment, base } = schedule;
  const parts = [
    tiers.length > 0
      ? `${words.share(schedule)}${comma(tiers)} of ${words.base(base)}${words.bounds(schedule)}`
      : "",
    fixed.length > 0 ? `${words.order(schedule)}${comma(fixed)} an order` : "",
    payment ? `${words.payment(schedule)} for the payment` : "",
  ].filter(Boolean);
  return <>{parts.length > 0 ? parts.join("; ") : "nothing"}</>;
}

/** By whose word, and of what day. */
function Word({ schedule, format, now }: Props) {
  const { checkedOn, sourceUrl, confidence, isSeeded, editedAt } = schedule;
  return (
    <span className="flex min-w-0 flex-wrap content-start items-center gap-x-2 gap-y-1 t-12 text-text-3">
      <span className="min-w-0 break-words">
        read {formatDay(checkedOn, now, format)}, {sourceUrl ? sourceHost(sourceUrl) : "no page"}
      </span>
      {isStale(checkedOn, now) ? (
        <span className="inline-flex items-center gap-1 font-medium text-risk">
          <CircleAlert aria-hidden className="size-3.5!" />
          over 180 days
        </span>
      ) : null}
      {confidence === "unverified" ? <Tag tone="dashed">unverified</Tag> : null}
      {isSeeded && editedAt ? <Tag tone="outline">edited</Tag> : null}
      {isSeeded ? null : <Tag tone="outline">added</Tag>}
    </span>
  );
}

const LINE =
  "grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]";

/** One set of fees: for what, how much, by whose word; the whole line opens it, but for those that are over. */
export function FeeRow(props: Props & { readonly isOver?: boolean }) {
  const { schedule, isOver = false } = props;
  const { id, marketplace, sellerTier, category, country, currency } = schedule;
  const details = [sellerTier, category, `${country}, ${currency}`].filter(Boolean).join(" · ");
  const force = inForce(props);
  const line = (
    <>
      <span className="min-w-0">
        <span className="block font-medium text-text">{marketplaceLabel(marketplace)}</span>
        <span className="block t-12 text-text-3">{details}</span>
      </span>
      <span className="min-w-0 text-text-2">
        <FeesInWords {...props} />
        {force ? <span className="block t-12 text-text-3">{force}</span> : null}
      </span>
      <Word {...props} />
    </>
  );
  return (
    <li className="border-b last:border-b-0">
      {isOver ? (
        <div className={LINE}>{line}</div>
      ) : (
        <Link href={`/admin/fees/${id}`} className={cn(LINE, "hover:bg-hover")}>
          {line}
        </Link>
      )}
    </li>
  );
}
