import { useMemo, useState } from "react";
import { callApi } from "@/app/_api/client";
import { currencyChoices } from "@/components/format/currency-choices";
import { readAmount, readPercent } from "@/components/format/read-figure";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { AMOUNT_CENTS_MAX } from "@/lib/domain/fees/fee-schedule.schema";
import { KNOWN_MARKETPLACES, marketplaceLabel } from "@/lib/domain/fees/marketplace-label";
import { FormDialog } from "../form-dialog";

const MARKETPLACES = KNOWN_MARKETPLACES.map((value) => ({ value, label: marketplaceLabel(value) }));

type Props = { currency: string; onAdded: () => void };

/** A share and an amount for one marketplace and currency. */
export function AddOwnFees({ currency: usual, onAdded }: Props) {
  const [marketplace, setMarketplace] = useState("ebay");
  const [currency, setCurrency] = useState(usual);
  const currencies = useMemo(currencyChoices, []);
  const share = (text = "") => readPercent(text, 10_000);
  const amount = (text = "") => readAmount(text, currency, AMOUNT_CENTS_MAX);
  return (
    <FormDialog
      title="Your own fees"
      description="They take the place of the known fees of the marketplace, for you alone."
      trigger={<Button size="sm">Add</Button>}
      failureTitle="The fees were not saved"
      submitLabel="Save"
      check={({ bps, fixedCents }) => {
        const [read, fixed] = [share(bps), amount(fixedCents)];
        return {
          bps: read.kind === "problem" ? read.message : null,
          fixedCents: fixed.kind === "problem" ? fixed.message : null,
        };
      }}
      send={async ({ bps, fixedCents }) => {
        const [read, fixed] = [share(bps), amount(fixedCents)];
        await callApi("PUT /fee-overrides", {
          marketplace,
          currency,
          bps: read.kind === "figure" ? (read.value ?? 0) : 0,
          fixedCents: fixed.kind === "figure" ? (fixed.value ?? 0) : 0,
        });
        onAdded();
      }}
    >
      {({ errors, setError }) => (
        <>
          <Field label="Marketplace" error={errors.marketplace}>
            <Combobox
              options={MARKETPLACES}
              value={marketplace}
              onValueChange={setMarketplace}
              searchPlaceholder="Marketplace"
              empty="It has no name here. Choose “Own shop”."
            />
          </Field>
          <Field label="For sales in" error={errors.currency}>
            <Combobox
              options={currencies}
              value={currency}
              onValueChange={setCurrency}
              searchPlaceholder="Name or code"
              empty="No currency of that name is in use."
            />
          </Field>
          <Field
            label="Share of the sale"
            name="bps"
            error={errors.bps}
            hint="Of what the buyer pays, shipping included and tax not."
          >
            <Input
              unit="%"
              inputMode="decimal"
              autoComplete="off"
              placeholder="0"
              onValueChange={() => setError("bps", null)}
            />
          </Field>
          <Field label="And for each order" name="fixedCents" error={errors.fixedCents}>
            <Input
              unit={currency}
              inputMode="decimal"
              autoComplete="off"
              placeholder="0"
              onValueChange={() => setError("fixedCents", null)}
            />
          </Field>
        </>
      )}
    </FormDialog>
  );
}
