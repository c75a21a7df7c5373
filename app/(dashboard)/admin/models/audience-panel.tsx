import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { formatDateTime } from "@/components/format/format-date-time";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { ModelAudience, TrainedModel } from "@/lib/domain/model/model-overview.schema";
import { ComparisonTable } from "./comparison-table";
import { reasonWords, secondsWords, share } from "./model-words";

type Props = { readonly audience: ModelAudience; readonly format: FormatContext };

const TITLES = {
  shared: "For everybody",
  demo: "Demo market",
  user: "One user’s own market",
} as const;

/** One market: what is in use, why, and what was trained before. */
export function AudiencePanel(props: Props) {
  const { audience, format } = props;
  const count = `${formatCount(audience.comps, format.locale)} ${audience.comps === 1 ? "comp" : "comps"}`;
  return (
    <Panel
      title={
        <>
          {TITLES[audience.audience]}
          {audience.owner ? (
            <span className="block t-12 font-normal text-text-3">{audience.owner.email}</span>
          ) : null}
        </>
      }
      aside={<span className="text-text-3">{count}</span>}
    >
      {audience.active ? <InUse model={audience.active} {...props} /> : <NoModel {...props} />}
      {audience.history.length > 0 ? <History {...props} /> : null}
    </Panel>
  );
}

function NoModel({ audience: { comps, compsNeeded }, format }: Props) {
  if (compsNeeded === null) {
    return (
      <EmptyState title="The demo has no model.">
        Its prices are generated: there is nothing to learn from them. Verdicts there rest on comps
        alone.
      </EmptyState>
    );
  }
  const count = (n: number) => formatCount(n, format.locale);
  return comps < compsNeeded ? (
    <EmptyState
      title={`No model yet: ${count(compsNeeded)} comps are needed, there ${comps === 1 ? "is" : "are"} ${count(comps)}.`}
      action={<Button href="/import">Import sales</Button>}
    >
      Until then verdicts rest on comps alone.
    </EmptyState>
  ) : (
    <EmptyState title="No model yet.">
      {count(comps)} comps are enough to learn from. The next training begins within ten minutes.
    </EmptyState>
  );
}

function Facts({
  model,
  format,
}: {
  readonly model: TrainedModel;
  readonly format: FormatContext;
}) {
  const facts = [
    ["Trained", formatDateTime(model.trainedAt, format)],
    [
      "Learned from",
      `${formatCount(model.learnedCount, format.locale)} of ${formatCount(model.compCount, format.locale)} comps`,
    ],
    ["It took", secondsWords(model.trainSeconds, format.locale)],
    ["Name", model.id],
  ];
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-2">
      {facts.map(([name, words]) => (
        <div key={name} className="min-w-0">
          <dt className="t-12 text-text-3">{name}</dt>
          <dd className="font-medium break-all text-text">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function InUse({ model, format }: Props & { readonly model: TrainedModel }) {
  return (
    <div className="grid gap-3.5">
      <Facts model={model} format={format} />
      <p className="max-w-[64ch] t-14">{reasonWords(model, format.locale)}</p>
      <ComparisonTable model={model} locale={format.locale} />
    </div>
  );
}

const STATES = {
  active: ["in use", "neutral"],
  replaced: ["replaced", "outline"],
  not_better: ["not taken", "dashed"],
} as const;

function History({ audience, format }: Props) {
  return (
    <details className="mt-3.5 border-t pt-2.5">
      <summary className="w-fit rounded-1 font-medium text-accent hover:underline">
        {audience.history.length === 1
          ? "1 training"
          : `${formatCount(audience.history.length, format.locale)} trainings`}
      </summary>
      <ol className="mt-2">
        {audience.history.map((model) => (
          <Training key={model.id} model={model} format={format} />
        ))}
      </ol>
    </details>
  );
}

function Training({
  model,
  format,
}: {
  readonly model: TrainedModel;
  readonly format: FormatContext;
}) {
  const [word, tone] = STATES[model.state];
  const { accuracy } = model.comparison.candidate;
  const figures = accuracy
    ? `, median error ${share(accuracy.medianApe, format.locale, 1)}, ${share(accuracy.coverage80, format.locale, 1)} inside`
    : "";
  return (
    <li className="grid gap-x-4 gap-y-1 border-b py-2.5 last:border-b-0 sm:grid-cols-[200px_minmax(0,1fr)]">
      <span>
        <span className="block font-medium text-text">
          {formatDateTime(model.trainedAt, format)}
        </span>
        <Tag tone={tone}>{word}</Tag>
      </span>
      <span className="min-w-0">
        <span className="block text-text-2">{reasonWords(model, format.locale)}</span>
        <span className="block t-12 text-text-3">
          {formatCount(model.compCount, format.locale)} comps,{" "}
          {secondsWords(model.trainSeconds, format.locale)}
          {figures}
        </span>
      </span>
    </li>
  );
}
