"use client";

import { useMemo, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { currencyChoices } from "@/components/format/currency-choices";
import { assignColumn } from "@/components/import/assign-column";
import { ColumnPreview } from "@/components/import/column-preview";
import { ImportProblems } from "@/components/import/import-problems";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Tag } from "@/components/ui/tag";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { fileFacts } from "./file-facts";
import { draftFor, type ImportDraft, problemsOf } from "./import-draft";
import type { RunView } from "./run-view";

type Props = {
  preview: UploadPreview;
  currency: string;
  locale: string;
  onStarted: (run: RunView) => void;
  onDiscard: () => void;
};

/** What is in the file and what each column means, before anything is stored. */
export function ImportReview({ preview, currency, locale, onStarted, onDiscard }: Props) {
  const [draft, setDraft] = useState(() => draftFor(preview, preview.target));
  const [isStarting, setIsStarting] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const problems = useMemo(() => problemsOf(preview, draft), [preview, draft]);
  const blocking = problems.filter(({ severity }) => severity === "blocking");
  const isRemembered = preview.remembered[draft.target] !== undefined;

  const start = async () => {
    setIsStarting(true);
    setFailure(null);
    try {
      onStarted(await callApi("POST /uploads/{id}/import", { id: preview.id, ...draft }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
      setIsStarting(false);
    }
  };

  return (
    <Panel
      title={<span className="break-all">{preview.fileName}</span>}
      aside={isRemembered ? <Tag tone="outline">columns as last time</Tag> : null}
      className="overflow-hidden"
    >
      <p className="-mt-2 mb-4 text-text-3">{fileFacts(preview, locale)}</p>
      <div className="grid gap-4">
        <Segmented
          label="What the rows are"
          value={draft.target}
          options={[
            { value: "listings", label: "Offers to judge" },
            { value: "comps", label: "Prices to judge by" },
          ]}
          onValueChange={(target) => setDraft(draftFor(preview, target))}
          className="justify-self-start"
        />
        <Setup draft={draft} currency={currency} onChange={setDraft} />
        <ImportProblems problems={problems} />
        <ColumnPreview
          preview={preview}
          draft={draft}
          onAssign={(column, field) =>
            setDraft({ ...draft, mapping: assignColumn(draft.mapping, column, field) })
          }
        />
        {failure ? (
          <ErrorNote title="The import did not start">
            {failure.message} {failure.fields.map(({ message }) => message).join(" ")}
          </ErrorNote>
        ) : null}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="mr-auto t-12 text-text-3">
            {blocking.length > 0
              ? "Solve what is marked first."
              : "Nothing is stored yet. An import can be undone."}
          </span>
          <Button onClick={onDiscard}>Discard</Button>
          <Button
            variant="primary"
            loading={isStarting}
            disabled={blocking.length > 0}
            onClick={start}
          >
            Import
          </Button>
        </div>
      </div>
    </Panel>
  );
}

type SetupProps = {
  draft: ImportDraft;
  currency: string;
  onChange: (draft: ImportDraft) => void;
};

function Setup({ draft, currency, onChange }: SetupProps) {
  const currencies = useMemo(currencyChoices, []);
  const change = (defaults: Partial<ImportDraft["defaults"]>) =>
    onChange({ ...draft, defaults: { ...draft.defaults, ...defaults } });
  return (
    <div className="grid items-start gap-3.5 sm:grid-cols-3">
      <Field label="Source" hint="Files of one source update each other’s rows.">
        <Input
          value={draft.sourceName}
          maxLength={80}
          onValueChange={(sourceName) => onChange({ ...draft, sourceName })}
        />
      </Field>
      {draft.mapping.currency ? null : (
        <Field label="Currency" hint="Where a price does not name its own.">
          <Combobox
            options={currencies}
            value={draft.defaults.currency ?? currency}
            onValueChange={(code) => change({ currency: code })}
            searchPlaceholder="Currency or code"
            empty="No such currency."
          />
        </Field>
      )}
      {draft.target === "comps" && !draft.mapping.basis ? (
        <Field label="These prices were" hint="Paid prices say more than asked ones.">
          <Segmented
            label="These prices were"
            value={draft.defaults.basis ?? "unknown"}
            options={[
              { value: "sold", label: "Paid" },
              { value: "asking", label: "Asked" },
            ]}
            onValueChange={(basis) => {
              if (basis !== "unknown") change({ basis });
            }}
            className="justify-self-start"
          />
        </Field>
      ) : null}
    </div>
  );
}
