import { AppError } from "@/lib/core/errors";
import { sandboxUrl } from "./upstream-io";

/** Tells the stand-in where consent leads back to, as a developer would in the marketplace's portal. */
export async function registerRedirect(market: string, acceptUrl: string): Promise<void> {
  const response = await fetch(`${sandboxUrl()}/_sandbox/keys`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ market, acceptUrl }),
  }).catch((cause: unknown) => {
    throw new AppError("UPSTREAM", "The sandbox does not answer.", { retryable: true, cause });
  });
  if (!response.ok && response.status !== 404) {
    throw new AppError("UPSTREAM", "The sandbox refused the address to come back to.");
  }
}
