import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { CONTRACTS_FOLDER } from "../test/contract-check";
import { createReverb } from ".";
import { type Opened, openReverb } from "./__fixtures__/open-reverb";

const file = CONTRACTS_FOLDER && join(CONTRACTS_FOLDER, "reverb_api.json");
const isThere = file !== null && existsSync(file);
if (!isThere) console.log("reverb inventory: skipped, ../shared/contracts is not there");

/** Paths with their named parts left nameless: the document calls them differently from place to place. */
const nameless = (path: string) => path.replace(/\{[^}]*\}/g, "{}");

function inventory(): ReadonlySet<string> {
  if (!isThere) return new Set();
  const document = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(readFileSync(file, "utf8")));
  return new Set(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} /api${nameless(path)}`),
    ),
  );
}

describe.skipIf(!isThere)("Reverb's inventory of paths", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openReverb();
  });
  afterAll(() => opened.sandbox.close());

  it("has every path and method that the sandbox answers to", () => {
    const known = inventory();
    const routes = createReverb(opened.sandbox.world).routes.filter(
      ({ operation }) => !operation.startsWith("oauth"),
    );
    const strange = routes.filter(({ method, path }) => !known.has(`${method} ${nameless(path)}`));
    expect(strange.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    console.log(`reverb, method and path checked (${names.length}): ${names.join(", ")}`);
    console.log("reverb, not verifiable: bodies (the document has no schemas), oauth (not in it)");
  });
});
