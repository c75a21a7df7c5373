import { useMemo, useState } from "react";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import type { DealFormat } from "@/components/deals/deal-format";
import { currencyChoices } from "@/components/format/currency-choices";
import { formatInstant } from "@/components/format/format-instant";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type CurrencyCode, isCurrencyCode } from "@/lib/core/currency";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import type { CapturedListing } from "@/lib/domain/capture/captured-listing.schema";
import { parsePriceText, priceText } from "@/lib/domain/deals/price-text";

type Props = {
  readonly listing: CapturedListing;
  readonly format: DealFormat;
  readonly currency: CurrencyCode;
  readonly onSave: (save: CaptureSave) => Promise<void>;
};

/** "2026-11-27" where the person is. */
function todayOf({ now, timeZone }: DealFormat): string {
  const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return formatInstant(now, "sv-SE", timeZone, options);
}

function suggested({ price, priceKind }: CapturedListing): string {
  return price && priceKind === "sold" ? priceText(price.cents, price.currency) : "";
}

/** What it went for, and when. */
export function SoldForm({ listing, format, currency, onSave }: Props) {
  const currencies = useMemo(currencyChoices, []);
  const [code, setCode] = useState<CurrencyCode>(listing.price?.currency ?? currency);
  const today = todayOf(format);
  const form = useSubmit(
    async ({ price = "", soldOn = "" }) => {
      const priceCents = parsePriceText(price, code) ?? 0;
      await onSave({ as: "comp", priceCents, currency: code, soldOn });
    },
    ({ price = "", soldOn = "" }) => ({
      price: parsePriceText(price, code) === null ? "Enter an amount, such as 120 or 99.50." : null,
      observedOn: /^\d{4}-\d{2}-\d{2}$/.test(soldOn) ? null : "Choose the day it was sold.",
    }),
  );
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      aria-label="What it sold for"
      className="grid gap-3 rounded-2 bg-sunken p-3.5"
    >
      <FormFailure title="It was not saved" failure={form.failure} />
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <Field label="Sold for" name="price" error={form.errors.price ?? form.errors.save}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            defaultValue={suggested(listing)}
            onValueChange={() => form.setError("price", null)}
          />
        </Field>
        <Field label="Currency">
          <Combobox
            options={currencies}
            value={code}
            onValueChange={(value) => {
              if (isCurrencyCode(value)) setCode(value);
            }}
            searchPlaceholder="Currency or code"
            empty="No such currency."
          />
        </Field>
        <Field label="On" name="soldOn" error={form.errors.observedOn ?? form.errors.soldOn}>
          <Input type="date" defaultValue={today} max={today} />
        </Field>
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" loading={form.isBusy}>
          Save the sale
        </Button>
      </div>
    </form>
  );
}
