import { afterEach, expect, test, vi } from "vitest";
import { findConnector } from "@/lib/connectors/registry";
import { assert } from "@/lib/core/assert";
import { logKeyProblems } from "./log-key-problems";
import { operatorKeys } from "./operator-keys";

afterEach(() => vi.unstubAllEnvs());

function found(connectorId: string, settings: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const connector = findConnector(connectorId);
  assert(connector, "it is registered");
  return operatorKeys(connector);
}
const APP = { EBAY_CLIENT_ID: "an-app", EBAY_CLIENT_SECRET: "a-secret" };

test.each<[string, Record<string, string>, string[]]>([
  ["ebay", { EBAY_CLIENT_ID: "an-app" }, ["EBAY_CLIENT_SECRET is not set."]],
  [
    "ebay",
    { EBAY_CLIENT_ID: "an-app", EBAY_CLIENT_SECRET: " " },
    ["EBAY_CLIENT_SECRET is not set."],
  ],
  ["ebay", { EBAY_CLIENT_SECRET: "a-secret" }, ["EBAY_CLIENT_ID is not set."]],
  [
    "ebay",
    { ...APP, EBAY_CALLS_PER_DAY: "many" },
    ["EBAY_CALLS_PER_DAY: Enter a whole number of calls."],
  ],
  [
    "reverb",
    { REVERB_CLIENT_ID: "an-app" },
    [
      "REVERB_CLIENT_SECRET is not set.",
      "REVERB_TOKEN: Enter a personal access token, or the client id and secret of an app.",
    ],
  ],
])("%s with %j in the environment: it is not used, and why", (id, settings, problems) => {
  expect(found(id, settings)).toEqual({ keys: null, problems });
});

test("half an app beside a token that is enough for searching is told, and the token is used", () => {
  const settings = { REVERB_TOKEN: "made-by-hand", REVERB_CLIENT_ID: "an-app" };
  expect(found("reverb", settings)).toEqual({
    keys: { token: "made-by-hand", clientId: "an-app" },
    problems: ["REVERB_CLIENT_SECRET is not set."],
  });
});

test("a whole set, none, and what is good beside the keys of others are no problem", () => {
  expect(found("ebay", {})).toEqual({ keys: null, problems: [] });
  // The stand-in and people's own keys go with it.
  expect(found("ebay", { EBAY_VERIFICATION_TOKEN: "a-word" })).toEqual({
    keys: null,
    problems: [],
  });
  expect(found("ebay", APP)).toMatchObject({ keys: { clientId: "an-app" }, problems: [] });
});

test("what is half set is logged at boot, without any value", () => {
  const lines: unknown[] = [];
  const log = { warn: (...line: unknown[]) => lines.push(line) };
  logKeyProblems(log);
  expect(lines).toEqual([]);
  found("etsy", { ETSY_KEYSTRING: "of-the-app" });
  logKeyProblems(log);
  expect(lines).toEqual([
    [
      { connectorId: "etsy" },
      "the keys of this installation for Etsy are not used: ETSY_SHARED_SECRET is not set.",
    ],
  ]);
});
