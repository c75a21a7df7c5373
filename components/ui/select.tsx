"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { CONTROL_LOOK } from "./control-look";
import { POPUP_ITEM, POPUP_LOOK } from "./popup-look";

type Option<V extends string> = { value: V; label: ReactNode; hint?: ReactNode };
type Props<V extends string> = {
  options: readonly Option<V>[];
  value?: V | null;
  defaultValue?: V;
  onValueChange?: (value: V) => void;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  /** Only where no Field labels it. */
  "aria-label"?: string;
  className?: string;
};

/** One of a few known values; above a dozen use Combobox, under four Segmented. */
export function Select<V extends string>(props: Props<V>) {
  const { options, value, defaultValue, onValueChange, placeholder, className, ...rest } = props;
  return (
    <Base.Root
      items={options}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      onValueChange={(next) => {
        if (next !== null) onValueChange?.(next as V);
      }}
      {...(rest.name ? { name: rest.name } : {})}
      {...(rest.disabled ? { disabled: true } : {})}
    >
      <Base.Trigger
        aria-label={rest["aria-label"]}
        className={cn(
          CONTROL_LOOK,
          "justify-between text-left hover:not-data-disabled:bg-hover focus-visible:border-accent data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-sunken data-disabled:text-text-3 data-invalid:border-risk data-invalid:shadow-[0_0_0_1px_var(--risk)]",
          className,
        )}
      >
        <Base.Value
          placeholder={placeholder}
          className="min-w-0 truncate data-placeholder:text-text-3"
        />
        <Base.Icon className="text-text-3">
          <ChevronDown aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={cn(POPUP_LOOK, "min-w-(--anchor-width)")}>
            <Base.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto p-1">
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={POPUP_ITEM}>
                  <Base.ItemText className="min-w-0 flex-1">{option.label}</Base.ItemText>
                  {option.hint ? <span className="text-text-3">{option.hint}</span> : null}
                  <Base.ItemIndicator className="text-accent" keepMounted>
                    <Check aria-hidden className="in-data-[selected]:visible invisible" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
