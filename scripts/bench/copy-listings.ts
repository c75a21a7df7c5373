import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Database } from "@/db/client";

/** Rows of `listings` as COPY takes them in. */
export type CopiedRows = {
  readonly columns: string;
  readonly text: Buffer;
  readonly count: number;
};

/** The reference: the columns, defaults, generated column and indexes of `listings`, and none of its foreign keys. */
export const TWIN = "listings_twin";

export async function makeTwin(db: Database): Promise<void> {
  await db.execute(sql.raw(`create table ${TWIN} (like listings including all)`));
}

async function columnsOf(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select attname as name from pg_attribute where attrelid = 'listings'::regclass
      and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`);
  return rows.map(({ name }) => `"${name}"`);
}

/** Into the reference what is there before anything is measured. */
export async function fillTwin(db: Database): Promise<void> {
  const columns = sql.raw((await columnsOf(db)).join(", "));
  await db.execute(sql`insert into ${sql.raw(TWIN)} (${columns}) select ${columns} from listings`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function lineOf(values: readonly (string | null)[]): string {
  const cells = values.map((value) =>
    value === null ? "\\N" : value.replace(/[\\\n\r\t]/g, (one) => ESCAPES[one] ?? one),
  );
  return `${cells.join("\t")}\n`;
}

/** Reads stored listings, so that the very same rows can be copied elsewhere. */
export async function readRows(db: Database, ids: readonly string[]): Promise<CopiedRows> {
  const names = await columnsOf(db);
  const rows = await db.execute<{ cells: (string | null)[] }>(sql`
    select to_json(array[${sql.raw(names.map((name) => `${name}::text`).join(", "))}]) as cells
    from listings where id = any(${sql.param(ids)}::text[])`);
  const text = Buffer.from(rows.map(({ cells }) => lineOf(cells)).join(""));
  return { columns: names.join(", "), text, count: rows.length };
}

/** One COPY, one transaction. */
export async function copyRows(client: Sql, { columns, text }: CopiedRows): Promise<void> {
  await client.begin(async (tx) => {
    const into = await tx.unsafe(`copy ${TWIN} (${columns}) from stdin`).writable();
    await pipeline(Readable.from([text]), into);
  });
}
