import { expect, test } from "vitest";
import { sourceRow } from "./__fixtures__/source-row";
import { keysChoices, usualChoice } from "./keys-choices";
import type { ConnectorRow } from "./source-views";

const connector = (over: Partial<ConnectorRow>): ConnectorRow => ({
  id: "reverb",
  label: "Reverb",
  sites: [],
  canSearch: true,
  needsAccount: true,
  hasKeys: false,
  keyProblems: [],
  hasSandbox: false,
  isApart: false,
  isKeptByOperator: false,
  keepMinutes: null,
  keysHelp: "",
  keyFields: [],
  ...over,
});
const offered = (
  over: Partial<ConnectorRow>,
  source = null as ReturnType<typeof sourceRow> | null,
) => keysChoices(connector(over), source).map(({ value }) => value);

test("only what there is can be chosen, and what asks for least comes first", () => {
  expect(offered({})).toEqual(["own"]);
  expect(offered({ hasKeys: true, hasSandbox: true })).toEqual(["installation", "own", "sandbox"]);
  expect(usualChoice(connector({}), null)).toBe("own");
  expect(usualChoice(connector({ hasSandbox: true }), null)).toBe("sandbox");
  expect(usualChoice(connector({ hasSandbox: true, hasKeys: true }), null)).toBe("installation");
});

test("a source with its own keys keeps them or gets others", () => {
  const source = sourceRow({ hasOwnKeys: true });
  expect(offered({ hasKeys: true, hasSandbox: true }, source)).toEqual(["stored", "own"]);
  expect(usualChoice(connector({ hasKeys: true }), source)).toBe("own");
});
