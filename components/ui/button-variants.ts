import { cva } from "class-variance-authority";

export const buttonVariants = cva(
  "inline-flex shrink-0 items-center justify-center gap-[7px] rounded-2 border t-13 font-medium whitespace-nowrap select-none transition-colors aria-disabled:cursor-not-allowed disabled:cursor-not-allowed",
  {
    variants: {
      variant: {
        primary:
          "border-ink bg-ink text-on-ink shadow-lift-1 hover:not-data-disabled:bg-ink/88 active:not-data-disabled:bg-ink/80",
        secondary:
          "border-line bg-surface text-text shadow-lift-1 hover:not-data-disabled:bg-hover active:not-data-disabled:bg-sunken data-popup-open:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent",
        ghost:
          "border-transparent text-text-2 hover:not-data-disabled:bg-hover hover:not-data-disabled:text-text data-popup-open:bg-hover",
        danger:
          "border-risk/45 bg-surface text-risk shadow-lift-1 hover:not-data-disabled:bg-risk-bg active:not-data-disabled:bg-risk-bg",
      },
      size: {
        md: "h-control px-3",
        sm: "h-7 px-[9px] max-sm:h-10",
      },
      muted: {
        true: "data-disabled:border-line data-disabled:bg-sunken data-disabled:text-text-3 data-disabled:shadow-none",
        false: "",
      },
    },
    compoundVariants: [
      {
        variant: "ghost",
        muted: true,
        class: "data-disabled:border-transparent data-disabled:bg-transparent",
      },
    ],
    defaultVariants: { variant: "secondary", size: "md", muted: true },
  },
);
