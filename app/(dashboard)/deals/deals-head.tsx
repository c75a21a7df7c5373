import { FileInput } from "lucide-react";
import type { DealFormat } from "@/components/deals/deal-format";
import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatInstant } from "@/components/format/format-instant";
import { formatRelativeTime } from "@/components/format/format-relative-time";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { DealsSummary } from "@/lib/services/deals/summarise-deals";

type Props = { readonly summary: DealsSummary; readonly format: DealFormat };

/** "31 new since yesterday 18:40. Last data 12 min ago." */
export function DealsHead({ summary, format }: Props) {
  const { newCount, newSince, refreshedAt } = summary;
  const count = formatCount(newCount.value, format.locale, { capped: newCount.isCapped });
  const time = formatInstant(newSince, format.locale, format.timeZone, {
    hour: "numeric",
    minute: "2-digit",
  });
  const fresh = newCount.value === 0 ? "Nothing" : count;
  return (
    <PageHead
      title="Deals"
      actions={
        <Button href="/import" icon={<FileInput aria-hidden />} className="max-sm:hidden">
          Import
        </Button>
      }
    >
      <span
        aria-hidden
        className="mr-[7px] inline-block size-[7px] rounded-full bg-great align-[1px]"
      />
      {fresh} new since yesterday {time}.
      {refreshedAt ? (
        <span className="max-sm:hidden">
          {" "}
          Last data{" "}
          <time dateTime={refreshedAt.toISOString()} title={formatDateTime(refreshedAt, format)}>
            {lastData(refreshedAt, format)}
          </time>
          .
        </span>
      ) : null}
    </PageHead>
  );
}

function lastData(at: Date, format: DealFormat): string {
  const time = formatRelativeTime(at, format.now, format);
  if (time === "just now") return time;
  return format.now.getTime() - at.getTime() < 86_400_000 ? `${time} ago` : `on ${time}`;
}
