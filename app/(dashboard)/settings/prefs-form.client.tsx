"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { currencyChoices } from "@/components/format/currency-choices";
import { Combobox } from "@/components/ui/combobox";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { useWarnBeforeLeaving } from "@/components/ui/use-warn-before-leaving";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { localeChoices, timeZoneChoices } from "./choices";
import { FormatPreview } from "./format-preview";
import { HomeFields } from "./home-fields";
import { changesOf, draftOf, type PrefsDraft } from "./prefs-draft";
import { SaveBar } from "./save-bar";

type Props = { prefs: UserPrefs; nowIso: string };
type Errors = Readonly<Record<string, string>>;

/** Home, currency, units, time zone and formats: kept as a draft until saved. */
export function PrefsForm({ prefs, nowIso }: Props) {
  const router = useRouter();
  const [stored, setStored] = useState(prefs);
  const [draft, setDraft] = useState(() => draftOf(prefs));
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const now = useMemo(() => new Date(nowIso), [nowIso]);
  const changes = changesOf(draft, stored);
  const unsaved = changes.kind !== "none";
  useWarnBeforeLeaving(unsaved);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  const change = (part: Partial<PrefsDraft>) => {
    setDraft((current) => ({ ...current, ...part }));
    setErrors((current) => {
      const left = Object.entries(current).filter(([name]) => !(name in part));
      return left.length === Object.keys(current).length ? current : Object.fromEntries(left);
    });
    setSaved(false);
  };
  const discard = () => {
    setDraft(draftOf(stored));
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
      const next = await callApi("PATCH /user-prefs", changes.input);
      setStored(next);
      setDraft(draftOf(next));
      setErrors({});
      setSaved(true);
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const fields = Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
      setErrors(fields);
      if (error.fields.length === 0) setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <form ref={form} aria-label="Home and units" onSubmit={save} noValidate className="min-w-0">
      <Panel title="Home and units">
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-[minmax(0,460px)_minmax(200px,1fr)]">
          <div className="grid content-start gap-3.5">
            <HomeFields draft={draft} errors={errors} onChange={change} />
            <UnitFields draft={draft} errors={errors} onChange={change} />
          </div>
          <div className="grid content-start gap-1.5">
            <h3 className="t-12 font-medium text-text-3">So it will read</h3>
            <FormatPreview prefs={draft} now={now} />
          </div>
        </div>
        {failure ? (
          <ErrorNote
            className="mt-4"
            title="The settings were not saved"
            {...(failure.requestId ? { errorId: failure.requestId } : {})}
          >
            {failure.message}
          </ErrorNote>
        ) : null}
        <SaveBar unsaved={unsaved} saved={saved} saving={saving} onDiscard={discard} />
      </Panel>
    </form>
  );
}

type FieldsProps = {
  draft: PrefsDraft;
  errors: Errors;
  onChange: (changes: Partial<PrefsDraft>) => void;
};

function UnitFields({ draft, errors, onChange }: FieldsProps) {
  const currencies = useMemo(currencyChoices, []);
  const zones = useMemo(() => timeZoneChoices(draft.timeZone), [draft.timeZone]);
  const locales = useMemo(() => localeChoices(draft.locale), [draft.locale]);
  return (
    <>
      <Field
        label="Currency"
        error={errors.currency}
        hint="For what you type in. Listings keep the currency they were found in."
      >
        <Combobox
          options={currencies}
          value={draft.currency}
          onValueChange={(currency) => onChange({ currency })}
          searchPlaceholder="Name or code"
          empty="No currency of that name is in use."
        />
      </Field>
      <div className="grid gap-[5px]">
        <span className="t-13 font-medium text-text">Distances</span>
        <Segmented
          label="Distances"
          className="justify-self-start"
          value={draft.distanceUnit}
          onValueChange={(distanceUnit) => onChange({ distanceUnit })}
          options={[
            { value: "mi", label: "Miles" },
            { value: "km", label: "Kilometres" },
          ]}
        />
      </div>
      <Field label="Time zone" error={errors.timeZone}>
        <Combobox
          options={zones}
          value={draft.timeZone}
          onValueChange={(timeZone) => onChange({ timeZone })}
          searchPlaceholder="City or zone"
          empty="No zone of that name. Zones go by their largest city."
        />
      </Field>
      <DeviceZone current={draft.timeZone} onUse={(timeZone) => onChange({ timeZone })} />
      <Field
        label="Formats"
        error={errors.locale}
        hint="Numbers, dates and money. The words stay English."
      >
        <Combobox
          options={locales}
          value={draft.locale}
          onValueChange={(locale) => onChange({ locale })}
          searchPlaceholder="Language or country"
          empty="No format of that name."
        />
      </Field>
    </>
  );
}

/** Offers the device's own zone when it is another; known only in the browser. */
function DeviceZone({ current, onUse }: { current: string; onUse: (timeZone: string) => void }) {
  const [device, setDevice] = useState<string | null>(null);
  useEffect(() => setDevice(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  if (device === null || device === current) return null;
  return (
    <p className="-mt-2 t-12 text-text-3">
      This device is on {device.replaceAll("_", " ")}.{" "}
      <button
        type="button"
        onClick={() => onUse(device)}
        className="rounded-1 font-medium text-accent hover:underline"
      >
        Use it
      </button>
    </p>
  );
}
