import { CircleAlert } from "lucide-react";
import { feeWords } from "@/components/fees/fee-words";
import { sourceHost } from "@/components/fees/source-host";
import { formatDay } from "@/components/format/format-day";
import { Tag } from "@/components/ui/tag";
import type { FeeOrigin } from "@/lib/domain/fees/fee-outlet.schema";
import type { PlanView } from "./plan-view";

type Schedule = Extract<FeeOrigin, { kind: "schedule" }>;

function Source({ url }: { readonly url: string | null }) {
  if (url === null) return <>no page to look at</>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className="rounded-1 font-medium text-accent hover:underline"
    >
      {sourceHost(url)}
    </a>
  );
}

/** Whose word the fees are, and of what day. */
export function FeeSource({ view, now }: { readonly view: PlanView; readonly now: Date }) {
  const { outlet, facts, format } = view;
  if (!outlet) return null;
  const { origin, label } = outlet;
  if (origin.kind === "own") {
    return <p>{label}: your own fees, as you set them.</p>;
  }
  return (
    <>
      <p>
        {label}
        {origin.category ? `, ${origin.category}` : ""}: fees as of{" "}
        {formatDay(origin.checkedOn, now, format)}, <Source url={origin.sourceUrl} />.{" "}
        {origin.confidence === "unverified" ? <Tag tone="dashed">unverified</Tag> : null}
      </p>
      {origin.isStale ? (
        <p className="flex gap-1.5 font-medium text-risk">
          <CircleAlert aria-hidden className="mt-px size-3.5!" />
          Read more than 180 days ago. Look them up before you rely on them.
        </p>
      ) : null}
      {origin.note ? <p>{origin.note}</p> : null}
      <NotCounted origin={origin} percent={feeWords(facts.currency, format.locale).percent} />
    </>
  );
}

function NotCounted({
  origin,
  percent,
}: {
  readonly origin: Schedule;
  readonly percent: (bps: number) => string;
}) {
  if (origin.optional.length === 0) return null;
  const list = origin.optional.map(({ name, bps }) => `${name.toLowerCase()} ${percent(bps)}`);
  return <p>Not counted: {list.join("; ")}.</p>;
}
