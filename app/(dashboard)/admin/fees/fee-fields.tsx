import { useMemo } from "react";
import { currencyChoices } from "@/components/format/currency-choices";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { BaseBoxes } from "./base-boxes";
import type { FeeDraft } from "./fee-draft";
import { LineEditor } from "./line-editor";

type Props = {
  draft: FeeDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (changes: Partial<FeeDraft>) => void;
};

type PlaceProps = {
  isNew: boolean;
  /** They have held already: a change holds from a day on. */
  hasPast: boolean;
};

type TextName = {
  [Name in keyof FeeDraft]: FeeDraft[Name] extends string ? Name : never;
}[keyof FeeDraft];
type More = { hint?: string; unit?: string; placeholder?: string; type?: "date" };

function textField({ draft, errors, onChange }: Props) {
  return (name: TextName, label: string, { hint, unit, ...input }: More = {}) => (
    <Field label={label} name={name} error={errors[name]} {...(hint ? { hint } : {})}>
      <Input
        value={draft[name]}
        onValueChange={(text) => onChange({ [name]: text })}
        autoComplete="off"
        {...(unit ? { unit } : {})}
        {...input}
      />
    </Field>
  );
}

const GROUP = "grid max-w-115 gap-3.5";

function fromHint({ isNew, hasPast }: PlaceProps): string {
  if (isNew) return "Empty: not known.";
  return hasPast ? "What held until then stays as it was." : "Today or later.";
}

/** For what and for whom; once they are there, only from when to when. */
export function PlaceFields({ isNew, hasPast, ...props }: Props & PlaceProps) {
  const { draft, onChange } = props;
  const text = textField(props);
  return (
    <Panel title={isNew ? "What they are for" : "When they hold"}>
      <div className={GROUP}>
        {isNew ? <Place {...props} /> : null}
        <div className="grid grid-cols-2 gap-3">
          {text("effectiveFrom", "From", {
            type: "date",
            hint: fromHint({ isNew, hasPast }),
          })}
          {text("effectiveTo", "To", { type: "date", hint: "Empty: in force." })}
        </div>
        <Switch
          label="The buyer fetches it"
          hint="Then neither shipping nor packing is counted."
          checked={draft.isPickedUp}
          onCheckedChange={(isPickedUp) => onChange({ isPickedUp })}
        />
      </div>
    </Panel>
  );
}

function Place(props: Props) {
  const { draft, errors, onChange } = props;
  const text = textField(props);
  const currencies = useMemo(currencyChoices, []);
  return (
    <>
      {text("marketplace", "Marketplace", {
        hint: "Its short name in small letters, such as ebay.",
      })}
      {text("country", "Country", { hint: "Two letters, such as US." })}
      <Field label="Currency" error={errors.currency}>
        <Combobox
          options={currencies}
          value={draft.currency}
          onValueChange={(currency) => onChange({ currency })}
          searchPlaceholder="Name or code"
          empty="No currency of that name is in use."
        />
      </Field>
      {text("category", "Category", {
        placeholder: "all without fees of their own",
        hint: "As listings name it; the last part of a path counts too.",
      })}
      {text("sellerTier", "Level or way to sell", {
        placeholder: "the usual one",
        hint: "Such as Preferred Seller, or Local pickup.",
      })}
    </>
  );
}

/** How much. */
export function FigureFields(props: Props) {
  const { draft, errors, onChange } = props;
  const text = textField(props);
  const { currency } = draft;
  const above = "all above";
  return (
    <Panel title="What is kept">
      <div className={GROUP}>
        <LineEditor
          title="Selling fee"
          hint="Each share counts for the part of the sale up to its limit. The last one is open."
          error={errors.tiers}
          lines={draft.tiers}
          left={{ label: "up to", unit: currency, placeholder: above }}
          right={{ label: "share", unit: "%", placeholder: "0" }}
          addLabel="Add a share"
          onChange={(tiers) => onChange({ tiers })}
        />
        <BaseBoxes title="Taken of" base={draft.base} onChange={(base) => onChange({ base })} />
        <div className="grid grid-cols-2 gap-3">
          {text("minimum", "At least", { unit: currency, placeholder: "no least" })}
          {text("maximum", "At most", { unit: currency, placeholder: "no most" })}
        </div>
        <LineEditor
          title="Fee an order"
          hint="The first whose limit holds the sale."
          error={errors.fixed}
          lines={draft.fixed}
          left={{ label: "up to", unit: currency, placeholder: above }}
          right={{ label: "amount", unit: currency, placeholder: "0" }}
          addLabel="Add an amount"
          onChange={(fixed) => onChange({ fixed })}
        />
        <div className="grid grid-cols-2 gap-3">
          {text("paymentShare", "Payment", { unit: "%", placeholder: "none" })}
          {text("paymentFixed", "And", { unit: currency, placeholder: "none" })}
        </div>
        <BaseBoxes
          title="Payment taken of"
          base={draft.paymentBase}
          onChange={(paymentBase) => onChange({ paymentBase })}
        />
        <LineEditor
          title="Not counted"
          hint="Named beside the fees, such as ads; nobody pays it without choosing it."
          error={errors.optional}
          lines={draft.optional}
          left={{ label: "name", placeholder: "Offsite ads" }}
          right={{ label: "share", unit: "%", placeholder: "0" }}
          addLabel="Add a name"
          onChange={(optional) => onChange({ optional })}
        />
      </div>
    </Panel>
  );
}

/** By whose word. */
export function SourceFields(props: Props) {
  const { draft, errors, onChange } = props;
  const text = textField(props);
  return (
    <Panel title="Where it was read">
      <div className={GROUP}>
        {text("sourceUrl", "Page", { placeholder: "https://" })}
        {text("checkedOn", "Read on", {
          type: "date",
          hint: "The day on which the page said so. After 180 days it counts as old.",
        })}
        <div className="grid justify-items-start gap-[5px]">
          <span className="t-13 font-medium text-text">How sure</span>
          <Segmented
            label="How sure"
            value={draft.confidence}
            onValueChange={(confidence) => onChange({ confidence })}
            options={[
              { value: "verified", label: "Verified" },
              { value: "unverified", label: "Unverified" },
            ]}
          />
        </div>
        <Field label="Note" name="note" error={errors.note} hint="Shown under the fees.">
          <Textarea value={draft.note} onValueChange={(note) => onChange({ note })} />
        </Field>
      </div>
    </Panel>
  );
}
