import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { callApi } from "@/app/_api/client";
import type { FormValues, Submit } from "@/app/_api/use-submit";
import { CONDITION_WORDS } from "@/components/deals/condition-words";
import { currencyChoices } from "@/components/format/currency-choices";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { FormDialog } from "../form-dialog";
import { draftProblems, queryOf, type SearchDraft } from "./search-draft";
import type { ConnectorRow, SourceRow } from "./source-views";

type Choices = Pick<SearchDraft, "site" | "currency" | "condition" | "formats">;

const CONDITION_CHOICES = [
  { value: "any" as const, label: "Any" },
  ...CONDITIONS.filter((one) => one !== "unknown").map((value) => ({
    value,
    label: value === "new" ? "New" : `${CONDITION_WORDS[value]} or better`,
  })),
];
const FORMATS = [
  { value: "fixed", label: "Fixed price" },
  { value: "auction", label: "Auctions" },
] as const;

type Props = {
  source: SourceRow;
  connector: ConnectorRow;
  currency: string;
  onAdded: () => Promise<void>;
};

/** A question to a marketplace, in its own form; asked as soon as it is saved. */
export function AddSearch({ source, connector, currency, onAdded }: Props) {
  const [site] = connector.sites;
  const [choices, setChoices] = useState<Choices>({
    site: site?.id ?? null,
    currency: site?.currency ?? currency,
    condition: "any",
    formats: ["fixed"],
  });
  const draftOf = ({ words = "", priceMin = "", priceMax = "" }: FormValues): SearchDraft => ({
    ...choices,
    words,
    priceMin,
    priceMax,
  });
  return (
    <FormDialog
      title={`Search at ${source.name}`}
      description="It is asked at once, then again and again. What it finds gets a verdict."
      trigger={
        <Button size="sm" icon={<Plus aria-hidden />}>
          Add a search
        </Button>
      }
      failureTitle="The search was not saved"
      submitLabel="Save and ask"
      check={(values) => draftProblems(draftOf(values))}
      send={async (values) => {
        await callApi("POST /sources/{id}/searches", {
          id: source.id,
          query: queryOf(draftOf(values)),
        });
        await onAdded();
      }}
    >
      {(form) => (
        <SearchFields
          form={form}
          connector={connector}
          choices={choices}
          onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
        />
      )}
    </FormDialog>
  );
}

type FieldsProps = {
  form: Submit;
  connector: ConnectorRow;
  choices: Choices;
  onChange: (change: Partial<Choices>) => void;
};

function SearchFields({ form: { errors, setError }, connector, choices, onChange }: FieldsProps) {
  const currencies = useMemo(currencyChoices, []);
  const { sites, label } = connector;
  const problem = (field: string) => errors[field] ?? errors[`query.${field}`];
  const price = (name: "priceMin" | "priceMax", words: string) => (
    <Field label={words} name={name} error={problem(name)}>
      <Input
        unit={choices.currency}
        inputMode="decimal"
        autoComplete="off"
        placeholder="Any"
        onValueChange={() => setError(name, null)}
      />
    </Field>
  );
  return (
    <>
      <Field
        label="Words"
        name="words"
        error={problem("words")}
        hint={`As you would type them at ${label}, such as juno 106.`}
      >
        <Input autoComplete="off" maxLength={200} onValueChange={() => setError("words", null)} />
      </Field>
      {sites.length > 0 ? (
        <Field label="Site" error={problem("site")}>
          <Select
            options={sites.map(({ id, label: name, currency }) => ({
              value: id,
              label: name,
              hint: currency,
            }))}
            value={choices.site}
            onValueChange={(site) => {
              const currency = sites.find(({ id }) => id === site)?.currency;
              onChange({ site, ...(currency ? { currency } : {}) });
            }}
          />
        </Field>
      ) : null}
      <div className="grid grid-cols-2 items-start gap-3">
        {price("priceMin", "Price from")}
        {price("priceMax", "Price to")}
      </div>
      <Field label="Currency" error={problem("currency")}>
        <Combobox
          options={currencies}
          value={choices.currency}
          onValueChange={(currency) => onChange({ currency })}
          searchPlaceholder="Name or code"
          empty="No currency of that name is in use."
        />
      </Field>
      <Field label="Condition" error={problem("conditionAtLeast")}>
        <Select
          options={CONDITION_CHOICES}
          value={choices.condition}
          onValueChange={(condition) => onChange({ condition })}
        />
      </Field>
      {sites.length > 0 ? (
        <Formats
          formats={choices.formats}
          problem={problem("formats")}
          onChange={(formats) => {
            setError("formats", null);
            onChange({ formats });
          }}
        />
      ) : null}
    </>
  );
}

type FormatsProps = {
  formats: Choices["formats"];
  problem: string | undefined;
  onChange: (formats: Choices["formats"]) => void;
};

function Formats({ formats, problem, onChange }: FormatsProps) {
  return (
    <fieldset>
      <legend className="t-13 font-medium text-text">Sold by</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {FORMATS.map(({ value, label }) => (
          <Checkbox
            key={value}
            checked={formats.includes(value)}
            onCheckedChange={(isOn) =>
              // In one order always: the question is the same whichever was ticked first.
              onChange(
                FORMATS.map((format) => format.value).filter((one) =>
                  one === value ? isOn : formats.includes(one),
                ),
              )
            }
          >
            {label}
          </Checkbox>
        ))}
      </div>
      {problem ? <p className="t-12 font-medium text-risk">{problem}</p> : null}
    </fieldset>
  );
}
