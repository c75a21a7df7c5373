import { CaptureAnswer, type CaptureInput } from "@/lib/domain/capture/capture.schema";
import type { Connection } from "./connection";

export type Posted =
  | { readonly kind: "answered"; readonly answer: CaptureAnswer }
  | { readonly kind: "failed"; readonly sentence: string; readonly isConnection: boolean };

const TIMEOUT_MS = 15_000;

const failed = (sentence: string, isConnection = false): Posted => ({
  kind: "failed",
  sentence,
  isConnection,
});

function refusal(status: number): Posted {
  if (status === 401)
    return failed("Deal-Scout does not know this device any more. Connect it again.", true);
  if (status === 403)
    return failed("The token of this device may not add listings. Make a new one.", true);
  if (status === 413) return failed("This page is too large to send.");
  if (status === 422) return failed("Deal-Scout could not read what this page says.");
  if (status === 429) return failed("Too many pages in a short time. Wait a minute and try again.");
  return failed(`Deal-Scout answered with an error (${status}). Try again later.`);
}

/** Sends a page to the reader's own Deal-Scout; every way it can fail is a sentence. */
export async function postCapture(
  { server, token }: Connection,
  input: CaptureInput,
): Promise<Posted> {
  let response: Response;
  try {
    response = await fetch(`${server}/api/v1/captures`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return failed(`Deal-Scout could not be reached at ${server}. Is it running?`, true);
  }
  if (!response.ok) return refusal(response.status);
  const answer = CaptureAnswer.safeParse(await response.json().catch(() => null));
  return answer.success
    ? { kind: "answered", answer: answer.data }
    : failed("This Deal-Scout speaks another version than the extension. Update both.");
}
