import { expect, test } from "vitest";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { draftFor, problemsOf } from "./import-draft";

const setup = { mapping: { title: "Name" }, defaults: { currency: "USD" }, sourceName: "File" };
const preview: UploadPreview = {
  id: "upl_0123456789abcdefghjkmnpqrs",
  fileName: "a.csv",
  sizeBytes: 10,
  format: "csv",
  encoding: "utf-8",
  isPacked: false,
  delimiter: ",",
  columns: ["Name", "Amount"],
  rows: [["Juno-106", "1150"]],
  target: "listings",
  guess: { listings: setup, comps: setup },
  remembered: { listings: { ...setup, mapping: { title: "Name", price: "Amount" } } },
  problems: [],
};

test("what was chosen the last time comes before the guess", () => {
  expect(draftFor(preview, "listings").mapping).toEqual({ title: "Name", price: "Amount" });
  expect(draftFor(preview, "comps").mapping).toEqual({ title: "Name" });
});

test("a missing price is named until a column is chosen", () => {
  const draft = draftFor(preview, "comps");
  const fields = (of: typeof draft) =>
    problemsOf(preview, of)
      .filter(({ severity }) => severity === "blocking")
      .map(({ field }) => field);
  expect(fields(draft)).toContain("price");
  expect(fields({ ...draft, mapping: { ...draft.mapping, price: "Amount" } })).not.toContain(
    "price",
  );
});
