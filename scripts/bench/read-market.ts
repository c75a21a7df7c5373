import { createReadStream } from "node:fs";
import { guessImport } from "@/lib/domain/import/guess-import";
import type { ImportTarget } from "@/lib/domain/import/import-field";
import { createRowMapper } from "@/lib/domain/import/map-row";
import type { MappedRow } from "@/lib/domain/import/mapped-row";
import { readRows } from "@/lib/services/imports/read-rows";
import { readSample } from "@/lib/services/imports/read-sample";

export type MarketRow = {
  /** As the file has it. */
  readonly id: string;
  readonly values: ReadonlyMap<string, string>;
  readonly mapped: MappedRow;
};

/** Dates of any year are taken as they are. */
const NO_DAY_YET = new Date(8_640_000_000_000_000);

/** A file of sales or offers, read with the code that imports it. */
export async function readMarket(file: string, target: ImportTarget): Promise<MarketRow[]> {
  const { nature, sample } = await readSample(createReadStream(file));
  const { mapping, defaults } = guessImport(sample, {
    target,
    currency: "USD",
    delimiter: nature.delimiter ?? undefined,
    isJson: nature.format !== "csv",
  });
  const mapRow = createRowMapper({ target, mapping, defaults, now: NO_DAY_YET });
  const rows: MarketRow[] = [];
  for await (const piece of readRows(createReadStream(file))) {
    for (const row of piece.rows) {
      if (row.kind !== "row") continue;
      const id = row.values.get("id") ?? String(rows.length + 1);
      rows.push({ id, values: row.values, mapped: mapRow(row.values) });
    }
  }
  return rows;
}
