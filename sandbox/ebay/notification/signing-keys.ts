import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { Random } from "../../core/random";

export type SigningKeys = {
  /** The value of X-EBAY-SIGNATURE for a body. */
  readonly sign: (body: string) => string;
  /** As `getPublicKey` answers; null for an unknown id. */
  readonly find: (kid: string) => Readonly<Record<string, string>> | null;
  /** From now on another key signs. The old one can still be asked for unless it is withdrawn. */
  readonly rotate: (isOldWithdrawn?: boolean) => string;
};

type SigningKey = { readonly kid: string; readonly privateKey: KeyObject; readonly pem: string };

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join("-");
}

function makeKey(random: Random): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  return { kid: uuid(random), privateKey, pem };
}

/** ECDSA over SHA-1, as eBay's own SDK verifies it. */
export function createSigningKeys(random: Random): SigningKeys {
  let current = makeKey(random);
  const known = new Map([[current.kid, current]]);
  return {
    sign: (body) => {
      const signature = createSign("SHA1").update(body).sign(current.privateKey, "base64");
      const envelope = { alg: "ecdsa", kid: current.kid, signature, digest: "SHA1" };
      return Buffer.from(JSON.stringify(envelope)).toString("base64");
    },
    find: (kid) => {
      const key = known.get(kid);
      // The real service gives the PEM in one line: the breaks must be put back.
      return key ? { key: key.pem.replaceAll("\n", ""), algorithm: "ECDSA", digest: "SHA1" } : null;
    },
    rotate: (isOldWithdrawn = false) => {
      if (isOldWithdrawn) known.clear();
      current = makeKey(random);
      known.set(current.kid, current);
      return current.kid;
    },
  };
}
