"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonVariants } from "./button-variants";
import { cn } from "./cn";

type Look = {
  /** One primary a view: it is the solid ink. */
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "md" | "sm";
  icon?: ReactNode;
  /** Keeps focus and width, takes no second press, and says that it is busy. */
  loading?: boolean;
};
type AsButton = Look & {
  href?: undefined;
  /** Where it is to be found and explained although it cannot be pressed. */
  focusableWhenDisabled?: boolean;
} & Omit<ComponentProps<"button">, "ref"> & {
    ref?: React.Ref<HTMLButtonElement>;
  };
type AsLink = Look & { href: string } & Omit<ComponentProps<typeof Link>, "href">;
export type ButtonProps = AsButton | AsLink;

/** A press that does something, or with `href` a link that looks like one. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, loading = false, className, children, ...rest } = props;
  const look = cn(buttonVariants({ variant, size, muted: !loading }), className);
  const face = (
    <>
      {loading ? (
        <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />
      ) : (
        icon
      )}
      {children}
    </>
  );
  if (rest.href !== undefined) {
    return (
      <Link {...rest} className={look}>
        {face}
      </Link>
    );
  }
  const {
    type = "button",
    disabled = false,
    focusableWhenDisabled = false,
    href: _none,
    ...button
  } = rest;
  return (
    <BaseButton
      {...button}
      type={type}
      disabled={disabled || loading}
      focusableWhenDisabled={focusableWhenDisabled || loading}
      aria-busy={loading || undefined}
      className={look}
    >
      {face}
    </BaseButton>
  );
}
