import { createHash } from "node:crypto";
import type { RowIdentity } from "@/lib/domain/import/row-identity";

/** First 48 bits of a digest as a number: a map of numbers takes a third of the memory of one of texts. */
const short = (digest: Buffer) => digest.readUIntBE(0, 6);

/**
 * Gives every row of one file its external id. Rows without an id and with the same content get the same
 * ids in every file as long as there are as many of them: the first is "…", the second "…-2".
 * Must see all rows of the file in order, also those that an earlier start has written.
 */
export class RowKeys {
  private readonly counts = new Map<number, number>();

  keyOf(identity: RowIdentity): string {
    if (identity.kind === "given") return identity.externalId;
    const digest = createHash("sha256").update(identity.text).digest();
    const key = `${identity.kind}:${digest.toString("base64url").slice(0, 22)}`;
    if (identity.kind === "address") return key;
    const count = (this.counts.get(short(digest)) ?? 0) + 1;
    this.counts.set(short(digest), count);
    return count === 1 ? key : `${key}-${count}`;
  }
}
