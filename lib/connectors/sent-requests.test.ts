import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { CONTRACTS_FOLDER } from "@/sandbox/test/contract-check";
import { type Exchange, judge, report } from "./__fixtures__/contract-judge";
import { conformanceOf, replayIo } from "./__fixtures__/replay";
import type { Connector } from "./contract";
import { CONNECTORS } from "./registry";

if (!CONTRACTS_FOLDER) {
  process.stdout.write("requests of the connectors: skipped, ../shared/contracts is not there\n");
}

/** Queries that use every parameter a connector may send. */
const WISHES: Readonly<Record<string, readonly object[]>> = {
  ebay: [
    {
      category: "3676",
      site: "EBAY_GB",
      shipTo: "GB",
      conditionAtLeast: "good",
      priceCentsMin: 100,
      priceCentsMax: 9_000,
      formats: ["auction"],
    },
  ],
  etsy: [{ category: "1633", priceCentsMin: 100, priceCentsMax: 9_000 }],
  reverb: [{ category: "electric-guitars/solid-body", priceCentsMin: 100, currency: "EUR" }],
  discogs: [{ category: "Vinyl" }],
};

/** Everything that the connector sends when all of it is used, and what its fixtures answer. */
async function exchangesOf(connector: Connector): Promise<readonly Exchange[]> {
  const { keys, accessToken, query, itemId, goneItemId } = conformanceOf(connector.id);
  const { io } = replayIo(connector);
  const exchanges: Exchange[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const response = await io.fetch(url, init).catch(() => Response.json({}));
    exchanges.push({
      method: init?.method ?? "GET",
      url: String(url),
      contentType: new Headers(init?.headers).get("content-type") ?? "",
      requestBody: typeof init?.body === "string" ? init.body : "",
      status: response.status,
      answer: await response.clone().text(),
    });
    return response;
  };
  const client = connector.connect(keys, { ...io, fetch }, accessToken);
  for (const wishes of [{}, ...(WISHES[connector.id] ?? [])]) {
    const search = SearchQuery.parse({ ...query, ...wishes });
    for (const list of [client.search, client.comps]) {
      const first = await list?.(search);
      if (first?.nextCursor) await list?.(search, first.nextCursor);
    }
  }
  for (const id of [itemId, goneItemId]) if (id) await client.item?.(id);
  await client.account?.();
  await client.quota?.();
  await connector.appToken?.(keys, { ...io, fetch });
  const flow = connector.oauth?.(keys, { ...io, fetch });
  await flow?.exchangeCode({ code: "c", redirectUri: "https://ds.example/", codeVerifier: "v" });
  await flow?.refresh("r");
  const signature = Buffer.from('{"kid":"kid-1","signature":"AA=="}').toString("base64");
  const headers = { "x-ebay-signature": signature };
  const hooks = connector.webhooks?.(keys, { ...io, fetch }, "token");
  await hooks?.read({ headers, body: Buffer.from("{}") }).catch(() => "refused");
  return exchanges;
}

test.skipIf(!CONTRACTS_FOLDER)(
  "what connectors send, and what the fixtures say they get, keeps to the published documents",
  async () => {
    const verdicts = await Promise.all(
      CONNECTORS.map(async (connector) =>
        judge(connector.id, connector.endpoints, await exchangesOf(connector)),
      ),
    );
    const verdict = {
      covered: verdicts.flatMap(({ covered }) => covered),
      notVerifiable: verdicts.flatMap(({ notVerifiable }) => notVerifiable),
      problems: verdicts.flatMap(({ problems }) => problems),
    };
    report("Requests of the connectors and their fixtures:", verdict);
    expect(verdict.problems).toEqual([]);
    expect(verdict.covered).toEqual([
      "ebay getItem",
      "ebay getPublicKey",
      "ebay getRateLimits",
      "ebay getUser",
      "ebay search",
      "etsy findAllListingsActive",
      "etsy getListing",
      "etsy getListingsByListingIds",
      "etsy getMe",
    ]);
  },
);
