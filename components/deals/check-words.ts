import type { RiskReason } from "@/lib/domain/verdict/verdict.schema";

/** The fact behind a reason, and the check that settles it. Never "scam". */
export const CHECK_WORDS: Readonly<
  Record<RiskReason["code"], { readonly short: string; readonly fact: string }>
> = {
  "far-below-market": {
    short: "far below the market",
    fact: "The price is far below what nine of ten paid",
  },
};

type Check = {
  /** What to do. */
  readonly act: string;
  /** How, or why it settles it. */
  readonly how: string;
};

export const CHECK_ACTS: Readonly<Record<RiskReason["check"], Check>> = {
  "ask-dated-photo": {
    act: "Ask for a photo with today’s date",
    how: "on a slip beside it. Who has it can take one.",
  },
  "pay-in-person": {
    act: "Pay when you have seen it work",
    how: "never before, and no deposit to hold it.",
  },
};
