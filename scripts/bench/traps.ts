// What words alone say about listings: how many carry an exclusion or a text risk, and whether labelled traps do.
import { type IdentityInput, identify } from "@/lib/domain/identity/identify";
import { textRisks } from "@/lib/domain/identity/text-risks";
import { passesPerSecond } from "./passes-per-second";
import { readFiles } from "./read-files";
import { type Row, readRows } from "./read-rows";

function inputOf(row: Row): IdentityInput {
  return {
    title: row.title ?? "",
    description: row.description ?? "",
    category: row.category || null,
    brand: row.brand || null,
    condition: "unknown",
    attributes: {},
  };
}

const files = readFiles("bench:traps", ["test"], ["traps"]);
const rows = readRows(files.test);
const trapIds = new Set((files.traps ? readRows(files.traps) : []).map(({ id }) => id));

const judged = rows.map((row) => {
  const input = inputOf(row);
  const isTrap = trapIds.has(row.id ?? "");
  const isExcluded = identify(input).exclusion !== null;
  const isRisky = textRisks(input).length > 0;
  return { row, isTrap, isExcluded, isRisky, isFlagged: isExcluded || isRisky };
});
const traps = judged.filter(({ isTrap }) => isTrap);
const others = judged.filter(({ isTrap }) => !isTrap);
const shareOf = (isSo: (row: (typeof judged)[number]) => boolean) =>
  others.filter(isSo).length / (others.length || 1);

for (const { row } of traps.filter(({ isFlagged }) => !isFlagged)) {
  console.error(`missed: ${row.title}`);
}
const titles = rows.map((row) => ({ ...inputOf(row), description: "" }));
const titlePasses = passesPerSecond(() => {
  for (const input of titles) identify(input);
});

console.log(
  JSON.stringify({
    rows: rows.length,
    traps: traps.length,
    trapsExcluded: traps.filter(({ isExcluded }) => isExcluded).length,
    trapsFlagged: traps.filter(({ isFlagged }) => isFlagged).length,
    othersExcludedShare: shareOf(({ isExcluded }) => isExcluded),
    othersRiskyShare: shareOf(({ isRisky }) => isRisky),
    othersFlaggedShare: shareOf(({ isFlagged }) => isFlagged),
    titlesPerSecond: Math.round(titlePasses * titles.length),
    peakMemoryMb: process.resourceUsage().maxRSS / 1_024,
  }),
);
