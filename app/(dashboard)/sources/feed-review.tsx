import { useMemo, useState } from "react";
import { callApi } from "@/app/_api/client";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { currencyChoices } from "@/components/format/currency-choices";
import { assignColumn } from "@/components/import/assign-column";
import { ColumnPreview } from "@/components/import/column-preview";
import { ImportProblems } from "@/components/import/import-problems";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FeedPreview } from "@/lib/domain/feeds/feed-source.schema";
import { feedProblems } from "./feed-problems";

type Props = { preview: FeedPreview; onAdded: () => Promise<void>; onBack: () => void };

/** What is in a feed and what each column means, before it is a source. */
export function FeedReview({ preview, onAdded, onBack }: Props) {
  const [name, setName] = useState(preview.name);
  const [mapping, setMapping] = useState(preview.mapping);
  const [defaults, setDefaults] = useState(preview.defaults);
  const currencies = useMemo(currencyChoices, []);
  const problems = feedProblems(preview, mapping, defaults);
  const isBlocked = problems.some(({ severity }) => severity === "blocking");
  const form = useSubmit(
    async () => {
      await callApi("POST /sources/feeds", {
        url: preview.url,
        name: name.trim(),
        mapping,
        defaults,
      });
      await onAdded();
    },
    () => ({ name: name.trim() ? null : "Give the source a name." }),
  );
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <p className="break-all text-text-3">
        {preview.itemCount === 1 ? "One item" : `${preview.itemCount} items`} at {preview.url}
      </p>
      <FormFailure title="The feed was not added" failure={form.failure} />
      <Field label="Name" name="name" error={form.errors.name}>
        <Input
          value={name}
          maxLength={80}
          autoComplete="off"
          onValueChange={(value) => {
            setName(value);
            form.setError("name", null);
          }}
        />
      </Field>
      {mapping.currency ? null : (
        <Field label="Currency" hint="Where a price does not name its own.">
          <Combobox
            options={currencies}
            value={defaults.currency ?? ""}
            onValueChange={(currency) => setDefaults({ ...defaults, currency })}
            searchPlaceholder="Currency or code"
            empty="No such currency."
          />
        </Field>
      )}
      <ImportProblems problems={problems} />
      <section aria-label="Columns of the feed" className="grid gap-2">
        <h3 className="t-13 font-medium text-text">What each part of an item is</h3>
        <ColumnPreview
          isNarrow
          preview={preview}
          draft={{ target: "listings", mapping }}
          onAssign={(column, field) => setMapping(assignColumn(mapping, column, field))}
        />
      </section>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {isBlocked ? (
          <span className="mr-auto t-12 text-text-3">Solve what is marked first.</span>
        ) : null}
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={form.isBusy} disabled={isBlocked}>
          Add the feed
        </Button>
      </div>
    </form>
  );
}
