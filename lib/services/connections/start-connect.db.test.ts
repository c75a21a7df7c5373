import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { fetches, sourceHealth, sources } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makePerson } from "@/db/test/person";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { ConnectInput } from "@/lib/domain/source/source.schema";
import type { ServiceContext } from "../context";
import { createSearch } from "../searches/create-search";
import { getSourcesOverview } from "../sources/get-sources-overview";
import { startConnect } from "./start-connect";

let db: Database;
beforeAll(async () => {
  const database = await testDatabase();
  db = database.db;
  setEnvironment({ DATABASE_URL: database.url });
});

afterEach(() => vi.unstubAllEnvs());

const CALLBACK = "https://deals.example.test/api/connect/reverb/callback";

/** A person in a browser, which going to a marketplace needs. */
async function browsing(): Promise<ServiceContext> {
  const { ctx } = await makePerson(db);
  if (ctx.actor.kind !== "user") throw new Error("a person acts");
  return { ...ctx, actor: { ...ctx.actor, sessionHash: "session" } };
}

const connect = (ctx: ServiceContext, connectorId: string, keys?: Record<string, string>) => {
  const input = ConnectInput.parse({ connectorId, environment: "production", keys });
  return startConnect({ ctx, input: { ...input, callbackUrl: CALLBACK } });
};

test("a token that the person made connects at once, without a sign-in", async () => {
  const ctx = await browsing();
  const step = await connect(ctx, "reverb", { token: "made-by-hand" });
  expect(step).toMatchObject({ sourceId: expect.stringMatching(/^src_/), signInUrl: null });
  const { sources: shown } = await getSourcesOverview({ ctx });
  expect(shown).toMatchObject([{ id: step.sourceId, state: "active", hasOwnKeys: true }]);
});

test("keys that can sign in lead to the marketplace first", async () => {
  const ctx = await browsing();
  const { sourceId, signInUrl } = await connect(ctx, "reverb", {
    clientId: "an-app",
    clientSecret: "a-secret",
  });
  expect(sourceId).toBeNull();
  expect(new URL(signInUrl ?? "").searchParams.get("client_id")).toBe("an-app");
});

test("connected once more without keys, it goes on with its own, and afresh", async () => {
  const ctx = await browsing();
  const first = await connect(ctx, "reverb", { token: "made-by-hand" });
  const sourceId = first.sourceId;
  if (!sourceId) throw new Error("it is connected");
  await createSearch({ ctx, input: { sourceId, query: SearchQuery.parse({ words: "x" }) } });
  const later = new Date(ctx.clock.now().getTime() + 3_600_000);
  await db.update(fetches).set({ dueAt: later }).where(eq(fetches.sourceId, sourceId));
  await db.update(sources).set({ state: "needs_reconnect" }).where(eq(sources.id, sourceId));
  await db
    .insert(sourceHealth)
    .values({ sourceId, failures: 3, errorKind: "auth", errorText: "Refused.", openUntil: later });
  expect(await connect(ctx, "reverb")).toEqual(first);
  const { sources: shown } = await getSourcesOverview({ ctx });
  expect(shown).toMatchObject([
    {
      ...{ id: sourceId, state: "active", hasOwnKeys: true },
      health: { failures: 0, error: null, openUntil: null },
    },
  ]);
  expect(shown[0]?.nextDueAt?.getTime()).toBeLessThan(later.getTime());
});

test("keys that are allowed more calls a day are shown with their number", async () => {
  const ctx = await browsing();
  const keys = { clientId: "an-app", clientSecret: "a-secret" };
  await connect(ctx, "ebay", { ...keys, callsPerDay: "150000" });
  const { sources: shown } = await getSourcesOverview({ ctx });
  expect(shown).toMatchObject([{ quota: { limit: 150_000, used: 0 } }]);
  await connect(ctx, "ebay", keys);
  const { sources: usual } = await getSourcesOverview({ ctx });
  expect(usual).toMatchObject([{ quota: { limit: 5_000, used: 0 } }]);
});

test("without any keys it says so, and another person's are not used", async () => {
  await connect(await browsing(), "reverb", { token: "made-by-hand" });
  await expect(connect(await browsing(), "reverb")).rejects.toMatchObject({ code: "INVALID" });
});

test("half a set of the installation's keys is no set, and admins are told what is missing", async () => {
  vi.stubEnv("EBAY_CLIENT_ID", "an-app");
  const ctx = await browsing();
  const { actor } = ctx;
  if (actor.kind !== "user") throw new Error("a person acts");
  await expect(connect(ctx, "ebay")).rejects.toThrow(/not complete/);
  const told = async (role: "user" | "admin") => {
    const { connectors } = await getSourcesOverview({ ctx: { ...ctx, actor: { ...actor, role } } });
    return connectors.find(({ id }) => id === "ebay");
  };
  expect(await told("user")).toMatchObject({ hasKeys: false, keyProblems: [] });
  const keyProblems = ["EBAY_CLIENT_SECRET is not set."];
  expect(await told("admin")).toMatchObject({ hasKeys: false, keyProblems });
});
