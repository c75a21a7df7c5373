import type { Id } from "@/lib/core/ids";
import { csvCell } from "@/lib/domain/import/csv-cell";
import { requireUser, type ServiceContext } from "../context";
import { findOwnRun } from "./internal";
import { listRejectedRows } from "./list-rejected-rows";

const PAGE_ROWS = 500;

type Args = { ctx: ServiceContext; input: { id: Id<"run"> } };

async function* lines({ ctx, input }: Args): AsyncGenerator<string> {
  // Spreadsheets read a file without this mark as Latin-1.
  yield "\uFEFFrow,line,field,reason,text\r\n";
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listRejectedRows>> = await listRejectedRows({
      ctx,
      input: { id: input.id, limit: PAGE_ROWS, after },
    });
    const cells = page.items.map(({ rowNumber, lineNumber, field, reason, raw }) =>
      [rowNumber, lineNumber, field, reason, raw].map(csvCell).join(","),
    );
    if (cells.length > 0) yield `${cells.join("\r\n")}\r\n`;
    after = page.nextAfter;
  }
}

/** The rejected rows of an import as the lines of a CSV file, a page in memory at a time, and the file's name. */
export async function streamRejectsCsv({
  ctx,
  input,
}: Args): Promise<{ fileName: string; lines: AsyncGenerator<string> }> {
  const { run } = await findOwnRun(ctx, requireUser(ctx), input.id);
  const name = run.fileName.replace(/\.(csv|tsv|txt|jsonl?|gz)(\.gz)?$/i, "");
  return { fileName: `${name} rejected rows.csv`, lines: lines({ ctx, input }) };
}
