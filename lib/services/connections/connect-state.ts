import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { ENVIRONMENTS } from "@/lib/domain/source/source.schema";
import { openSecret, sealSecret } from "@/lib/platform/secret-box";
import { StaleConnect } from "./stale-connect";

const PLACE = { purpose: "connect-state" };
const LIFE_MS = 15 * 60_000;

const ConnectState = z.strictObject({
  userId: idSchema("user"),
  /** The browser session that began; no other may end it. */
  sessionHash: z.string(),
  connectorId: z.string(),
  environment: z.enum(ENVIRONMENTS),
  isShared: z.boolean(),
  keys: z.record(z.string(), z.string()).nullable(),
  codeVerifier: z.string(),
  redirectUri: z.string(),
});
export type ConnectState = z.infer<typeof ConnectState>;

const Sealed = z.strictObject({ state: ConnectState, endsMs: z.number() });

/** What must be known when the person comes back from the marketplace: it travels with them, sealed. */
export function sealConnectState(state: ConnectState, now: Date): string {
  const text = JSON.stringify({ state, endsMs: now.getTime() + LIFE_MS });
  const { encrypted, keyId } = sealSecret(text, PLACE);
  return `${keyId}.${Buffer.from(encrypted, "base64").toString("base64url")}`;
}

/** Throws StaleConnect where it is none of ours, or too old. */
export function openConnectState(sealed: string, now: Date): ConnectState {
  const opened = Sealed.safeParse(unsealed(sealed));
  if (!opened.success || opened.data.endsMs < now.getTime()) {
    throw new StaleConnect("That took too long, or was begun elsewhere. Connect once more.");
  }
  return opened.data.state;
}

function unsealed(sealed: string): unknown {
  const [keyId, text] = sealed.split(".");
  if (!keyId || !text) return null;
  try {
    const encrypted = Buffer.from(text, "base64url").toString("base64");
    return JSON.parse(openSecret({ encrypted, keyId }, PLACE));
  } catch {
    // Made up, damaged, or sealed under a key that is no longer used: all the same to the person.
    return null;
  }
}
