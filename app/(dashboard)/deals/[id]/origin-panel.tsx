import { formatDateTime } from "@/components/format/format-date-time";
import { LinkedText } from "@/components/ui/linked-text";
import { Panel } from "@/components/ui/panel";
import type { DealSource } from "@/lib/domain/deals/deal.schema";
import type { DetailProps } from "./detail-props";

const KINDS: Readonly<Record<DealSource["kind"], string>> = {
  file: "an imported file",
  demo: "the demo",
  own_sales: "your own sales",
  user_entered: "your entry",
  api: "the marketplace’s API",
  mail: "an e-mail alert",
  capture: "a page that you captured",
  feed: "a feed",
  inbound: "your own script",
};

const KEPT_APART =
  "apart from other sites, without a price history, and only for a short time, as its marketplace asks";

/** Where the listing and its verdict come from. */
export function OriginPanel({
  detail,
  format,
  className,
}: DetailProps & { readonly className: string }) {
  const { deal, lastImport } = detail;
  const { source, verdict } = deal;
  const time = (at: Date) => <time dateTime={at.toISOString()}>{formatDateTime(at, format)}</time>;
  const rows = [
    ["Source", source.name],
    ["It came by", KINDS[source.kind]],
    ...(source.attribution
      ? ([["Terms", <LinkedText key="terms">{source.attribution}</LinkedText>]] as const)
      : []),
    ...(source.isApart ? ([["Kept", KEPT_APART]] as const) : []),
    ...(lastImport ? ([["File", lastImport.fileName]] as const) : []),
    ...(deal.listedAt ? ([["Listed", time(deal.listedAt)]] as const) : []),
    ["First seen", time(deal.firstSeenAt)],
    ["Last seen", time(deal.lastSeenAt)],
    ["Judged", verdict ? time(verdict.scoredAt) : "not yet"],
    ...(verdict
      ? ([["Model", `${verdict.modelVersion}, weights ${verdict.weightsVersion}`]] as const)
      : []),
  ] as const;
  return (
    <Panel title="Where this comes from" className={className}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-text-3">{name}</dt>
            <dd className="text-text wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
