import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../contract";
import { createLedger } from "./ledger";

const entry = (url: string, responseBody = ""): LedgerEntry => ({
  at: new Date(0),
  market: "ebay",
  operation: null,
  method: "GET",
  url,
  requestHeaders: {},
  requestBody: "",
  status: 200,
  responseBody,
  fault: null,
});

describe("the ledger", () => {
  it("drops the oldest when there are too many, and counts them", () => {
    const ledger = createLedger(100);
    for (let made = 0; made < 250; made++) ledger.record(entry(`/${made}`));
    const kept = ledger.list();
    expect(kept.length).toBeLessThanOrEqual(100);
    expect(kept.length).toBeGreaterThanOrEqual(90);
    expect(kept.length + ledger.droppedCount()).toBe(250);
    expect(kept.at(-1)?.url).toBe("/249");
    expect(kept[0]?.url).toBe(`/${250 - kept.length}`);
  });

  it("drops the oldest when the texts are too long together", () => {
    const ledger = createLedger(1_000, 10_000);
    for (let made = 0; made < 50; made++) ledger.record(entry("", "x".repeat(1_000)));
    expect(ledger.list().length).toBeLessThanOrEqual(10);
    expect(ledger.list().length).toBeGreaterThanOrEqual(8);
    expect(ledger.list().length + ledger.droppedCount()).toBe(50);
  });

  it("is empty and has dropped nothing once it is cleared", () => {
    const ledger = createLedger(10);
    for (let made = 0; made < 20; made++) ledger.record(entry("/"));
    ledger.clear();
    expect([ledger.list(), ledger.droppedCount()]).toEqual([[], 0]);
  });
});
