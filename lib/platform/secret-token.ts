import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, for cookies, links and keys. */
export function makeSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored in a token's place. No salt and no slow hash: 256 random bits cannot be guessed. */
export function hashSecretToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
