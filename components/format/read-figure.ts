import type { CurrencyCode } from "@/lib/core/currency";
import { parseMoney } from "@/lib/core/parse-money";
import { parsePercent } from "@/lib/core/parse-percent";

/** What was typed: a figure, nothing (null), or why it is none. */
export type Reading =
  | { readonly kind: "figure"; readonly value: number | null }
  | { readonly kind: "problem"; readonly message: string };

const problem = (message: string): Reading => ({ kind: "problem", message });

/** An amount in minor units, at least 0. Empty is null. */
export function readAmount(text: string, currency: CurrencyCode, maxCents: number): Reading {
  if (text.trim() === "") return { kind: "figure", value: null };
  const parsed = parseMoney(text, currency);
  if (parsed.kind === "money" && parsed.money.cents <= maxCents) {
    return { kind: "figure", value: parsed.money.cents };
  }
  if (parsed.kind === "not-a-number") return problem("Not an amount.");
  return problem(parsed.kind === "negative" ? "Not below 0." : "Too large.");
}

/** A percentage in 1/100 of a percent, at least 0. Empty is null. */
export function readPercent(text: string, maxBps: number): Reading {
  if (text.trim() === "") return { kind: "figure", value: null };
  const parsed = parsePercent(text);
  if (parsed.kind === "rate" && parsed.bps <= maxBps) return { kind: "figure", value: parsed.bps };
  if (parsed.kind === "not-a-number") return problem("Not a percentage.");
  return problem(parsed.kind === "negative" ? "Not below 0." : `At most ${maxBps / 100}\u202f%.`);
}
