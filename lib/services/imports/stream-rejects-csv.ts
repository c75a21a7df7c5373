import type { Id } from "@/lib/core/ids";
import { csvCell } from "@/lib/domain/import/csv-cell";
import { requireUser, type ServiceContext } from "../context";
import { findOwnRun } from "./internal";
import { readAllRejects } from "./read-rejects";

type Args = { ctx: ServiceContext; input: { id: Id<"run"> } };

/** The rejected rows of a run as the lines of a CSV file. No authorisation: the caller has done it. */
export async function* rejectsCsvLines(
  ctx: ServiceContext,
  runId: Id<"run">,
): AsyncGenerator<string> {
  // Spreadsheets read a file without this mark as Latin-1.
  yield "\uFEFFrow,line,field,reason,text\r\n";
  for await (const page of readAllRejects(ctx, runId)) {
    const lines = page.map(({ rowNumber, lineNumber, field, reason, raw }) =>
      [rowNumber, lineNumber, field, reason, raw].map(csvCell).join(","),
    );
    yield `${lines.join("\r\n")}\r\n`;
  }
}

/** The rejected rows of an own import as a file: its name, and its lines, a page in memory at a time. */
export async function streamRejectsCsv({
  ctx,
  input,
}: Args): Promise<{ fileName: string; lines: AsyncGenerator<string> }> {
  const { run } = await findOwnRun(ctx, requireUser(ctx), input.id);
  const name = run.fileName.replace(/\.(csv|tsv|txt|jsonl?|gz)(\.gz)?$/i, "");
  return { fileName: `${name} rejected rows.csv`, lines: rejectsCsvLines(ctx, run.id) };
}
