"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Option<V extends string> = {
  value: V;
  label: string;
  icon?: ReactNode;
  /** Beside the word, in the meta tone. */
  count?: string;
  /** Makes the segment a link, for choices that live in the URL. */
  href?: string;
};
type Props<V extends string> = {
  /** What is chosen here, for those who cannot see it. */
  label: string;
  options: readonly Option<V>[];
  value: V;
  onValueChange?: (value: V) => void;
  className?: string;
};

const SEGMENT =
  "inline-flex h-[26px] items-center gap-1.5 rounded-1 px-2.5 t-12 font-medium whitespace-nowrap text-text-2 transition-colors hover:text-text max-sm:h-[34px]";
const CHOSEN = "bg-surface text-text shadow-[0_0_0_1px_var(--line)]";

/** Two to four ways to see the same thing. */
export function Segmented<V extends string>(props: Props<V>) {
  const { label, options, value, onValueChange, className } = props;
  const look = cn("inline-flex shrink-0 gap-0.5 rounded-2 border bg-sunken p-0.5", className);
  const face = (option: Option<V>) => (
    <>
      {option.icon}
      {option.label}
      {option.count ? <span className="font-normal text-text-3">{option.count}</span> : null}
    </>
  );
  if (options.some((option) => option.href !== undefined)) {
    return (
      <nav aria-label={label} className={look}>
        {options.map((option) => (
          <Link
            key={option.value}
            href={option.href ?? ""}
            scroll={false}
            aria-current={option.value === value ? "true" : undefined}
            className={cn(SEGMENT, option.value === value && CHOSEN)}
          >
            {face(option)}
          </Link>
        ))}
      </nav>
    );
  }
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        if (next !== undefined) onValueChange?.(next as V);
      }}
      className={look}
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          className={cn(SEGMENT, option.value === value && CHOSEN)}
        >
          {face(option)}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
