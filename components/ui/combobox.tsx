"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, Search } from "lucide-react";
import { useMemo } from "react";
import { cn } from "./cn";
import { CONTROL_LOOK } from "./control-look";
import { POPUP_ITEM, POPUP_LOOK } from "./popup-look";

type Option<V extends string> = { value: V; label: string; hint?: string };
type Props<V extends string> = {
  options: readonly Option<V>[];
  value: V;
  onValueChange: (value: V) => void;
  /** In the search field, such as "City or zone". */
  searchPlaceholder: string;
  /** What to say when nothing matches. */
  empty: string;
  className?: string;
};

/** One of many known values, found by typing; stands in a Field, which names it. */
export function Combobox<V extends string>(props: Props<V>) {
  const { options, value, onValueChange, searchPlaceholder, empty, className } = props;
  const items = useMemo(
    () =>
      Base.createItems(options, {
        getValue: (option: Option<V>) => option.value,
        getLabel: (option: Option<V>) =>
          option.hint ? `${option.label} ${option.hint}` : option.label,
      }),
    [options],
  );
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      items={items}
      value={value}
      autoHighlight
      onValueChange={(next) => {
        if (next !== null) onValueChange(next as V);
      }}
    >
      <Base.Trigger
        className={cn(
          CONTROL_LOOK,
          "justify-between text-left hover:bg-hover focus-visible:border-accent data-invalid:border-risk data-invalid:shadow-[0_0_0_1px_var(--risk)]",
          className,
        )}
      >
        <span className="min-w-0 flex-1 truncate">{chosen?.label ?? value}</span>
        {chosen?.hint ? <span className="shrink-0 text-text-3">{chosen.hint}</span> : null}
        <ChevronDown aria-hidden className="text-text-3" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup
            aria-label={searchPlaceholder}
            className={cn(POPUP_LOOK, "w-(--anchor-width) min-w-64 overflow-hidden")}
          >
            <div className="flex items-center gap-2 border-b px-2.5">
              <Search aria-hidden className="size-3.5 text-text-3" />
              <Base.Input
                placeholder={searchPlaceholder}
                aria-label={searchPlaceholder}
                className="h-9 min-w-0 flex-1 bg-transparent t-13 text-text outline-none placeholder:text-text-3 max-sm:h-11 max-sm:t-verdict"
              />
            </div>
            <Base.Empty>
              <p className="px-3 py-2.5 text-text-3">{empty}</p>
            </Base.Empty>
            <Base.List className="max-h-[min(300px,calc(var(--available-height)-48px))] overflow-y-auto p-1 empty:p-0">
              {(option: Option<V>) => (
                <Base.Item key={option.value} value={option.value} className={POPUP_ITEM}>
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.hint ? <span className="text-text-3">{option.hint}</span> : null}
                  <span className="w-4 text-accent">
                    <Base.ItemIndicator>
                      <Check aria-hidden />
                    </Base.ItemIndicator>
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
