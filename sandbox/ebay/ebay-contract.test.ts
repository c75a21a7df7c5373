import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Contract } from "../test/contract-check";
import { CONTRACTS_FOLDER, openContract } from "../test/contract-check";
import { type EbayClient, openEbay } from "../test/ebay-client";
import { EBAY_DOCUMENTS } from "../test/ebay-documents";
import { type Listener, listen } from "../test/listen";
import { tourEbay, VERIFICATION_TOKEN } from "../test/tour-ebay";

const UNDESCRIBED = [
  "authorize",
  "decide",
  "token",
  "createImageFromFile",
  "createImageFromUrl",
  "getImage",
  "viewItem",
];

/** The one form of error, which the documents leave out for statuses above 399. */
const ErrorBody = z.strictObject({
  errors: z
    .array(
      z.strictObject({
        errorId: z.int(),
        domain: z.string(),
        category: z.enum(["REQUEST", "BUSINESS", "APPLICATION"]),
        message: z.string().min(3),
        longMessage: z.string(),
        parameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
      }),
    )
    .min(1),
});
const Ledger = z.object({
  entries: z.array(z.object({ operation: z.string().nullable(), status: z.number() })),
});

if (CONTRACTS_FOLDER === null) {
  console.log(
    "The published documents are not beside the project: eBay's replies are not held against them.",
  );
}

describe.skipIf(CONTRACTS_FOLDER === null)("the stand-in eBay and the published documents", () => {
  let ebay: EbayClient;
  let listener: Listener;
  const contracts = new Map<string, Contract>();

  beforeAll(async () => {
    ebay = await openEbay();
    listener = await listen(VERIFICATION_TOKEN);
    for (const [prefix, file] of EBAY_DOCUMENTS) {
      const contract = openContract(file);
      if (contract) contracts.set(prefix, contract);
    }
  });
  afterAll(async () => {
    await listener.close();
    await ebay.close();
  });

  it("answers every operation, right or wrong, as they describe it", async () => {
    await tourEbay(ebay, listener);

    const { entries } = Ledger.parse(await ebay.control("GET", "/ledger?market=ebay"));
    expect(entries).toHaveLength(ebay.seen.length);
    const covered = new Map<string, Set<number>>();
    const problems = ebay.seen.flatMap(({ method, path, answer }, index) => {
      const operation = entries[index]?.operation ?? "none";
      if (UNDESCRIBED.includes(operation)) return [];
      const { status, contentType, body } = answer;
      const [prefix = ""] = [...contracts.keys()].filter((one) => path.startsWith(one));
      covered.set(
        `${prefix} ${operation}`,
        (covered.get(`${prefix} ${operation}`) ?? new Set()).add(status),
      );
      const found = contracts
        .get(prefix)
        ?.checkAnswer({ operation, status, contentType, body }) ?? ["no document"];
      const isError = status < 400 || ErrorBody.safeParse(body).success;
      const all = isError ? found : [...found, "not in eBay's form of error"];
      return all.map((problem) => `${method} ${path} ${status}: ${problem}`);
    });
    console.log(
      [...covered]
        .map(([name, statuses]) => `${name}: ${[...statuses].sort().join(" ")}`)
        .sort()
        .join("\n"),
    );
    console.log(`not described: ${UNDESCRIBED.join(", ")}`);
    expect(problems).toEqual([]);
  });

  it("was asked for every operation that it has", async () => {
    const { entries } = Ledger.parse(await ebay.control("GET", "/ledger?market=ebay"));
    const asked = new Set(entries.map(({ operation }) => operation));
    const missing = ebay.operations.filter((one) => !asked.has(one) && !UNDESCRIBED.includes(one));
    expect(missing).toEqual([]);
  });
});
