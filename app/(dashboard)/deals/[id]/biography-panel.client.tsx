"use client";

import { Check, Split } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { formatCount } from "@/components/format/format-count";
import { formatDay } from "@/components/format/format-day";
import { formatMoney } from "@/components/format/format-money";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Panel } from "@/components/ui/panel";
import { money } from "@/lib/core/money";
import { biographySentence } from "@/lib/domain/objects/biography-sentence";
import type { ObjectListing, ObjectView } from "@/lib/domain/objects/object-view.schema";
import type { DetailProps } from "./detail-props";

type Props = DetailProps & { readonly className: string };

const STATES: Readonly<Record<ObjectListing["state"], string>> = {
  active: "on offer",
  sold: "sold",
  gone: "gone",
};

/** What other listings of the same thing tell: since when it is offered, how its price fell, where it is cheaper. */
export function BiographyPanel({ detail, format, className }: Props) {
  const { deal, object } = detail;
  if (!object) return null;
  return (
    <Panel title="The same thing before and elsewhere" flush className={className}>
      <p className="border-b px-4 py-3">
        <Sentence object={object} currency={deal.price.currency} locale={format.locale} />
      </p>
      <ul>
        {object.others.map((listing) => (
          <OtherListing key={listing.id} listing={listing} here={deal.id} format={format} />
        ))}
      </ul>
    </Panel>
  );
}

type SentenceProps = {
  readonly object: ObjectView;
  readonly currency: Parameters<typeof money>[1];
  readonly locale: string;
};

function Sentence({ object, currency, locale }: SentenceProps) {
  const parts = biographySentence(object.biography, {
    money: (cents) => formatMoney(money(cents, currency), locale),
    count: (count) => formatCount(count, locale),
  });
  const said = parts.filter(({ text }) => text !== ", ");
  return said.map(({ text, strong }) => (
    <span key={text} className="not-last:after:content-[',_']">
      {strong ? <b>{text}</b> : text}
    </span>
  ));
}

type OtherProps = {
  readonly listing: ObjectListing;
  readonly here: ObjectListing["id"];
} & Pick<DetailProps, "format">;

function OtherListing({ listing, here, format }: OtherProps) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const say = async (call: () => Promise<unknown>) => {
    setIsBusy(true);
    setProblem(null);
    try {
      await call();
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setIsBusy(false);
    }
  };
  const { id, title, sourceName, state, price, firstSeenAt, isKept, canKeep, isForAll } = listing;
  const split = () => say(() => callApi("POST /deals/{id}/split", { id }));
  const keep = () => say(() => callApi("POST /deals/{id}/keep", { id, with: here }));
  const since = formatDay(firstSeenAt.toISOString().slice(0, 10), format.now, format);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <Link href={`/deals/${id}`} className="font-medium hover:underline">
          {title}
        </Link>
        <p className="text-text-3">
          {sourceName}, {STATES[state]}, first seen {since}
          {isKept && !canKeep ? ", confirmed" : ""}
          {isForAll ? ". What you say here holds for everybody." : ""}
        </p>
      </div>
      <b className="tabular-nums max-sm:mr-auto">{formatMoney(price, format.locale)}</b>
      {canKeep ? (
        <Button
          size="sm"
          icon={<Check aria-hidden />}
          disabled={isBusy}
          onClick={keep}
          aria-label={`Confirm: ${title} at ${sourceName} is the same thing`}
        >
          It is the same
        </Button>
      ) : null}
      <Button
        size="sm"
        icon={<Split aria-hidden />}
        disabled={isBusy}
        onClick={split}
        aria-label={`Split off: ${title} at ${sourceName} is another thing`}
      >
        Split it off
      </Button>
      {problem ? <ErrorNote className="basis-full" title={problem} /> : null}
    </li>
  );
}
