import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/platform/env";
import { checkUrl } from "@/lib/platform/safe-fetch/check-url";

/**
 * The address of a feed as it is stored: the same for everything that leads to the same place. Throws INVALID with
 * the field for one that may not be fetched, as far as the address itself says it.
 */
export function feedAddress(written: string): string {
  try {
    const { url } = checkUrl(written.trim(), new Set(env().FETCH_ALLOWED_HOSTS ?? []));
    url.hash = "";
    return url.href;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message } = error;
    throw new AppError("INVALID", message, { fields: [{ field: "url", message }], cause: error });
  }
}
