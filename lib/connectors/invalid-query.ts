import { AppError } from "@/lib/core/errors";

/** A wish of the search that this marketplace cannot understand; said before anything is asked. */
export function invalidQuery(field: string, message: string): AppError {
  return new AppError("INVALID", message, { fields: [{ field, message }] });
}
