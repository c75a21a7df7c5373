import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { CONTRACTS_FOLDER } from "@/sandbox/test/contract-check";
import { judge, report } from "./__fixtures__/contract-judge";
import {
  hasStandIn,
  type OpenMarket,
  openMailbox,
  openMarket,
  signIn,
} from "./__fixtures__/open-market";
import { provoke } from "./__fixtures__/provoke";
import { ConnectorError } from "./connector-error";
import type { Connector, FoundPage, MarketClient, Webhooks } from "./contract";
import { CONNECTORS } from "./registry";

for (const { id, label } of CONNECTORS.filter(({ id }) => !hasStandIn(id))) {
  process.stdout.write(`${label}: skipped, sandbox/ has no stand-in named ${id}\n`);
}

/** A word that is in no title by chance. */
const WORD = "Zyxelophone";
const COUNT = 230;

const Offer = z.object({
  id: z.string(),
  title: z.string(),
  priceCents: z.int(),
  currency: z.string(),
  shippingCents: z.int().nullable(),
  photos: z.array(z.string()),
  listedAt: z.coerce.date(),
});
const Catalogue = z.object({ offers: z.array(Offer) });

const QUERY = SearchQuery.parse({ words: WORD, formats: ["fixed", "auction"] });

/** Of these there are a few. */
const FEW = SearchQuery.parse({ words: `${WORD} number 7` });

async function tokenFor(connector: Connector, { keys, io }: OpenMarket): Promise<string | null> {
  return (await connector.appToken?.(keys, io))?.accessToken ?? null;
}

async function all<Draft>(ask: (cursor?: string) => Promise<FoundPage<Draft>> | undefined) {
  const items: Draft[] = [];
  const sizes: number[] = [];
  const rejected: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page: FoundPage<Draft> | undefined = await ask(cursor);
    if (!page) throw new Error("the connector cannot be asked this");
    items.push(...page.items);
    rejected.push(...page.rejected);
    sizes.push(page.items.length);
    cursor = page.nextCursor;
  } while (cursor !== undefined && sizes.length < 20);
  return { items, sizes, rejected };
}

const externalIdOf = (connector: Connector, offerId: string) =>
  connector.id === "ebay" ? `v1|${offerId}|0` : offerId;

describe.each(CONNECTORS.filter(({ id }) => hasStandIn(id)).map((one) => [one.id, one] as const))(
  "%s and its stand-in",
  (_, connector) => {
    let market: OpenMarket;
    let client: MarketClient;
    const offers = (name: string) => connector.offers.some((offered) => offered === name);

    beforeAll(async () => {
      market = await openMarket(connector);
      client = connector.connect(market.keys, market.io, await tokenFor(connector, market));
    });
    afterAll(() => market.sandbox.close());

    const list = async (offer: object = {}) =>
      Offer.parse(await market.happen({ kind: "list", market: connector.id, offer }));
    const find = (offerId: string) => client.item?.(externalIdOf(connector, offerId));

    test.skipIf(!connector.oauth)("somebody signs in, is known, and stays signed in", async () => {
      const flow = connector.oauth?.(market.keys, market.io);
      if (!flow) throw new Error("there is a sign-in");
      const tokens = await signIn(flow);
      const person = connector.connect(market.keys, market.io, tokens.accessToken);
      const account = await person.account?.();
      expect(account?.id).toMatch(/\S/);
      expect(account?.label).toMatch(/\S/);
      if (tokens.refreshToken) {
        const next = await flow.refresh(tokens.refreshToken);
        expect(next.accessToken).not.toBe(tokens.accessToken);
        const later = connector.connect(market.keys, market.io, next.accessToken);
        expect(await later.account?.()).toEqual(account);
      }
      const again = flow.exchangeCode({ code: "made-up", redirectUri: "x", codeVerifier: "y" });
      await expect(again).rejects.toMatchObject({ kind: "auth" });
      await expect(signIn(flow, "decline")).rejects.toThrow();
    });

    test.skipIf(!offers("search"))(
      "finds everything, page by page, as it is",
      async () => {
        for (let n = 0; n < COUNT; n += 1) {
          const format = connector.id === "ebay" && n % 10 === 0 ? "auction" : "fixed";
          await list({ title: `${WORD} number ${n}`, format, currency: "USD", quantity: 1 });
          if (n % 50 === 0) await market.sandbox.advance(60_000);
        }
        const path = `/catalogue?market=${connector.id}&state=live`;
        const { offers: live } = Catalogue.parse(await market.sandbox.control("GET", path));
        const truth = live.filter(({ title }) => title.startsWith(WORD));
        const found = await all((cursor) => client.search?.(QUERY, cursor));
        expect(found.rejected).toEqual([]);
        expect(found.sizes.length).toBeGreaterThan(1);
        const byId = new Map(found.items.map((draft) => [draft.externalId, draft]));
        expect(byId.size).toBe(found.items.length);
        expect(byId.size).toBe(COUNT);
        for (const offer of truth) {
          const draft = byId.get(externalIdOf(connector, offer.id));
          expect(draft).toMatchObject({
            title: offer.title,
            price: { cents: offer.priceCents, currency: offer.currency },
            state: "active",
          });
          expect(draft?.photoUrls.length).toBe(offer.photos.length);
          const seconds = (at: Date | null | undefined) => Math.floor((at?.getTime() ?? 0) / 1_000);
          expect(seconds(draft?.listedAt)).toBe(seconds(offer.listedAt));
        }
        const times = found.items.map(({ listedAt }) => listedAt?.getTime() ?? 0);
        expect(times).toEqual(times.toSorted((left, right) => right - left));
      },
      60_000,
    );

    test.skipIf(!offers("item"))("sees a price fall, a sale, an end, and nothing", async () => {
      const offer = await list({ title: `${WORD} that falls`, priceCents: 9_900, quantity: 1 });
      expect((await find(offer.id))?.price.cents).toBe(9_900);
      await market.happen({ kind: "change", offerId: offer.id, offer: { priceCents: 7_500 } });
      expect((await find(offer.id))?.price.cents).toBe(7_500);
      await market.happen({ kind: "sell", offerId: offer.id });
      expect((await find(offer.id))?.state).toBe("sold");
      const ended = await list({ title: `${WORD} that ends`, quantity: 1 });
      await market.happen({ kind: "end", offerId: ended.id });
      expect((await find(ended.id))?.state ?? "gone").toBe("gone");
      expect(await find("1")).toBeNull();
    });

    test.skipIf(!offers("comps"))("brings prices with their basis", async () => {
      const offer = await list({ title: `${WORD} that sold`, priceCents: 12_300, quantity: 1 });
      await market.happen({ kind: "sell", offerId: offer.id });
      const words = connector.id === "discogs" ? "blue" : WORD;
      const found = await all((cursor) => client.comps?.({ ...QUERY, words }, cursor));
      expect(found.items.length).toBeGreaterThan(0);
      const bases = new Set(found.items.map(({ basis }) => basis));
      expect([...bases]).toEqual([connector.id === "discogs" ? "asking" : "sold"]);
      expect(found.items.every(({ attributes }) => "price basis" in attributes)).toBe(true);
      if (connector.id !== "discogs") {
        const comp = found.items.find(({ externalId }) => externalId === offer.id);
        expect(comp?.price.cents).toBe(12_300);
      }
    });

    test.each([
      ["rate-limited", "rate-limited"],
      ["server-error", "unavailable"],
      ["hang", "unavailable"],
      ["cut", "unavailable"],
      ["garbage", "shape-changed"],
      ["expired-token", "auth"],
      ["revoked-token", "auth"],
    ])("%s is %s, and it works again afterwards", async (fault, kind) => {
      const token = await tokenFor(connector, market);
      // The hanging call alone is in a hurry: what follows may take its time on a busy machine.
      const hurried = connector.connect(market.keys, { ...market.io, timeoutMs: 1_500 }, token);
      const ask = (by: MarketClient) => (by.search ?? by.comps)?.(FEW);
      await market.sandbox.advance(60_000);
      const order = { market: connector.id, kind: fault, count: 1, retryAfterSeconds: 17 };
      await market.sandbox.control("POST", "/faults", order);
      const error: unknown = await ask(fault === "hang" ? hurried : client)?.catch(
        (reason: unknown) => reason,
      );
      if (!(error instanceof ConnectorError)) throw new Error(`no error but ${String(error)}`);
      expect([error.kind, error.connectorId]).toEqual([kind, connector.id]);
      if (kind === "rate-limited") expect(error.retryAfterMs).toBe(17_000);
      await expect(ask(client)).resolves.toBeDefined();
    });

    test.skipIf(!offers("quota"))("knows what is left", async () => {
      await (client.search ?? client.comps)?.(FEW);
      const quota = await client.quota?.();
      expect(quota?.limit).toBeGreaterThan(0);
      expect(quota?.used).toBeGreaterThan(0);
      expect(quota?.used).toBeLessThan(quota?.limit ?? 0);
    });

    test.skipIf(!connector.webhooks)(
      "believes what the marketplace sends, and nothing else",
      async () => {
        const events = await receive(connector, market);
        expect(events.genuine).toMatchObject(EXPECTED[connector.id] ?? {});
        // Reverb signs nothing: what is no message at all is all that can be told.
        expect(events.forged).toBe(connector.id === "reverb" ? "shape-changed" : "auth");
      },
    );

    test.skipIf(!CONTRACTS_FOLDER)("keeps to the published documents, in both directions", () => {
      const wellFormed = market.exchanges.filter(({ status }) => status < 400);
      const answers = wellFormed.filter(({ answer }) => /^\s*\{/.test(answer) && isWhole(answer));
      const verdict = judge(connector.id, market.io.endpoints, answers);
      report(`${connector.label} and its stand-in (${answers.length} calls):`, verdict);
      expect(verdict.problems).toEqual([]);
    });
  },
);

function isWhole(answer: string): boolean {
  try {
    return typeof JSON.parse(answer) === "object";
  } catch {
    return false;
  }
}

const EXPECTED: Readonly<Record<string, object>> = {
  ebay: { isSigned: true, events: [{ kind: "account-deleted" }] },
  etsy: { isSigned: true, events: [{ kind: "order-changed" }] },
  reverb: { isSigned: false, events: [{ kind: "listing-changed" }] },
};

/** What came of a genuine message, and of the same with one byte more. */
async function receive(connector: Connector, market: OpenMarket) {
  const token = await tokenFor(connector, market);
  let keys = market.keys;
  const hooks = (): Webhooks | undefined => connector.webhooks?.(keys, market.io, token);
  const mailbox = await openMailbox((query, url) => hooks()?.challenge?.(query, url));
  try {
    keys = { ...keys, ...(await provoke(connector.id, market, mailbox.url, token)) };
    await market.sandbox.world.deliveries.settled();
    const [raw] = mailbox.received;
    if (!raw) throw new Error("nothing was delivered");
    const forged = { ...raw, body: Buffer.concat([raw.body, Buffer.from("x")]) };
    const fate = (error: unknown) => (error instanceof ConnectorError ? error.kind : "thrown");
    return {
      genuine: await hooks()?.read(raw),
      forged: await hooks()
        ?.read(forged)
        .then(() => "believed", fate),
    };
  } finally {
    await mailbox.close();
  }
}
