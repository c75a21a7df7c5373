import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "./cn";

const look = cva(
  "inline-flex h-5 shrink-0 items-center gap-1 rounded-1 px-1.5 align-middle t-12 font-medium whitespace-nowrap",
  {
    variants: {
      tone: {
        neutral: "bg-mkt-1 text-text",
        outline: "border border-edge text-text-2",
        dashed: "border border-dashed border-edge text-text-2",
        risk: "bg-risk text-on-risk",
      },
    },
  },
);

type Props = {
  /** `dashed` is for what is not the real thing: demo, est., unsure. */
  tone?: "neutral" | "outline" | "dashed" | "risk";
  children: ReactNode;
  className?: string;
};

/** A short fact beside a title or in a row. It cannot be pressed. */
export function Tag({ tone = "neutral", children, className }: Props) {
  return <span className={cn(look({ tone }), className)}>{children}</span>;
}
