import { describe, expect, test } from "vitest";
import { fixedClock } from "@/lib/core/clock";
import { isCurrencyCode } from "@/lib/core/currency";
import { AppError } from "@/lib/core/errors";
import { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { conformanceOf, fixturesOf, replayIo } from "./__fixtures__/replay";
import { ConnectorError } from "./connector-error";
import type { Connector, ConnectorIo, FoundPage } from "./contract";
import { CONNECTORS } from "./registry";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

type Call = { readonly name: string; readonly run: (io: ConnectorIo) => Promise<unknown> };

/** Everything that a connector can be asked for and that goes to the marketplace. */
function callsOf(connector: Connector): readonly Call[] {
  const { keys, accessToken, query, itemId } = conformanceOf(connector.id);
  const search = SearchQuery.parse(query);
  const client = (io: ConnectorIo) => connector.connect(keys, io, accessToken);
  const can = client(replayIo(connector).io);
  const oauth = (io: ConnectorIo) => {
    const flow = connector.oauth?.(keys, io);
    if (!flow) throw new Error("there is no sign-in");
    return flow;
  };
  const code = { code: "fixture-code", redirectUri: "https://ds.example/back", codeVerifier: "v" };
  const calls: readonly (Call & { readonly isOffered: boolean })[] = [
    {
      name: "search",
      isOffered: can.search !== undefined,
      run: async (io) => client(io).search?.(search),
    },
    {
      name: "comps",
      isOffered: can.comps !== undefined,
      run: async (io) => client(io).comps?.(search),
    },
    {
      name: "item",
      isOffered: can.item !== undefined,
      run: async (io) => client(io).item?.(itemId ?? ""),
    },
    {
      name: "account",
      isOffered: can.account !== undefined,
      run: async (io) => client(io).account?.(),
    },
    {
      name: "appToken",
      isOffered: connector.appToken !== null,
      run: async (io) => connector.appToken?.(keys, io),
    },
    {
      name: "exchangeCode",
      isOffered: connector.oauth !== null,
      run: async (io) => oauth(io).exchangeCode(code),
    },
    {
      name: "refresh",
      isOffered: connector.oauth !== null,
      run: async (io) => oauth(io).refresh("fixture-refresh-token-to-hide"),
    },
  ];
  return calls.filter(({ isOffered }) => isOffered);
}

async function allPages<Draft>(
  ask: (cursor?: string) => Promise<FoundPage<Draft>>,
): Promise<readonly FoundPage<Draft>[]> {
  const pages = [await ask()];
  for (let cursor = pages[0]?.nextCursor; cursor && pages.length < 10; ) {
    const page = await ask(cursor);
    pages.push(page);
    cursor = page.nextCursor;
  }
  return pages;
}

function ioAnswering(connector: Connector, fetch: typeof globalThis.fetch): ConnectorIo {
  const clock = fixedClock("2026-11-27T12:00:00Z");
  const timeoutMs = fetch === hang ? 40 : 20_000;
  return { clock, endpoints: connector.endpoints, fetch, timeoutMs };
}

async function errorOf(work: Promise<unknown>): Promise<ConnectorError> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome && outcome.error instanceof ConnectorError) return outcome.error;
  throw new Error(`expected a ConnectorError, got ${JSON.stringify(outcome)}`);
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

const hang: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
  });

/** A body that breaks off in the middle, as undici reports it. */
const cut = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"listings":['));
        controller.error(new TypeError("terminated"));
      },
    }),
  );

const tooLarge = () => new Response(`"${"x".repeat(5 * 1_024 * 1_024 + 1)}"`);

describe.each(CONNECTORS.map((connector) => [connector.id, connector] as const))(
  "%s",
  (_, connector) => {
    const { keys, accessToken, query, itemId, goneItemId } = conformanceOf(connector.id);
    const search = SearchQuery.parse(query);
    const calls = callsOf(connector);

    test("says who it is, on which terms and from where it knows", () => {
      expect(connector.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(connector.keysHelp).toMatch(/https:\/\//);
      for (const address of Object.values(connector.endpoints)) {
        expect(address).toMatch(/^https:\/\/.*[^/]$/);
      }
      for (const { sourceUrl, readOn } of [connector.terms, connector.limits]) {
        expect(sourceUrl).toMatch(/^https:\/\//);
        if (readOn !== null) expect(readOn).toMatch(ISO_DAY);
      }
      expect(connector.sites.every(({ currency }) => isCurrencyCode(currency))).toBe(true);
      expect(connector.keyFields.every(({ label }) => label !== "")).toBe(true);
    });

    test("offers the methods that its client has", () => {
      const client = connector.connect(keys, replayIo(connector).io, accessToken ?? "a-token");
      expect([...connector.offers].sort()).toEqual(Object.keys(client).sort());
    });

    test("takes its keys, and names the fields that are missing or strange", () => {
      expect(connector.parseKeys(keys)).toEqual(keys);
      const wrong = (raw: unknown) => {
        try {
          connector.parseKeys(raw);
        } catch (error) {
          if (error instanceof AppError) return { code: error.code, fields: error.fields };
        }
        return null;
      };
      const names = connector.keyFields.map(({ name }) => name);
      expect(wrong({})?.code).toBe("INVALID");
      expect(names).toContain(wrong({})?.fields[0]?.field);
      expect(wrong({ ...keys, stranger: "x" })?.fields[0]?.field).toBe("stranger");
    });

    test("maps what it finds, and rejects what it cannot use with a reason", async () => {
      const ask = async () => {
        const client = connector.connect(keys, replayIo(connector).io, accessToken);
        const listings = client.search
          ? await allPages((at) => client.search?.(search, at) ?? never())
          : [];
        const comps = client.comps
          ? await allPages((at) => client.comps?.(search, at) ?? never())
          : [];
        return { listings, comps };
      };
      const { listings, comps } = await ask();
      const pages = [...listings, ...comps];
      const drafts = pages.flatMap(({ items }) => items as readonly CompDraft[]);
      expect(drafts.length).toBeGreaterThan(1);
      for (const draft of listings.flatMap(({ items }) => items))
        ListingDraft.strict().parse(draft);
      for (const draft of comps.flatMap(({ items }) => items)) CompDraft.strict().parse(draft);
      for (const { price, url } of drafts) {
        expect(Number.isSafeInteger(price.cents)).toBe(true);
        expect(price.cents).toBeGreaterThan(0);
        expect(url).toMatch(/^https:\/\//);
      }
      const ids = drafts.map(({ externalId }) => externalId);
      expect(new Set(ids).size).toBe(ids.length);
      expect((await ask()).listings).toEqual(listings);
      const rejected = pages.flatMap((page) => page.rejected);
      expect(rejected.map(({ reason }) => reason)).toContain(
        "It has no price in a known currency.",
      );
      expect(rejected.every(({ externalId }) => !ids.includes(externalId ?? ""))).toBe(true);
    });

    test.skipIf(itemId === undefined)(
      "finds one item by its id, and says when it is gone",
      async () => {
        const client = connector.connect(keys, replayIo(connector).io, accessToken);
        const item = await client.item?.(itemId ?? "");
        expect(ListingDraft.strict().parse(item).externalId).toBe(itemId);
        expect(await client.item?.(goneItemId ?? "")).toBeNull();
      },
    );

    test("answers every call from its fixtures, and every fixture is asked for", async () => {
      const { io, sent } = replayIo(connector);
      for (const { run } of calls) await run(io);
      const client = connector.connect(keys, io, accessToken);
      if (client.search) await allPages((at) => client.search?.(search, at) ?? never());
      if (client.comps) await allPages((at) => client.comps?.(search, at) ?? never());
      await client.item?.(goneItemId ?? "");
      await client.quota?.();
      const asked = new Set(
        sent.map(({ method, url }) => `${method} ${url.origin}${url.pathname}`),
      );
      const written = fixturesOf(connector.id).map(
        ({ request }) =>
          `${request.method} ${connector.endpoints[request.endpoint]}${request.path}`,
      );
      expect(written.filter((name) => !asked.has(name))).toEqual([]);
    });

    describe.each(calls.map((call) => [call.name, call.run] as const))("%s", (_name, run) => {
      const failing = (fetch: typeof globalThis.fetch) =>
        errorOf(run(ioAnswering(connector, fetch)));

      test.each([
        ["401", "auth", () => json({ message: "no" }, 401)],
        [
          "a token that ended",
          "auth",
          () => json({ error: "invalid_token", error_description: "access token is expired" }, 401),
        ],
        ["429", "rate-limited", () => json({}, 429, { "retry-after": "7" })],
        ["500", "unavailable", () => json({ errors: [{ message: "oops" }] }, 500)],
        [
          "503 with a page",
          "unavailable",
          () => new Response("<html>later</html>", { status: 503 }),
        ],
        ["a page instead of data", "shape-changed", () => new Response("<html>hello</html>")],
        ["data of another form", "shape-changed", () => json({ hello: "world" })],
        ["a list instead of an object", "shape-changed", () => json(["hello"])],
        ["half of an answer", "unavailable", cut],
        ["more than it reads", "shape-changed", tooLarge],
        [
          "a redirect",
          "shape-changed",
          () => new Response("", { status: 302, headers: { location: "https://x.example" } }),
        ],
        [
          "a wall against robots",
          "blocked",
          () => new Response("<html>captcha</html>", { status: 403 }),
        ],
        ["a refusal", "refused", () => json({ message: "Not for you" }, 403)],
        ["400", "refused", () => json({ error: "The word is too short" }, 400)],
      ] as const)("%s is %s", async (_case, kind, answer) => {
        const error = await failing(async () => answer());
        expect(error.kind).toBe(kind);
        expect(error.connectorId).toBe(connector.id);
        expect(error.message).toMatch(new RegExp(`${connector.label}.*\\.|It says: `));
      });

      test("a hanging or refused connection is unavailable", async () => {
        expect((await failing(hang)).kind).toBe("unavailable");
        const refuse = () => Promise.reject(new TypeError("fetch failed"));
        const error = await failing(refuse);
        expect([error.kind, error.retryable]).toEqual(["unavailable", true]);
      });

      test("waits as long as it is asked to, in seconds or until a date", async () => {
        const waitOf = (value: string) =>
          failing(async () => json({}, 429, { "retry-after": value }));
        expect((await waitOf("7")).retryAfterMs).toBe(7_000);
        expect((await waitOf("Fri, 27 Nov 2026 12:01:30 GMT")).retryAfterMs).toBe(90_000);
        expect((await failing(async () => json({}, 429))).retryAfterMs).toBe(60_000);
      });

      test("keeps the marketplace's own words", async () => {
        const error = await failing(async () => json({ error: "The word is too short" }, 400));
        expect(error.message).toContain("The word is too short");
      });

      test("ends with the caller's reason when the caller gives up", async () => {
        const controller = new AbortController();
        const reason = new Error("the worker stops");
        const io = { ...ioAnswering(connector, hang), timeoutMs: 5_000, signal: controller.signal };
        const work = run(io);
        controller.abort(reason);
        await expect(work).rejects.toBe(reason);
        await expect(run(io)).rejects.toBe(reason);
      });

      test.each([400, 401, 403, 500])(
        "tells no secret when %s repeats the request",
        async (status) => {
          const error = await failing(async (url, init) => {
            const headers = Object.fromEntries(new Headers(init?.headers));
            const message = JSON.stringify({ headers, url: String(url), body: init?.body, keys });
            return json({ message, error: message, echo: accessToken }, status);
          });
          const told = `${error.message} ${JSON.stringify(error.context)} ${String(error.cause)}`;
          const secretNames = connector.keyFields.filter(({ isSecret }) => isSecret);
          const secrets = secretNames.map(({ name }) => keys[name]).concat(accessToken ?? []);
          const forms = [...secrets, "fixture-refresh-token-to-hide", "fixture-code"].flatMap(
            (secret) => (secret ? [secret, encodeURIComponent(secret)] : []),
          );
          expect(forms.filter((secret) => told.includes(secret))).toEqual([]);
          expect(told).not.toMatch(/Basic (?!\[hidden\])\S+/);
        },
      );
    });
  },
);

function never(): never {
  throw new Error("the capability was there a moment ago");
}

test("connectors have names and environment keys of their own", () => {
  const ids = CONNECTORS.map(({ id }) => id);
  const names = CONNECTORS.flatMap(({ keyFields }) => keyFields.map(({ envName }) => envName));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("EBAY_CLIENT_ID");
});
