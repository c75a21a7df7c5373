import { ConnectorError } from "../connector-error";
import type { ConnectorIo } from "../contract";
import type { Http } from "../http";
import { PublicKey } from "./api.schema";
import { EBAY } from "./keys";

const HOUR_MS = 3_600_000;
/** eBay signs with one key for a long time: more look-ups are somebody trying. */
const LOOK_UPS_PER_HOUR = 20;

type Kept = { readonly pem: string; readonly until: number };

/** eBay asks to keep its public keys for an hour. Per process and bounded: a lost one is asked for again. */
const kept = new Map<string, Kept>();
let lookUps: readonly number[] = [];

/** eBay sends the key in one line. */
function asPem(key: string): string {
  const body = key.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, "").replace(/\s+/g, "");
  return `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
}

function countLookUp(now: number): void {
  lookUps = lookUps.filter((at) => at > now - HOUR_MS && at <= now);
  const [oldest] = lookUps;
  if (lookUps.length >= LOOK_UPS_PER_HOUR && oldest !== undefined) {
    throw new ConnectorError(
      EBAY.connectorId,
      "rate-limited",
      "Too many notices with unknown signatures came in eBay's name.",
      { retryAfterMs: oldest + HOUR_MS - now },
    );
  }
  lookUps = [...lookUps, now];
}

/** The key with which eBay signs, or null where it knows none of that name. */
export async function publicKey(
  kid: string,
  io: ConnectorIo,
  connect: () => Promise<Http>,
): Promise<string | null> {
  const now = io.clock.now().getTime();
  const name = `${io.endpoints.api} ${kid}`;
  const known = kept.get(name);
  if (known && known.until > now && known.until <= now + HOUR_MS) return known.pem;
  countLookUp(now);
  const http = await connect();
  const answer = await http.find(PublicKey, {
    endpoint: "api",
    path: `/commerce/notification/v1/public_key/${encodeURIComponent(kid)}`,
  });
  if (!answer) return null;
  const pem = asPem(answer.data.key);
  kept.set(name, { pem, until: now + HOUR_MS });
  const [first] = kept.keys();
  if (kept.size > LOOK_UPS_PER_HOUR && first !== undefined) kept.delete(first);
  return pem;
}
