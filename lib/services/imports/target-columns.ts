import { type SQL, sql } from "drizzle-orm";
import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import type { ImportField, ImportTarget } from "@/lib/domain/import/import-field";
import { storableJson } from "../storable-json";

type Column = {
  readonly name: string;
  /** As `jsonb_to_recordset` wants it. */
  readonly type: string;
  /** The field that writes it; null is written by every import. */
  readonly field: ImportField | null;
};

const column = (name: string, type: string, field: ImportField | null): Column => ({
  name,
  type,
  field,
});

const COMMON: readonly Column[] = [
  column("title", "text", "title"),
  column("description", "text", "description"),
  column("category", "text", "category"),
  column("brand", "text", "brand"),
  column("condition", "text", "condition"),
  column("condition_text", "text", "condition"),
  column("attributes", "jsonb", null),
  column("price_cents", "bigint", "price"),
  column("price_currency", "text", "price"),
  column("shipping_kind", "text", "shipping"),
  column("shipping_cents", "bigint", "shipping"),
  column("url", "text", "url"),
  column("seller_ref", "text", "seller"),
];

/** The content columns of each target, in the order in which rows are written. */
export const TARGET_COLUMNS: Readonly<Record<ImportTarget, readonly Column[]>> = {
  listings: [
    ...COMMON,
    column("place_label", "text", "location"),
    column("latitude", "float8", "latitude"),
    column("longitude", "float8", "longitude"),
    column("photo_urls", "text[]", "photoUrl"),
    column("state", "text", "state"),
    column("listed_at", "timestamptz", "date"),
  ],
  comps: [...COMMON, column("basis", "text", null), column("observed_on", "date", "date")],
};

const list = (parts: readonly string[]): SQL => sql.raw(parts.join(", "));

/** Names of the content columns, with an optional alias before each. */
export function columnNames(target: ImportTarget, alias = ""): SQL {
  return list(TARGET_COLUMNS[target].map(({ name }) => `${alias}${name}`));
}

/** `r(id text, external_id text, …)`: the rows of a batch as a table. */
export function rowsAsTable(target: ImportTarget, rows: readonly object[]): SQL {
  const types = TARGET_COLUMNS[target].map(({ name, type }) => `${name} ${type}`);
  const shape = ["id text", "external_id text", ...types].join(", ");
  // Not as jsonb: the whole batch would first be sorted and packed.
  return sql`json_to_recordset(${storableJson(rows)}::json) as ${sql.raw(`r(${shape})`)}`;
}

/**
 * What a column of a stored row `t` becomes by an incoming row `r`. A file that has no column for a field
 * says nothing about it, so the stored value stays; shipping without a price in the same currency is unknown.
 */
function nextValue({ name, field }: Column, mapping: ColumnMapping): string {
  if (name === "attributes") return "t.attributes || r.attributes";
  if (field === null || mapping[field]) return `r.${name}`;
  if (field !== "shipping") return `t.${name}`;
  return `case when t.price_currency = r.price_currency then t.${name} else r.${name} end`;
}

/** Whether the incoming row `r` would change the stored row `t`. */
export function isChanged(target: ImportTarget, mapping: ColumnMapping): SQL {
  const next = TARGET_COLUMNS[target].map((each) => nextValue(each, mapping));
  return sql`row(${columnNames(target, "t.")}) is distinct from row(${list(next)})`;
}

/** `title = r.title, …` for an update of `t`. */
export function assignments(target: ImportTarget, mapping: ColumnMapping): SQL {
  return list(TARGET_COLUMNS[target].map((each) => `${each.name} = ${nextValue(each, mapping)}`));
}

/** `title = b.title, …`: back to what an import overwrote. */
export function restorations(target: ImportTarget): SQL {
  const seen = target === "listings" ? ["last_seen_at"] : [];
  const names = TARGET_COLUMNS[target].map(({ name }) => name);
  return list(
    [...names, ...seen, "last_run_id", "updated_at"].map((name) => `${name} = b.${name}`),
  );
}
