import type { ReactNode } from "react";
import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { whenWords } from "@/components/format/when-words";
import { RejectsDialog } from "./rejects-dialog";
import type { SourceRow } from "./source-views";
import { lagWords, nextWords, quotaWords } from "./source-words";

type Props = { source: SourceRow; now: Date; format: FormatContext };

/** How a source has been doing, in figures with their names. */
export function SourceFacts({ source, now, format }: Props) {
  const { health, quota, listingCount } = source;
  const success = health.lastSuccessAt === null ? null : new Date(health.lastSuccessAt);
  const count = (figure: number) => formatCount(figure, format.locale);
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex sm:flex-wrap sm:gap-x-9 md:grid md:grid-cols-[7.5rem_7.5rem_minmax(0,1fr)_5rem_5rem_6rem_9.5rem] md:gap-x-4">
      <Fact label="Last success">
        {success ? (
          <span title={formatDateTime(success, format)}>{whenWords(success, now, format)}</span>
        ) : (
          "not yet"
        )}
      </Fact>
      <Fact
        label="Its own delay"
        title="How late it showed the newest thing, our own pause left out"
      >
        {lagWords(health.lagSeconds, format.locale)}
      </Fact>
      <Fact label="Calls" className="max-sm:col-span-2">
        {quota ? (
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <QuotaBar share={quota.used / quota.limit} />
            {quotaWords(quota, now, format)}
          </span>
        ) : (
          "no daily limit"
        )}
      </Fact>
      <Fact label="Rows in">{count(health.rowsIn)}</Fact>
      <Fact label="Rejected">
        <RejectsDialog source={source} now={now} format={format} />
      </Fact>
      <Fact label="Listings now">{count(listingCount)}</Fact>
      <Fact label="Asked again">{nextWords(source, now, format)}</Fact>
    </dl>
  );
}

type FactProps = { label: string; title?: string; className?: string; children: ReactNode };

function Fact({ label, title, className, children }: FactProps) {
  return (
    <div className={className} {...(title ? { title } : {})}>
      <dt className="t-12 text-text-3">{label}</dt>
      <dd className="text-text">{children}</dd>
    </div>
  );
}

/** The words beside it say the same. */
function QuotaBar({ share }: { share: number }) {
  const percent = Math.min(100, Math.max(0, share * 100));
  return (
    <span aria-hidden className="h-1 w-20 overflow-hidden rounded-full bg-mkt-2">
      <span className="block h-full bg-ink" style={{ width: `${percent}%` }} />
    </span>
  );
}
