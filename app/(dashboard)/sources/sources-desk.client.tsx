"use client";

import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import type { FormatContext } from "@/components/format/format-context";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { AddSource, type AddStep } from "./add-source";
import type { Arrival } from "./arrival";
import { ArrivalNote } from "./arrival-note";
import type { MailRow } from "./guess-rows";
import { MailsPanel } from "./mails-panel";
import { NoSources } from "./no-sources";
import { SourcePanel } from "./source-panel";
import type { SourceRow, SourcesView } from "./source-views";
import { useReviewMails } from "./use-review-mails";
import { useSources } from "./use-sources";

type Props = {
  initial: SourcesView;
  initialMails: readonly MailRow[];
  arrival: Arrival | null;
  isAdmin: boolean;
  /** Where the outside finds this installation; null: where the browser is now. */
  appUrl: string | null;
  currency: string;
  format: FormatContext;
  nowIso: string;
};

/** Everything that brings listings, kept fresh, and the way to another. */
export function SourcesDesk(props: Props) {
  const { initial, arrival: first, isAdmin, currency, format } = props;
  const { view, now, isStale, reload } = useSources(initial, props.nowIso);
  const hasMail = view.sources.some(({ kind }) => kind === "mail");
  const review = useReviewMails(props.initialMails, hasMail);
  const [arrival, setArrival] = useState(first);
  const [step, setStep] = useState<AddStep | null>(null);
  // A reload or a bookmark must not say it again.
  useEffect(() => {
    if (first) window.history.replaceState(null, "", "/sources");
  }, [first]);
  const connectorOf = ({ connectorId }: SourceRow) =>
    view.connectors.find(({ id }) => id === connectorId) ?? null;
  const add = () => setStep({ kind: "choose" });
  return (
    <>
      <PageHead
        title="Sources"
        actions={
          view.sources.length > 0 ? (
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={add}>
              Add a source
            </Button>
          ) : null
        }
      >
        Where listings come from, and how each has been doing.
        {isStale ? (
          <span role="status" className="block text-text-2">
            Deal-Scout does not answer just now. What is shown may be old.
          </span>
        ) : null}
      </PageHead>
      <div className="grid gap-4">
        {arrival ? (
          <ArrivalNote arrival={arrival} view={view} onClose={() => setArrival(null)} />
        ) : null}
        <MailsPanel
          mails={review.mails}
          currency={currency}
          now={now}
          format={format}
          onChanged={async () => {
            await Promise.all([review.reload(), reload()]);
          }}
        />
        {view.sources.length === 0 ? (
          <NoSources
            hasSandbox={view.connectors.some((connector) => connector.hasSandbox)}
            onAdd={add}
          />
        ) : null}
        {view.sources.map((source) => (
          <SourcePanel
            key={source.id}
            source={source}
            connector={connectorOf(source)}
            searches={view.searches.filter(({ sourceId }) => sourceId === source.id)}
            canChange={source.isOwn || isAdmin}
            currency={currency}
            now={now}
            format={format}
            onChanged={reload}
            onEnterKeys={() =>
              setStep(
                source.kind === "mail"
                  ? { kind: "road", id: "mailbox" }
                  : { kind: "marketplace", connectorId: source.connectorId ?? "", source },
              )
            }
          />
        ))}
      </div>
      <AddSource
        step={step}
        view={view}
        isAdmin={isAdmin}
        appUrl={props.appUrl}
        locale={format.locale}
        onStep={setStep}
        onAdded={reload}
      />
    </>
  );
}
