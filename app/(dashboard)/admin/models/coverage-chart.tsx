import { formatInstant } from "@/components/format/format-instant";
import type { Ledger } from "@/lib/domain/ledger/ledger.schema";
import { insideWords, share } from "./model-words";

export const MONTHS_SHOWN = 12;
const PROMISED = 0.8;

type Props = { readonly months: Ledger["months"]; readonly locale: string };

export function monthWords(month: string, locale: string): string {
  const noon = new Date(`${month}-15T12:00:00Z`);
  return formatInstant(noon, locale, "UTC", { month: "short", year: "numeric" });
}

/** The share of prices inside the range, month by month, against the 80 % that is promised; few prices are counted. */
export function CoverageChart({ months, locale }: Props) {
  const shown = months.filter(({ rate }) => rate.outcomes > 0).slice(-MONTHS_SHOWN);
  if (shown.length === 0) return null;
  const label = shown
    .map(({ month, rate }) => `${monthWords(month, locale)}: ${insideWords(rate, locale)}`)
    .join("; ");
  return (
    <figure>
      <figcaption className="mb-2 t-12 text-text-3">
        Prices inside the range, by month of the sale
      </figcaption>
      <div
        role="img"
        aria-label={`${label}. ${share(PROMISED, locale)} is promised.`}
        className="relative max-w-[680px] pr-11"
      >
        <div className="relative flex h-36 items-end gap-1 border-b border-edge">
          <span
            className="absolute left-full translate-y-1/2 pl-1.5 t-11 whitespace-nowrap text-text-3"
            style={{ bottom: `${PROMISED * 100}%` }}
          >
            {share(PROMISED, locale)}
          </span>
          {shown.map(({ month, rate }) => (
            <Bar key={month} rate={rate} words={insideWords(rate, locale)} />
          ))}
          <span
            className="absolute inset-x-0 border-t border-dashed border-mkt-3"
            style={{ bottom: `${PROMISED * 100}%` }}
          />
        </div>
        <div className="flex gap-1 pt-1">
          {shown.map(({ month }) => (
            <span
              key={month}
              className="min-w-0 max-w-16 flex-1 text-center t-11 text-text-3 max-sm:[writing-mode:vertical-rl]"
            >
              {monthWords(month, locale)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** Its words stand inside at its foot, clear of the line of what is promised. */
function Bar({ rate, words }: { rate: Ledger["total"]; words: string }) {
  const height = (rate.inside / rate.outcomes) * 100;
  const look =
    rate.coverage80 === null ? "border border-b-0 border-dashed border-edge" : "bg-mkt-2";
  return (
    <span className="relative h-full min-w-0 max-w-16 flex-1">
      <span className={`absolute inset-x-0 bottom-0 ${look}`} style={{ height: `${height}%` }} />
      <span className="absolute inset-x-0 bottom-1 text-center t-11 leading-tight text-text">
        {words}
      </span>
    </span>
  );
}
