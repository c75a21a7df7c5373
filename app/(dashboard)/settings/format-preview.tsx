import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatDistance } from "@/components/format/format-distance";
import { formatMoney } from "@/components/format/format-money";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import { money } from "@/lib/core/money";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";

type Props = {
  prefs: Pick<UserPrefs, "currency" | "distanceUnit" | "timeZone" | "locale">;
  now: Date;
};

/** The same five figures in the formats being chosen. */
export function FormatPreview({ prefs, now }: Props) {
  const { locale, currency } = prefs;
  const lines = [
    ["A fee", formatMoney(money(12_580, currency), locale, { cents: true })],
    ["Against the median", formatPercentBps(-2_140, locale, { decimals: 1 })],
    ["Distance", formatDistance(27.4, prefs)],
    ["A count", formatCount(14_200, locale)],
    ["Now", formatDateTime(now, prefs)],
  ] as const;
  return (
    <dl
      className="rounded-2 bg-sunken px-3 py-2.5"
      aria-live="polite"
      aria-label="How it will read"
    >
      {lines.map(([name, text]) => (
        <div key={name} className="flex justify-between gap-4 py-1">
          <dt className="text-text-3">{name}</dt>
          <dd className="text-right font-medium text-text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
