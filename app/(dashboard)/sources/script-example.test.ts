import { expect, test } from "vitest";
import { checkRows } from "@/lib/domain/inbound/check-rows";
import { InboundListing, IngestListingsInput } from "@/lib/domain/inbound/inbound.schema";
import { feedProblems } from "./feed-problems";
import { scriptExample } from "./script-example";

test("the example is one that the API takes as it stands", () => {
  const example = scriptExample("https://scout.example/api/v1/ingest/listings");
  const body = JSON.parse(/-d '(.*)'$/s.exec(example)?.[1] ?? "");
  const { listings } = IngestListingsInput.parse(body);
  expect(checkRows(listings, InboundListing)).toMatchObject({ taken: [{}], rejected: [] });
});

test("what is missing in a feed is named until a column is chosen", () => {
  const table = { columns: ["title", "cost"], rows: [["Jazzmaster", "900"]] };
  const of = (mapping: object) =>
    feedProblems(table, mapping, { currency: "USD" })
      .filter(({ severity }) => severity === "blocking")
      .map(({ message }) => message);
  expect(of({ title: "title" })).toEqual([
    "No column is the price. Choose one, or add it to the feed.",
  ]);
  expect(of({ title: "title", price: "cost" })).toEqual([]);
});
