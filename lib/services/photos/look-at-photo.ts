import { AppError } from "@/lib/core/errors";
import { type PhotoHash, photoHash } from "@/lib/domain/objects/photo-hash";
import type { PictureDecoder } from "@/lib/platform/picture/picture-decoder";
import type { SafeFetch } from "@/lib/platform/safe-fetch";

export type LookedAt =
  /** Null: it shows nothing that it could be told by. */
  | { readonly kind: "hashed"; readonly hash: PhotoHash | null }
  /** It will never be one. */
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "later"; readonly why: string }
  | { readonly kind: "no-decoder" };

const MAX_BYTES = 3 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const ACCEPT = "image/jpeg, image/png, image/webp";

type With = {
  readonly fetch: SafeFetch;
  readonly decoder: PictureDecoder;
  readonly signal?: AbortSignal | undefined;
};

/** Fetches a photo, hashes it and lets go of it. Never throws for what a server or a picture does. */
export async function lookAtPhoto(
  url: string,
  { fetch, decoder, signal }: With,
): Promise<LookedAt> {
  const fetched = await fetchPicture(url, fetch, signal);
  if (fetched.kind !== "bytes") return fetched;
  const decoded = await decoder.decode(fetched.bytes);
  switch (decoded.kind) {
    case "grey":
      return { kind: "hashed", hash: photoHash(decoded) };
    case "refused":
      return { kind: "refused", why: `The photo cannot be used: ${decoded.reason}.` };
    case "no-decoder":
      return decoded;
  }
}

type Fetched = LookedAt | { readonly kind: "bytes"; readonly bytes: Uint8Array };

async function fetchPicture(
  url: string,
  fetch: SafeFetch,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  try {
    const answer = await fetch(url, {
      accept: ACCEPT,
      maxBytes: MAX_BYTES,
      timeoutMs: TIMEOUT_MS,
      ...(signal ? { signal } : {}),
    });
    if (answer.status === 200) return { kind: "bytes", bytes: answer.body };
    const why = `The server answers ${answer.status} in place of the photo.`;
    return { kind: answer.status === 429 || answer.status >= 500 ? "later" : "refused", why };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return { kind: error.retryable ? "later" : "refused", why: error.message };
  }
}
