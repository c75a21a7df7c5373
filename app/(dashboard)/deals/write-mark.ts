import { ApiError, callApi } from "@/app/_api/client";
import type { Id } from "@/lib/core/ids";

export type Mark = "saved" | "hidden";

/** Sets or clears a mark; answers with what to tell the person when it failed, else null. */
export async function writeMark(
  id: Id<"listing">,
  mark: Mark,
  isSet: boolean,
): Promise<string | null> {
  const verb = isSet ? "PUT" : "DELETE";
  try {
    await callApi(`${verb} /deals/{id}/${mark}`, { id });
    return null;
  } catch (error) {
    return error instanceof ApiError ? error.message : "That did not work. Try again.";
  }
}
