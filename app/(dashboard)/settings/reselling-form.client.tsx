"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { currencyChoices } from "@/components/format/currency-choices";
import { Combobox } from "@/components/ui/combobox";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { useWarnBeforeLeaving } from "@/components/ui/use-warn-before-leaving";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { changesOf, draftOf, type ResaleDraft } from "./resale-draft";
import { ResaleFields } from "./resale-fields";
import { SaveBar } from "./save-bar";

type OutletChoice = { value: string; label: string; hint?: string };
type Props = { prefs: UserPrefs; outlets: readonly OutletChoice[] };
type Errors = Readonly<Record<string, string>>;

/** Which field of the form a field of the API is shown at. */
const FIELD_OF: Readonly<Record<string, keyof ResaleDraft>> = {
  targetRoiBps: "targetRoi",
  returnReserveBps: "returnReserve",
  promoBps: "promo",
  salesTaxBps: "salesTax",
  minProfitCents: "minProfit",
  packingCents: "packing",
  shippingOutCents: "shippingOut",
  travelPer100KmCents: "travel",
  travelFreeMetres: "travelFree",
};

/** What the person usually assumes when a thing is bought to be sold again. */
export function ResellingForm({ prefs, outlets }: Props) {
  const router = useRouter();
  const [stored, setStored] = useState(prefs);
  const [draft, setDraft] = useState(() => draftOf(prefs));
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const [seen, setSeen] = useState(prefs);
  const changes = changesOf(draft, stored);
  const unsaved = changes.kind !== "none";
  // Units and formats are changed in another panel; what is being typed here stays.
  if (prefs !== seen) {
    setSeen(prefs);
    if (!unsaved) {
      setStored(prefs);
      setDraft(draftOf(prefs));
    }
  }
  useWarnBeforeLeaving(unsaved);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  const change = (part: Partial<ResaleDraft>) => {
    setDraft((current) => ({ ...current, ...part }));
    setErrors((current) =>
      Object.fromEntries(Object.entries(current).filter(([name]) => !(name in part))),
    );
    setSaved(false);
  };
  const take = (next: UserPrefs) => {
    setStored(next);
    setDraft(draftOf(next));
    setErrors({});
    setFailure(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving || changes.kind === "none") return;
    if (changes.kind === "unreadable") return setErrors(changes.errors);
    setSaving(true);
    setFailure(null);
    try {
      take(await callApi("PATCH /user-prefs", changes.input));
      setSaved(true);
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const named = error.fields.map(({ field, message }) => [FIELD_OF[field] ?? field, message]);
      setErrors(Object.fromEntries(named));
      if (error.fields.length === 0) setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      ref={form}
      id="reselling"
      aria-label="Reselling"
      onSubmit={save}
      noValidate
      className="min-w-0 scroll-mt-4"
    >
      <Panel title="Reselling">
        <p className="mb-4 max-w-[64ch] text-text-3">
          What you usually assume. It gives the most to pay on every deal, where each figure can be
          changed for that deal alone.
        </p>
        <ResaleFields
          draft={draft}
          errors={errors}
          distanceUnit={stored.distanceUnit}
          onChange={change}
          places={<Places draft={draft} errors={errors} outlets={outlets} onChange={change} />}
        />
        {failure ? (
          <ErrorNote
            className="mt-4"
            title="The figures were not saved"
            {...(failure.requestId ? { errorId: failure.requestId } : {})}
          >
            {failure.message}
          </ErrorNote>
        ) : null}
        <SaveBar unsaved={unsaved} saved={saved} saving={saving} onDiscard={() => take(stored)} />
      </Panel>
    </form>
  );
}

type FieldsProps = {
  draft: ResaleDraft;
  errors: Errors;
  outlets: readonly OutletChoice[];
  onChange: (changes: Partial<ResaleDraft>) => void;
};

function Places({ draft, errors, outlets, onChange }: FieldsProps) {
  const currencies = useMemo(currencyChoices, []);
  return (
    <>
      <Field label="Sold on" error={errors.sellOn}>
        <Combobox
          options={outlets}
          value={draft.sellOn}
          onValueChange={(sellOn) => onChange({ sellOn })}
          searchPlaceholder="Marketplace"
          empty="No fees are known for it. Add your own below."
        />
      </Field>
      <Field
        label="Amounts in"
        error={errors.resaleCurrency}
        hint="On a listing in another currency the amounts here are not counted."
      >
        <Combobox
          options={currencies}
          value={draft.resaleCurrency}
          onValueChange={(resaleCurrency) => onChange({ resaleCurrency })}
          searchPlaceholder="Name or code"
          empty="No currency of that name is in use."
        />
      </Field>
    </>
  );
}
