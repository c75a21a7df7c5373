import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";

export const DELIMITERS = [",", ";", "\t", "|", "^"] as const;
export const Delimiter = z.enum(DELIMITERS);
export type Delimiter = z.infer<typeof Delimiter>;

/** Day first (24.11.2026, 24/11/2026) or month first (11/24/2026). */
export const DateOrder = z.enum(["day-first", "month-first"]);
export type DateOrder = z.infer<typeof DateOrder>;

export const DecimalMark = z.enum([".", ","]);
export type DecimalMark = z.infer<typeof DecimalMark>;

/** Values for fields that the file has no column for, and how its values are written. */
export const ImportDefaults = z.strictObject({
  currency: CurrencyCode.optional(),
  basis: z.enum(["sold", "asking"]).optional(),
  delimiter: Delimiter.optional(),
  dateOrder: DateOrder.optional(),
  decimalMark: DecimalMark.optional(),
});
export type ImportDefaults = z.infer<typeof ImportDefaults>;
