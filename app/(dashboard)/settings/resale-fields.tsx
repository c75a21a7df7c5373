import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { DistanceUnit } from "@/lib/domain/prefs/user-prefs.schema";
import type { ResaleDraft } from "./resale-draft";

type Name = Exclude<keyof ResaleDraft, "sellOn" | "resaleCurrency">;
type Props = {
  draft: ResaleDraft;
  errors: Readonly<Record<string, string>>;
  distanceUnit: DistanceUnit;
  /** Where it is sold and in what the amounts are, before the figures. */
  places: ReactNode;
  onChange: (changes: Partial<ResaleDraft>) => void;
};

const GROUP = "grid max-w-115 content-start gap-3.5";

/** The figures in two groups: what is wanted of the sale, and what things cost. */
export function ResaleFields({ draft, errors, distanceUnit, places, onChange }: Props) {
  const figure = (
    name: Name,
    label: string,
    unit: string,
    more: { hint?: string; empty?: string } = {},
  ) => (
    <Field
      label={label}
      name={name}
      error={errors[name]}
      {...(more.hint ? { hint: more.hint } : {})}
    >
      <Input
        value={draft[name]}
        onValueChange={(text) => onChange({ [name]: text })}
        unit={unit}
        inputMode="decimal"
        autoComplete="off"
        placeholder={more.empty ?? "0"}
      />
    </Field>
  );
  const currency = draft.resaleCurrency;
  return (
    <div className="grid gap-x-8 gap-y-3.5 sm:grid-cols-2">
      <div className={GROUP}>
        {places}
        {figure("targetRoi", "Return wanted", "%", {
          hint: "On all that is laid out: price, travel and repair.",
        })}
        {figure("minProfit", "Least profit", currency, {
          hint: "Whichever of the two asks for more counts.",
        })}
        {figure("returnReserve", "Kept for returns", "%", {
          hint: "Of every sale, for what comes back.",
        })}
      </div>
      <div className={GROUP}>
        {figure("promo", "Promotion", "%", { hint: "Promoted listings, Bump, offsite ads." })}
        {figure("salesTax", "Sales tax of the buyer", "%", {
          hint: "Some marketplaces take a fee of it too. About the United States’ average.",
        })}
        {figure("shippingOut", "Shipping to the buyer", currency, {
          hint: "Where you pay it. Empty is not known, and said so.",
          empty: "not known",
        })}
        {figure("packing", "Packing", currency)}
        {figure(
          "travel",
          `Travel by the ${distanceUnit === "mi" ? "mile" : "kilometre"}`,
          currency,
          {
            hint: "There and back, as the crow flies, for what is not shipped.",
          },
        )}
        {figure("travelFree", "No travel cost up to", distanceUnit)}
      </div>
    </div>
  );
}
