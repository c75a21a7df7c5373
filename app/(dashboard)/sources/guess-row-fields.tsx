import { X } from "lucide-react";
import { useMemo } from "react";
import { currencyChoices } from "@/components/format/currency-choices";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { GuessRow } from "./guess-rows";

type Props = {
  label: string;
  row: GuessRow;
  problem: string | null;
  onChange: (changes: Partial<GuessRow>) => void;
  onRemove: () => void;
};

/** One guessed listing: title, price and link, each to be corrected. */
export function GuessRowFields({ label, row, problem, onChange, onRemove }: Props) {
  const currencies = useMemo(currencyChoices, []);
  return (
    <fieldset aria-label={label} className="relative rounded-2 bg-sunken px-3 py-2.5">
      <div className="grid items-start gap-2.5 sm:grid-cols-[minmax(0,1fr)_130px_170px_auto]">
        <Field label="Title">
          <Input value={row.title} maxLength={500} onValueChange={(title) => onChange({ title })} />
        </Field>
        <Field label="Price">
          <Input
            unit={row.currency}
            inputMode="decimal"
            autoComplete="off"
            value={row.price}
            onValueChange={(price) => onChange({ price })}
          />
        </Field>
        <Field label="Currency">
          <Combobox
            options={currencies}
            value={row.currency}
            onValueChange={(currency) => onChange({ currency })}
            searchPlaceholder="Name or code"
            empty="No currency of that name is in use."
          />
        </Field>
        <IconButton
          label="Leave this listing out"
          icon={<X />}
          onClick={onRemove}
          className="max-sm:absolute max-sm:-top-2 max-sm:right-1 sm:mt-6"
        />
        <Field label="Link" className="sm:col-span-4">
          <Input
            type="url"
            autoComplete="off"
            value={row.url}
            onValueChange={(url) => onChange({ url })}
          />
        </Field>
      </div>
      {problem ? (
        <p role="alert" className="mt-1.5 t-12 font-medium text-risk">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
