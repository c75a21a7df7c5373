import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createMarket } from "@/lib/domain/verdict/market";
import type { DueListing } from "./claim-due-listings";
import { judgeDueListings } from "./judge-due-listings";
import { storedChoices } from "./load-choices";

const OWNER = "usr_1" as const;

const listing = (at: number): DueListing => ({
  id: `lst_${at}`,
  ownerId: OWNER,
  isDemo: false,
  isApart: false,
  title: "Electric guitar",
  description: "",
  category: null,
  brand: null,
  condition: "good",
  conditionText: null,
  priceCents: 10_000,
  priceCurrency: "USD",
  shippingKind: "unknown",
  shippingCents: null,
  state: "active",
  listedMs: null,
  isForAll: false,
  userIds: [],
});

/** What a judgement among very many similar comps takes. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test("the event loop gets its turn by time, however long each judgement takes", async () => {
  const empty = createMarket([]);
  const slow = async () => {
    work(30);
    return { market: empty, ownIds: new Set<string>(), isOwnModel: false };
  };
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    for (; !isDone; turns += 1) await nextTurn();
  })();
  const { judged } = await judgeDueListings(
    Array.from({ length: 12 }, (_, at) => listing(at)),
    {
      markets: { shared: empty, demo: async () => empty, owners: [OWNER], ofUser: slow },
      choices: storedChoices([]),
      present: new Set([OWNER]),
      now: new Date("2026-11-01T00:00:00Z"),
    },
  );
  isDone = true;
  await others;
  expect(judged).toHaveLength(12);
  expect(turns).toBeGreaterThanOrEqual(10);
});
