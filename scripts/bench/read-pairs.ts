import type { PairSide } from "@/lib/domain/identity/pairs/pair-side";
import { type Row, readRows } from "./read-rows";

type DescribedSide = PairSide & { readonly description: string };
export type DescribedPair = {
  readonly left: DescribedSide;
  readonly right: DescribedSide;
  readonly isSame: boolean;
};

const SAME = new Set(["1", "1.0", "true", "yes"]);

function sideOf(row: Row, prefix: string): DescribedSide {
  const price = row[`${prefix}price`]?.replace(/[^0-9.]/g, "");
  return {
    title: row[`${prefix}title`] ?? row[`${prefix}name`] ?? "",
    price: price ? Number(price) : null,
    description: row[`${prefix}description`] ?? "",
  };
}

/** Pairs of offers with a label; columns as CONTRIBUTING.md describes them. */
export function readPairs(file: string): DescribedPair[] {
  const rows = readRows(file);
  const names = Object.keys(rows[0] ?? {});
  for (const side of ["l_", "r_"]) {
    if (names.includes(`${side}title`) || names.includes(`${side}name`)) continue;
    throw new Error(`${file} needs a column ${side}title or ${side}name`);
  }
  if (!names.includes("label")) throw new Error(`${file} needs a column label (1 or 0)`);
  return rows.map((row) => ({
    left: sideOf(row, "l_"),
    right: sideOf(row, "r_"),
    isSame: SAME.has((row.label ?? "").toLowerCase()),
  }));
}
