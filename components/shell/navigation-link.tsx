"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { NavigationItem } from "./navigation";

type Props = {
  item: NavigationItem;
  current: boolean;
  className?: string;
  onClick?: () => void;
  children: ReactNode;
};

/** A link of the app, or of a document beside it, that says when it is where one is. */
export function NavigationLink({ item, current, ...anchor }: Props) {
  const common = {
    ...anchor,
    href: item.href,
    ...(current && { "aria-current": "page" as const }),
  };
  return item.document ? <a {...common} /> : <Link {...common} />;
}
