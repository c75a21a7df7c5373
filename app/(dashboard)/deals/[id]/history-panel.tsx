import { PriceHistory, priceHistoryNote } from "@/components/deals/price-history";
import { formatMoney } from "@/components/format/format-money";
import { formatRelativeTime } from "@/components/format/format-relative-time";
import { Panel } from "@/components/ui/panel";
import type { DetailProps } from "./detail-props";

/** How the asking price moved since it was first seen. */
export function HistoryPanel(props: DetailProps & { readonly className: string }) {
  const { detail, format, className } = props;
  const { deal, prices } = detail;
  const [only] = prices;
  if (!only) return null;
  const isOneSighting =
    prices.length === 1 && only.observedFrom.getTime() === only.observedUntil.getTime();
  const history = { deal, changes: prices, format };
  return (
    <Panel
      title="Price history"
      aside={
        <span className="text-text-3">
          {isOneSighting ? "seen once" : priceHistoryNote(history)}
        </span>
      }
      className={className}
    >
      {isOneSighting ? (
        <p>
          <b>{formatMoney(only.price, format.locale)}</b> when it was seen{" "}
          {onDay(formatRelativeTime(only.observedFrom, format.now, format))}. The next{" "}
          {deal.source.kind === "file" ? "import" : "look"} tells whether it moves.
        </p>
      ) : (
        <PriceHistory {...history} />
      )}
    </Panel>
  );
}

function onDay(time: string): string {
  if (time === "just now") return time;
  return /(min|h)$/.test(time) ? `${time} ago` : `on ${time}`;
}
