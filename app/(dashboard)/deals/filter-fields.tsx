import type { ReactNode } from "react";
import { CONDITION_WORDS } from "@/components/deals/condition-words";
import { madeUpWord } from "@/components/deals/made-up-word";
import { SORT_WORDS } from "@/components/deals/sort-words";
import { formatCount } from "@/components/format/format-count";
import { formatNumber } from "@/components/format/format-number";
import { cn } from "@/components/ui/cn";
import { CONTROL_LOOK, CONTROL_STATES } from "@/components/ui/control-look";
import type { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import {
  ConditionAtLeast,
  DealBand,
  type DealsQuery,
  DealsSort,
  DealsState,
} from "@/lib/domain/deals/deals-query.schema";
import { priceText } from "@/lib/domain/deals/price-text";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { DEAL_BAND_WORDS, hoursWords, STATE_CHOICES } from "./filter-words";

export type FieldsProps = {
  readonly query: DealsQuery;
  readonly facets: DealFacets;
  readonly prefs: UserPrefs;
};

// Plain form controls: they work without a script, in a popover and in the sheet alike.

type GroupProps = {
  readonly legend: string;
  readonly hasLegend?: boolean;
  readonly children: ReactNode;
};

export function FieldGroup({ legend, hasLegend = true, children }: GroupProps) {
  return (
    <fieldset className="min-w-0">
      <legend className={cn("mb-1.5 t-13 font-medium text-text", !hasLegend && "sr-only")}>
        {legend}
      </legend>
      {children}
    </fieldset>
  );
}

type CheckProps = {
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
};

function Check({ name, value, isChecked, children, aside }: CheckProps) {
  return (
    <label className="flex min-h-8 items-center gap-2.5 rounded-1 px-1 text-text hover:bg-hover max-sm:min-h-10">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isChecked}
        className="size-4 shrink-0 accent-ink max-sm:size-5"
      />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside ? <span className="t-12 text-text-3">{aside}</span> : null}
    </label>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="grid gap-[5px]">
      <span className="t-13 font-medium text-text">{label}</span>
      <select name={name} defaultValue={value} className={cn(CONTROL_LOOK, CONTROL_STATES)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A current value that is none of the usual ones stays choosable. */
function withCurrent(
  options: readonly (readonly [string, string])[],
  value: string,
  words: string,
): readonly (readonly [string, string])[] {
  return value === "" || options.some(([option]) => option === value)
    ? options
    : [...options, [value, words]];
}

export function SourceFields({ query, facets, prefs }: FieldsProps) {
  return facets.sources.map((source) => {
    const word = madeUpWord(source);
    return (
      <Check
        key={source.id}
        name="source"
        value={source.id}
        isChecked={query.sourceIds.includes(source.id)}
        aside={formatCount(source.count, prefs.locale)}
      >
        {source.name}
        {word && !source.name.endsWith(word) ? ` (${word})` : ""}
      </Check>
    );
  });
}

export function CategoryFields({ query, facets, prefs }: FieldsProps) {
  const listed = facets.categories.map(({ name }) => name);
  const others = query.categories.filter((name) => !listed.includes(name));
  return (
    <>
      {others.map((name) => (
        <Check key={name} name="category" value={name} isChecked>
          {name}
        </Check>
      ))}
      {facets.categories.map(({ name, count }) => (
        <Check
          key={name}
          name="category"
          value={name}
          isChecked={query.categories.includes(name)}
          aside={formatCount(count, prefs.locale)}
        >
          {name}
        </Check>
      ))}
    </>
  );
}

export function BandFields({ query }: FieldsProps) {
  return DealBand.options.map((band) => (
    <Check key={band} name="band" value={band} isChecked={query.bands.includes(band)}>
      {DEAL_BAND_WORDS[band]}
    </Check>
  ));
}

export function PriceFields({ query, prefs }: FieldsProps) {
  const currency = query.priceCurrency ?? prefs.currency;
  const bound = (name: string, label: string, cents: number | null) => (
    <label className="grid min-w-0 gap-[5px]">
      <span className="t-13 font-medium text-text">{label}</span>
      <span className={cn(CONTROL_LOOK, CONTROL_STATES)}>
        <input
          name={name}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          defaultValue={cents === null ? "" : priceText(cents, currency)}
          className="h-full w-full min-w-0 flex-1 bg-transparent outline-none"
        />
        <span className="text-text-3">{currency}</span>
      </span>
    </label>
  );
  return (
    <div className="grid grid-cols-2 gap-3">
      <input type="hidden" name="currency" value={currency} />
      {bound("min", "From", query.priceMinCents)}
      {bound("max", "Up to", query.priceMaxCents)}
    </div>
  );
}

const RADII = [5, 10, 25, 40, 100, 250, 1_000];

export function ReachFields({ query, prefs }: FieldsProps) {
  const { within } = query;
  const hasHome = prefs.homeLatitude !== null;
  const write = (value: number, unit: string) =>
    `Within ${formatNumber(value, prefs.locale)}\u00a0${unit}`;
  const usual = RADII.map(
    (value) => [`${value}${prefs.distanceUnit}`, write(value, prefs.distanceUnit)] as const,
  );
  const value = within ? `${within.value}${within.unit}` : "";
  const options = withCurrent(usual, value, within ? write(within.value, within.unit) : "");
  return (
    <div className="grid gap-2">
      {hasHome ? (
        <Choice
          name="within"
          label={`From ${prefs.homeLabel ?? "home"}`}
          value={value}
          options={[["", "Any distance"], ...options]}
        />
      ) : (
        <p className="text-text-3">Set your home in the settings, and distances can be filtered.</p>
      )}
      <div>
        <Check name="ships" value="1" isChecked={query.ships}>
          {hasHome ? "Or it ships" : "It ships"}
        </Check>
        {hasHome ? (
          <Check name="unplaced" value="1" isChecked={query.includeUnknownDistance}>
            Or its place is not known
          </Check>
        ) : null}
      </div>
    </div>
  );
}

const AGES = [24, 72, 168, 720];
const hoursValue = (hours: number) =>
  hours >= 48 && hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;

export function SeenFields({ query, prefs }: FieldsProps) {
  const words = (hours: number) => `In the last ${hoursWords(hours, prefs.locale)}`;
  const hours = query.seenWithinHours;
  const value = hours === null ? "" : hoursValue(hours);
  const usual = AGES.map((age) => [hoursValue(age), words(age)] as const);
  const options = withCurrent(usual, value, hours === null ? "" : words(hours));
  return (
    <Choice name="seen" label="Last seen" value={value} options={[["", "Any time"], ...options]} />
  );
}

export function ConditionFields({ query }: FieldsProps) {
  const levels = ConditionAtLeast.options.map(
    (name) =>
      [name, name === "new" ? "New" : `At least ${CONDITION_WORDS[name].toLowerCase()}`] as const,
  );
  return (
    <Choice
      name="condition"
      label="Condition"
      value={query.conditionAtLeast ?? ""}
      options={[["", "Any condition"], ...levels]}
    />
  );
}

export function StateFields({ query }: FieldsProps) {
  return (
    <div className="grid gap-2">
      <Choice
        name="state"
        label="State"
        value={query.state}
        options={DealsState.options.map((state) => [state, STATE_CHOICES[state]])}
      />
      <div>
        <Check name="saved" value="1" isChecked={query.saved}>
          Only what I saved
        </Check>
        <Check name="hidden" value="1" isChecked={query.hidden}>
          Only what I hid
        </Check>
      </div>
    </div>
  );
}

export function SortFields({ query, prefs }: FieldsProps) {
  const sorts = DealsSort.options.filter(
    (sort) => sort !== "distance" || prefs.homeLatitude !== null,
  );
  return (
    <Choice
      name="sort"
      label="Order"
      value={query.sort}
      options={sorts.map((sort) => [sort, SORT_WORDS[sort]])}
    />
  );
}
