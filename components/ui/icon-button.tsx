"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

type Common = {
  /** What it does, in words: the accessible name and the tooltip. */
  label: string;
  icon: ReactNode;
  /** Shown in the tooltip, such as "S". */
  keys?: string;
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
};
type AsButton = Common & { href?: undefined } & Omit<
    ComponentProps<"button">,
    "children" | "ref"
  > & {
    ref?: React.Ref<HTMLButtonElement>;
  };
type AsLink = Common & { href: string } & Omit<ComponentProps<typeof Link>, "href" | "children">;

const LOOK =
  "grid size-8 max-sm:size-10 pointer-coarse:size-10 shrink-0 place-items-center rounded-2 text-text-2 transition-colors hover:bg-hover hover:text-text aria-pressed:text-accent data-popup-open:bg-hover data-disabled:text-text-3 data-disabled:hover:bg-transparent";

/** For the few deeds that need no word: close, save, hide, more, next, previous. */
export function IconButton(props: AsButton | AsLink) {
  const { label, icon, keys, side, className, ...rest } = props;
  const look = cn(LOOK, className);
  let control = <span />;
  if (rest.href !== undefined) {
    control = (
      <Link {...rest} aria-label={label} className={look}>
        {icon}
      </Link>
    );
  } else {
    const { type = "button", href: _none, ...button } = rest;
    control = (
      <BaseButton {...button} type={type} aria-label={label} className={look}>
        {icon}
      </BaseButton>
    );
  }
  return (
    <Tooltip content={label} {...(keys ? { keys } : {})} {...(side ? { side } : {})}>
      {control}
    </Tooltip>
  );
}
