import { z } from "zod";
import type { Sandbox } from "@/sandbox/server";
import type { Ownership } from "./ownership";

export const MARKETS = ["ebay", "reverb", "etsy", "discogs"] as const;
export type MarketId = (typeof MARKETS)[number];

export const isMarketId = (text: string): text is MarketId =>
  MARKETS.some((market) => market === text);

export function byMarket<T>(of: (market: MarketId) => T): Readonly<Record<MarketId, T>> {
  const [ebay, reverb, etsy, discogs] = MARKETS;
  return { [ebay]: of(ebay), [reverb]: of(reverb), [etsy]: of(etsy), [discogs]: of(discogs) };
}

/** The operator's door of the stand-in; throws where it refuses. */
export async function askDesk(
  { url }: Pick<Sandbox, "url">,
  method: string,
  path: string,
  order?: object,
): Promise<unknown> {
  const body = order === undefined ? {} : { body: JSON.stringify(order) };
  const answer = await fetch(`${url}/_sandbox${path}`, { method, ...body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}

const Text = z.string();
const Keys = z.object({
  ebay: z.object({ clientId: Text, clientSecret: Text, ruName: Text }),
  etsy: z.object({ keystring: Text, sharedSecret: Text }),
  discogs: z.object({ token: Text }),
  reverb: z.object({
    clientId: Text,
    clientSecret: Text,
    accounts: z.tuple([z.object({ personalToken: Text })], z.object({ personalToken: Text })),
  }),
});

/** Calls a day of a large installation, which eBay and Etsy allow on request; at the usual ones nothing can be busy. */
export const CALLS_PER_DAY = "200000";

/** What a person enters into the form of keys, as the marketplace shows it to them now. */
export async function readKeys(
  sandbox: Pick<Sandbox, "url">,
  market: MarketId,
  ownership: Ownership,
): Promise<Record<string, string>> {
  const keys = Keys.parse(await askDesk(sandbox, "GET", "/keys"));
  const perDay = { callsPerDay: CALLS_PER_DAY };
  switch (market) {
    case "ebay":
      return { ...keys.ebay, ...perDay };
    case "etsy":
      return { ...keys.etsy, ...perDay };
    case "discogs":
      return keys.discogs;
    case "reverb": {
      const { clientId, clientSecret, accounts } = keys.reverb;
      return ownership === "own"
        ? { clientId, clientSecret }
        : { token: accounts[0].personalToken };
    }
  }
}

const Entries = z.object({
  dropped: z.int(),
  entries: z.array(
    z.object({
      at: z.coerce.date(),
      market: z.string(),
      operation: z.string().nullable(),
      status: z.int(),
      fault: z.string().nullable(),
    }),
  ),
});
export type Call = z.infer<typeof Entries>["entries"][number];

/** Every call that the stand-ins got since the ledger was last emptied, and empties it. */
export async function takeLedger(sandbox: Pick<Sandbox, "url">): Promise<readonly Call[]> {
  const { dropped, entries } = Entries.parse(await askDesk(sandbox, "GET", "/ledger"));
  if (dropped > 0) throw new Error(`The ledger has lost ${dropped} calls.`);
  await askDesk(sandbox, "DELETE", "/ledger");
  return entries;
}
