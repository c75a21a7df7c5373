import type { Reply } from "../contract";

/** All that Etsy says when it refuses: one sentence. */
export function etsyError(status: number, error: string, description?: string): Reply {
  return { status, body: description ? { error, error_description: description } : { error } };
}

export const notFound = (what: string) => etsyError(404, `Could not find ${what}.`);
