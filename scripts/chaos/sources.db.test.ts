import { expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { FAULT_KINDS } from "./fault-kinds";
import { type FaultResult, runVictim, type VictimOptions } from "./run-victim";

setEnvironment({ DATABASE_URL: "postgres://unused" });

/** Too few searches for the share of normal to say anything: what is held here is the rest. */
async function run(
  names: readonly string[],
  wish: Pick<VictimOptions, "victim" | "ownership" | "searchesElsewhere">,
) {
  const { url: databaseUrl } = await testDatabase();
  const faults = FAULT_KINDS.filter(({ name }) => names.includes(name));
  const told: FaultResult[] = [];
  const options = { ...wish, databaseUrl, faults, minutes: 6, searches: 6 };
  for await (const result of runVictim(options)) told.push(result);
  for (const { offers } of told) expect(offers).toBeGreaterThan(0);
  return told;
}

const WELL = { overQuota: 0, lost: 0, doubled: 0, invented: 0, errorTextAfter: null };

test("an outage costs a handful of calls, the others notice nothing, and nothing is lost", async () => {
  const [result] = await run(["5xx"], {
    victim: "reverb",
    ownership: "shared",
    searchesElsewhere: 6,
  });
  expect(result).toMatchObject({
    ...WELL,
    state: "active",
    errorKind: "unavailable",
    errorText: "Reverb has trouble answering (500).",
  });
  expect(result?.outageCalls).toBeLessThanOrEqual(7);
  expect(result?.othersAnswers).toBeGreaterThanOrEqual(95);
  expect(result?.answeredSeconds).toBeLessThanOrEqual(480);
}, 240_000);

test("an expired token is no outage, and a revoked one is believed at once", async () => {
  const names = ["expired token", "revoked token"];
  const [expired, revoked] = await run(names, {
    victim: "ebay",
    ownership: "own",
    searchesElsewhere: 0,
  });
  expect(expired).toMatchObject({ ...WELL, failures: 0, errorText: null, openedSeconds: null });
  expect(expired?.outageShare).toBeGreaterThanOrEqual(95);
  expect(revoked).toMatchObject({
    ...WELL,
    state: "needs_reconnect",
    errorKind: "auth",
    errorText: expect.stringMatching(/sign-in/),
  });
  expect(revoked?.outageCalls).toBeLessThanOrEqual(4);
}, 240_000);
