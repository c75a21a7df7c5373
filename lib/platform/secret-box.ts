import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { env } from "./env";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** An encrypted secret as it is stored. */
export type SealedSecret = { readonly encrypted: string; readonly keyId: string };

/** `purpose` binds a secret to its row: one that is copied to another row does not open there. */
export type SecretPlace = { readonly purpose: string };

/** Encrypts with AES-256-GCM under a key derived from ENCRYPTION_KEY. */
export function sealSecret(text: string, { purpose }: SecretPlace): SealedSecret {
  const { key, keyId } = currentKey();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { encrypted: Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64"), keyId };
}

/** The text again; throws INTERNAL where the key is another one or the bytes were changed. */
export function openSecret({ encrypted, keyId }: SealedSecret, { purpose }: SecretPlace): string {
  const current = currentKey();
  if (keyId !== current.keyId) throw unreadable();
  const bytes = Buffer.from(encrypted, "base64");
  const decipher = createDecipheriv("aes-256-gcm", current.key, bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause?: unknown): AppError {
  return new AppError(
    "INTERNAL",
    "A stored secret cannot be read: ENCRYPTION_KEY is not the one it was stored under.",
    { cause },
  );
}

function currentKey(): { key: Buffer; keyId: string } {
  const { ENCRYPTION_KEY } = env();
  const key = Buffer.from(hkdfSync("sha256", ENCRYPTION_KEY, "", "deal-scout secrets", 32));
  return { key, keyId: createHash("sha256").update(key).digest("hex").slice(0, 12) };
}
