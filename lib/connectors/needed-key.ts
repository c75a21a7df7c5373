import { AppError } from "@/lib/core/errors";

/** The key, or INVALID that names the field: it is needed for this and was left empty. */
export function neededKey(value: string | undefined, field: string, message: string): string {
  if (value !== undefined) return value;
  throw new AppError("INVALID", message, { fields: [{ field, message }] });
}
