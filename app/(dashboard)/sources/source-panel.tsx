import { useId, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { goTo } from "@/app/_api/go-to";
import type { FormatContext } from "@/components/format/format-context";
import { ErrorNote } from "@/components/ui/error-note";
import { LinkedText } from "@/components/ui/linked-text";
import { Tag } from "@/components/ui/tag";
import { KeepLine } from "./keep-line";
import { SearchList } from "./search-list";
import { SourceActions } from "./source-actions";
import { SourceFacts } from "./source-facts";
import { isAsking, isDue, leftAloneUntil, secondsToAskable, stateOf } from "./source-state";
import { SourceTrouble } from "./source-trouble";
import type { ConnectorRow, SearchRow, SourceRow } from "./source-views";
import { runWords } from "./source-words";
import { StateMark } from "./state-mark";
import { troubleOf } from "./trouble-of";

type Props = {
  source: SourceRow;
  /** Null where it is no marketplace's. */
  connector: ConnectorRow | null;
  searches: readonly SearchRow[];
  /** A shared source is changed by admins alone. */
  canChange: boolean;
  currency: string;
  now: Date;
  format: FormatContext;
  onChanged: () => Promise<void>;
  /** Opens the form for keys of this marketplace. */
  onEnterKeys: () => void;
};

type Failure = {
  readonly title: string;
  readonly text: string;
  /** It is as it should be, only not now: asked a moment ago. */
  readonly isCalm: boolean;
};

/** One source: how it is, what it brought, what is wrong, what can be done, and what it is asked. */
export function SourcePanel(props: Props) {
  const { source, connector, searches, canChange, currency, now, format, onChanged } = props;
  const titleId = useId();
  const [busy, setBusy] = useState<"run" | "other" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, name } = source;
  const attempt = async (kind: "run" | "other", title: string, work: () => Promise<unknown>) => {
    setBusy(kind);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure({ title, text: error.message, isCalm: error.code === "CONFLICT" });
    } finally {
      await onChanged();
      setBusy(null);
    }
  };
  const run = () =>
    attempt("run", `${name} is not asked now`, () => callApi("POST /sources/{id}/run", { id }));
  const turn = (state: "active" | "paused") =>
    attempt("other", `${name} was not changed`, () =>
      callApi("PATCH /sources/{id}", { id, state }),
    );
  const signIn = () =>
    attempt("other", `${name} was not connected`, async () => {
      const { connectorId, environment, isOwn } = source;
      if (connectorId === null || environment === null) return;
      const input = { connectorId, environment, isShared: !isOwn };
      const { signInUrl } = await callApi("POST /sources/connect", input);
      if (signInUrl) await goTo(signInUrl);
    });
  const isUnderWay = isAsking(source, now) || isDue(source, now);
  const waitSeconds = isUnderWay ? 0 : secondsToAskable(source, now);
  const isTold = source.health.error?.kind === "rate-limited" && leftAloneUntil(source, now);
  const needsAccount = connector?.needsAccount ?? false;
  const trouble = troubleOf(source, { now, format, needsAccount });
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-3 border bg-surface">
      <div className="grid gap-3.5 px-4 pt-3 pb-4">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <div className="min-w-0 flex-1 basis-64">
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 pt-0.5">
              <h2 id={titleId} className="min-w-0 t-16 break-words">
                {name}
              </h2>
              <SourceTags source={source} />
            </div>
            <div className="mt-0.5 flex flex-wrap items-center gap-x-3">
              <StateMark state={stateOf(source, now)} now={now} format={format} />
              <span role="status" className="text-text-3">
                {busy === "run" ? "Asking …" : runWords(source, now, format)}
              </span>
            </div>
          </div>
          {canChange ? (
            <SourceActions
              source={source}
              locale={format.locale}
              isRunOff={isUnderWay || Boolean(isTold) || source.nextDueAt === null}
              isBusy={busy === "run"}
              waitSeconds={waitSeconds}
              onRun={run}
              onSwitch={turn}
              onRemoved={onChanged}
            />
          ) : null}
        </div>
        {trouble && !isUnderWay ? (
          <SourceTrouble
            trouble={trouble}
            canChange={canChange}
            isBusy={busy !== null}
            isRunOff={waitSeconds > 0}
            onRun={run}
            onSignIn={signIn}
            onEnterKeys={props.onEnterKeys}
          />
        ) : null}
        {failure && !failure.isCalm ? (
          <ErrorNote title={failure.title}>{failure.text}</ErrorNote>
        ) : null}
        {failure?.isCalm ? (
          <p role="status" className="text-text-2">
            {failure.title}: {failure.text.charAt(0).toLowerCase() + failure.text.slice(1)}
          </p>
        ) : null}
        <SourceFacts source={source} now={now} format={format} />
        <KeepLine
          source={source}
          canChange={canChange}
          locale={format.locale}
          onChanged={onChanged}
        />
        {source.attribution ? (
          <p className="max-w-[100ch] t-12 text-text-3">
            <LinkedText>{source.attribution}</LinkedText>
          </p>
        ) : null}
      </div>
      {connector?.canSearch ? (
        <SearchList
          source={source}
          connector={connector}
          searches={searches}
          currency={currency}
          now={now}
          format={format}
          onChanged={onChanged}
        />
      ) : null}
    </section>
  );
}

const KIND_TAGS: Partial<Record<SourceRow["kind"], string>> = {
  feed: "feed",
  mail: "mail",
  capture: "captured pages",
  inbound: "own scripts",
};

function SourceTags({ source: { environment, isOwn, isApart, kind } }: { source: SourceRow }) {
  return (
    <>
      {environment === "sandbox" ? <Tag tone="dashed">sandbox</Tag> : null}
      {KIND_TAGS[kind] ? <Tag tone="outline">{KIND_TAGS[kind]}</Tag> : null}
      {isOwn ? null : <Tag tone="outline">shared</Tag>}
      {isApart ? <Tag tone="outline">kept apart</Tag> : null}
    </>
  );
}
