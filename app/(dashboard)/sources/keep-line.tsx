import { callApi } from "@/app/_api/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FormDialog } from "../form-dialog";
import { keepProblem, minutesOf } from "./keep-minutes";
import type { SourceRow } from "./source-views";
import { spanWords } from "./source-words";

type Props = {
  source: SourceRow;
  canChange: boolean;
  locale: string;
  onChanged: () => Promise<void>;
};

/** When a source forgets what it saw, as its terms ask, and the way to sooner. */
export function KeepLine({ source, canChange, locale, onChanged }: Props) {
  const { id, name, keepMinutes, keepMinutesMax: most } = source;
  if (keepMinutes === null || most === null) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 t-12 text-text-2">
      Each listing is forgotten {spanWords(keepMinutes, locale)} after it was last seen.
      {canChange ? (
        <FormDialog
          title={`When ${name} forgets`}
          description={`Its terms allow ${spanWords(most, locale)} after a listing was last seen. Less is always allowed, and counts at once.`}
          trigger={
            <button
              type="button"
              aria-label={`Change when ${name} forgets`}
              className="-my-1 min-h-6 rounded-1 font-medium text-accent hover:underline"
            >
              Change
            </button>
          }
          failureTitle={`${name} was not changed`}
          submitLabel="Save"
          check={({ keepMinutes: text = "" }) => ({ keepMinutes: keepProblem(text, most) })}
          send={async ({ keepMinutes: text = "" }) => {
            await callApi("PATCH /sources/{id}", { id, keepMinutes: minutesOf(text) });
            await onChanged();
          }}
        >
          {({ errors, setError }) => (
            <Field
              label="Forget after"
              name="keepMinutes"
              error={errors.keepMinutes}
              hint="What is forgotten comes back only when the source shows it again."
            >
              <Input
                unit="minutes"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={String(keepMinutes)}
                onValueChange={() => setError("keepMinutes", null)}
              />
            </Field>
          )}
        </FormDialog>
      ) : null}
    </p>
  );
}
