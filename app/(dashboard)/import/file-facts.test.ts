import { expect, test } from "vitest";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { fileFacts } from "./file-facts";

const facts = (sizeBytes: number) =>
  fileFacts(
    {
      format: "csv",
      delimiter: ";",
      encoding: "utf-8",
      isPacked: false,
      sizeBytes,
      columns: ["a"],
    } as unknown as UploadPreview,
    "en-US",
  );

test.each([
  [23, "under 1\u00a0kB"],
  [999, "under 1\u00a0kB"],
  [1_000, "1\u00a0kB"],
  [79_400, "79\u00a0kB"],
  [1_240_000, "1.2\u00a0MB"],
])("%i bytes", (bytes, words) => {
  expect(facts(bytes)).toBe(`CSV, semicolon, utf-8, ${words}, 1 column`);
});
