import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makePerson } from "@/db/test/person";
import type { ServiceContext } from "../context";
import { connectProblemOf } from "./connect-problem-of";
import { finishConnect } from "./finish-connect";
import { startConnect } from "./start-connect";

let db: Database;
beforeAll(async () => {
  const database = await testDatabase();
  db = database.db;
  setEnvironment({ DATABASE_URL: database.url });
});
afterEach(() => vi.unstubAllEnvs());

const setKeys = (keys: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(keys)) vi.stubEnv(name, value);
};
const EBAY = { EBAY_CLIENT_ID: "an-app", EBAY_CLIENT_SECRET: "a-secret", EBAY_RU_NAME: "a-name" };
const REVERB = { REVERB_CLIENT_ID: "an-app", REVERB_CLIENT_SECRET: "a-secret" };
const CALLBACK = "https://deals.example.test/api/connect/ebay/callback";

async function browsing(): Promise<ServiceContext> {
  const { ctx } = await makePerson(db);
  if (ctx.actor.kind !== "user") throw new Error("a person acts");
  return { ...ctx, actor: { ...ctx.actor, sessionHash: "session" } };
}

/** Off to the marketplace with the installation's keys; returns what comes back with the person. */
async function setOut(ctx: ServiceContext, connectorId: string): Promise<string> {
  const input = { connectorId, environment: "production", isShared: false } as const;
  const { signInUrl } = await startConnect({ ctx, input: { ...input, callbackUrl: CALLBACK } });
  return new URL(signInUrl ?? "").searchParams.get("state") ?? "";
}

async function toldOf(ctx: ServiceContext, connectorId: string, state: string) {
  const input = { connectorId, code: "a-code", state };
  const error = await finishConnect({ ctx, input }).catch((thrown: unknown) => thrown);
  return connectProblemOf(error);
}

test.each([
  ["all of them", { EBAY_CLIENT_ID: "", EBAY_CLIENT_SECRET: "", EBAY_RU_NAME: "" }],
  ["half of them", { EBAY_CLIENT_SECRET: "" }],
  ["the name for signing in", { EBAY_RU_NAME: "" }],
  ["and the number of calls made no sense", { EBAY_CALLS_PER_DAY: "many" }],
])(
  "the installation's keys went meanwhile, %s: that is said, and who can mend it",
  async (_what, gone) => {
    const ctx = await browsing();
    setKeys(EBAY);
    const state = await setOut(ctx, "ebay");
    setKeys(gone);
    expect(await toldOf(ctx, "ebay", state)).toBe("no-installation-keys");
  },
);

test("where a token for searching took the place of the app, signing in cannot end", async () => {
  const ctx = await browsing();
  setKeys(REVERB);
  const state = await setOut(ctx, "reverb");
  setKeys({ REVERB_CLIENT_ID: "", REVERB_CLIENT_SECRET: "", REVERB_TOKEN: "made-by-hand" });
  expect(await toldOf(ctx, "reverb", state)).toBe("no-installation-keys");
});

test("another browser, another marketplace, what is made up and what is old are told as that", async () => {
  const ctx = await browsing();
  setKeys(EBAY);
  const state = await setOut(ctx, "ebay");
  const later = new Date(ctx.clock.now().getTime() + 16 * 60_000);
  const old = { ...ctx, clock: { ...ctx.clock, now: () => later } };
  const told = [
    await toldOf(await browsing(), "ebay", state),
    await toldOf(ctx, "reverb", state),
    await toldOf(ctx, "ebay", "made.up"),
    await toldOf(old, "ebay", state),
  ];
  expect(told).toEqual(Array(4).fill("too-late"));
});
