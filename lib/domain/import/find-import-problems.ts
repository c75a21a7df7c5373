import type { ColumnMapping } from "./column-mapping.schema";
import { FIELD_LABELS } from "./field-labels";
import type { ImportDefaults } from "./import-defaults.schema";
import { type ImportField, type ImportTarget, REQUIRED_FIELDS } from "./import-field";
import { parseCurrency } from "./parse-currency";
import { sniffDateOrder } from "./sniff-date-order";
import { sampleValues, type TableSample } from "./table-sample";

export type ImportProblem = {
  readonly field: ImportField | null;
  /** A `blocking` problem must be solved before the import, a `note` should be known. */
  readonly severity: "blocking" | "note";
  readonly message: string;
};

type Input = {
  readonly sample: TableSample;
  readonly target: ImportTarget;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
  /** What holds the rows, as the sentences call it. */
  readonly holder?: "file" | "feed";
};

const blocking = (field: ImportField, message: string): ImportProblem => ({
  field,
  severity: "blocking",
  message,
});
const note = (field: ImportField | null, message: string): ImportProblem => ({
  field,
  severity: "note",
  message,
});

function missingColumns({ sample, mapping, holder = "file" }: Input): ImportProblem[] {
  const known = new Set(sample.columns);
  const problems: ImportProblem[] = REQUIRED_FIELDS.filter((field) => !mapping[field]).map(
    (field) =>
      blocking(
        field,
        `No column is the ${FIELD_LABELS[field].toLowerCase()}. Choose one, or add it to the ${holder}.`,
      ),
  );
  for (const [field, column] of Object.entries(mapping) as [ImportField, string][]) {
    if (!known.has(column))
      problems.push(blocking(field, `The ${holder} has no column “${column}”.`));
  }
  const columns = Object.values(mapping);
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) {
    const field = (Object.keys(mapping) as ImportField[]).findLast((key) => mapping[key] === twice);
    problems.push(blocking(field ?? "title", `The column “${twice}” is chosen twice.`));
  }
  return problems;
}

function currencyProblems({ sample, mapping, defaults }: Input): ImportProblem[] {
  if (mapping.currency || !mapping.price) return [];
  const prices = sampleValues(sample, mapping, "price");
  const unsigned = prices.filter((price) => parseCurrency(price) === null);
  if (unsigned.length === 0 && prices.length > 0) return [];
  return defaults.currency
    ? [note("currency", `The prices name no currency. They are taken as ${defaults.currency}.`)]
    : [blocking("currency", "The prices name no currency. Choose one.")];
}

function basisProblems({ target, mapping, defaults }: Input): ImportProblem[] {
  if (target !== "comps" || mapping.basis) return [];
  return defaults.basis
    ? []
    : [blocking("basis", "The file does not say whether these prices were paid or asked. Choose.")];
}

function dateProblems({ sample, mapping, defaults }: Input): ImportProblem[] {
  const values = sampleValues(sample, mapping, "date");
  if (sniffDateOrder(values) !== "ambiguous") return [];
  const example = values.find((value) => /^\d{1,2}[/-]\d{1,2}[/-]/.test(value)) ?? "";
  const order = defaults.dateOrder === "month-first" ? "the month first" : "the day first";
  return [note("date", `Dates such as ${example} fit two orders. They are read with ${order}.`)];
}

function identityProblems({ mapping, target, holder = "file" }: Input): ImportProblem[] {
  if (mapping.externalId || mapping.url || Object.keys(mapping).length === 0) return [];
  const what = target === "comps" ? "title, seller and date" : "title, seller and place";
  return [
    note("externalId", `The ${holder} has no id and no link, so rows are recognised by ${what}.`),
  ];
}

/** What stands in the way of an import, and what should be known before it; the blocking ones first. */
export function findImportProblems(input: Input): ImportProblem[] {
  const problems = [
    ...missingColumns(input),
    ...currencyProblems(input),
    ...basisProblems(input),
    ...dateProblems(input),
    ...identityProblems(input),
  ];
  if (input.sample.rows.length === 0) {
    problems.unshift({
      field: null,
      severity: "blocking",
      message: "The file has column names but no rows.",
    });
  }
  return [
    ...problems.filter(({ severity }) => severity === "blocking"),
    ...problems.filter(({ severity }) => severity === "note"),
  ];
}
