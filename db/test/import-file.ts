import { gzipSync } from "node:zlib";
import type { IngestRun, User } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { CreateImportInput } from "@/lib/domain/import/import-run.schema";
import { createImport } from "@/lib/services/imports/create-import";
import { getUploadPreview } from "@/lib/services/imports/get-upload-preview";
import { runImport } from "@/lib/services/imports/run-import";
import { createUpload } from "@/lib/services/uploads/create-upload";
import type { Database } from "../client";
import { actorOf, testContext } from "./context";

/** The bytes in pieces, as a request brings them. */
export async function* inPieces(bytes: Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

export async function sendFile(
  db: Database,
  user: User,
  content: string | Uint8Array,
  fileName = "deals.csv",
): Promise<Id<"upload">> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const ctx = testContext(db, actorOf(user));
  return (await createUpload({ ctx, input: { fileName, bytes: inPieces(bytes) } })).id;
}

type Choices = Partial<CreateImportInput> & { fileName?: string };

/** Sends a file and asks for its import as the page does: with what the preview guessed. */
export async function requestImport(
  db: Database,
  user: User,
  content: string | Uint8Array,
  { fileName, ...choices }: Choices = {},
): Promise<Id<"run">> {
  const ctx = testContext(db, actorOf(user));
  const id = await sendFile(db, user, content, fileName);
  const preview = await getUploadPreview({ ctx, input: { id } });
  const target = choices.target ?? "listings";
  const { mapping, defaults } = preview.guess[target];
  const run = await createImport({
    ctx,
    input: { id, target, mapping, defaults, sourceName: "Deals", ...choices },
  });
  return run.id;
}

/** The whole way of a file: sent, asked for, imported as the job does it. */
export async function importFile(
  db: Database,
  user: User,
  content: string | Uint8Array,
  choices: Choices = {},
): Promise<IngestRun> {
  const runId = await requestImport(db, user, content, choices);
  const run = await runImport({ ctx: testContext(db), input: { runId } });
  if (!run) throw new Error("the run was not taken");
  return run;
}

type Cells = Record<string, string | number>;

/** A CSV file of the given rows; the first row names the columns. */
export function csvOf(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined) =>
    `"${String(value ?? "").replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return [columns.join(","), ...lines].join("\n");
}

/** Rows that differ in id and title, with a price that grows by a dollar a row. */
export function manyRows(count: number, over: (index: number) => Cells = () => ({})): Cells[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    title: `Boss CE-2 number ${index}`,
    price: 100 + index,
    currency: "USD",
    category: "Effects",
    ...over(index),
  }));
}

/** A gzip file that breaks off before its end. */
export function cutOffGzip(text: string): Uint8Array {
  const whole = gzipSync(text);
  return whole.subarray(0, whole.length - 12);
}
