import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

type Kind = "real" | "integer" | "instant" | "text";

/** One column of an order, never null within its segment. */
export type OrderKey = { readonly expression: SQL; readonly kind: Kind };

export const orderKey = (kind: Kind, expression: SQL): OrderKey => ({ expression, kind });

const YEAR_1_MS = -62_135_596_800_000;
const YEAR_10000_MS = 253_402_300_800_000;

const IS_OF_KIND: Readonly<Record<Kind, (value: number | string) => boolean>> = {
  text: (value) => typeof value === "string" && /^\w{1,64}$/.test(value),
  real: (value) => typeof value === "number" && Math.abs(value) < 1e30,
  integer: (value) => Number.isSafeInteger(value),
  instant: (value) =>
    Number.isSafeInteger(value) && Number(value) >= YEAR_1_MS && Number(value) < YEAR_10000_MS,
};

const BIND: Readonly<Record<Kind, (value: number | string) => SQL>> = {
  text: (value) => sql`${value}::text`,
  // Compared as float4, like the column: 30.1 as float8 would equal no stored value.
  real: (value) => sql`${value}::float4`,
  integer: (value) => sql`${value}::int8`,
  instant: (value) => sql`${new Date(Number(value)).toISOString()}::timestamptz`,
};

/** What a cursor holds of a row, from the columns `names`; instants as milliseconds. */
export function packKeys(keys: readonly OrderKey[], names: readonly SQLWrapper[]): SQL {
  const parts = keys.map(({ kind }, index) =>
    kind === "instant"
      ? sql`to_jsonb((extract(epoch from ${names[index]}) * 1000)::int8)`
      : sql`to_jsonb(${names[index]})`,
  );
  return sql`jsonb_build_array(${sql.join(parts, sql`, `)})`;
}

/** Rows after `values` in the given direction; null when the values are not this order's. */
export function beyond(
  keys: readonly OrderKey[],
  values: readonly (number | string)[],
  isAscending: boolean,
): SQL | null {
  const bound: SQL[] = [];
  for (const [index, { kind }] of keys.entries()) {
    const value = values[index];
    if (value === undefined || !IS_OF_KIND[kind](value)) return null;
    bound.push(BIND[kind](value));
  }
  if (values.length !== keys.length) return null;
  const row = sql.join(
    keys.map(({ expression }) => expression),
    sql`, `,
  );
  const operator = isAscending ? sql`>` : sql`<`;
  return sql`(${row}) ${operator} (${sql.join(bound, sql`, `)})`;
}
