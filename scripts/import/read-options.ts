import { parseArgs } from "node:util";
import { type CurrencyCode, isCurrencyCode } from "@/lib/core/currency";
import { IMPORT_TARGETS, type ImportTarget } from "@/lib/domain/import/import-field";

export type ImportOptions = {
  readonly file: string;
  readonly target: ImportTarget | null;
  readonly sourceName: string | null;
  readonly email: string | null;
  readonly shared: boolean;
  readonly currency: CurrencyCode | null;
  readonly basis: "sold" | "asking" | null;
  /** Where all rejected rows are written. */
  readonly rejectsFile: string | null;
};

export const USAGE = `npm run import -- FILE [--as listings|comps] [--source NAME] [--user EMAIL] [--shared]
                        [--currency USD] [--basis sold|asking] [--rejects OUT.csv]
FILE is CSV, JSON or JSON lines, gzipped or not. Files of one source update each other's rows.`;

/** A command line that asks for something that is not there; its message is a sentence for the person. */
export class UsageError extends Error {}

const OPTIONS = {
  as: { type: "string" },
  source: { type: "string" },
  user: { type: "string" },
  shared: { type: "boolean", default: false },
  currency: { type: "string" },
  basis: { type: "string" },
  rejects: { type: "string" },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[]) {
  if (value === undefined) return null;
  const found = known.find((each) => each === value);
  if (found) return found;
  throw new UsageError(`--${name} is ${known.join(" or ")}, not ‘${value}’.`);
}

function currencyOf(value: string | undefined): CurrencyCode | null {
  if (value === undefined) return null;
  const code = value.toUpperCase();
  if (isCurrencyCode(code)) return code;
  throw new UsageError(`--currency is a code such as USD, not ‘${value}’.`);
}

/** What the command line asks for; throws UsageError with a sentence. */
export function readOptions(argv: readonly string[]): ImportOptions {
  const { values, positionals } = parse(argv);
  const [file, ...more] = positionals;
  if (!file) throw new UsageError("Which file?");
  if (more.length > 0) throw new UsageError(`One file at a time, not also ‘${more[0]}’.`);
  const sourceName = values.source?.trim() || null;
  if (sourceName && sourceName.length > 80) {
    throw new UsageError("--source has at most 80 characters.");
  }
  return {
    file,
    target: oneOf("as", values.as, IMPORT_TARGETS),
    sourceName,
    email: values.user ?? null,
    shared: values.shared,
    currency: currencyOf(values.currency),
    basis: oneOf("basis", values.basis, ["sold", "asking"]),
    rejectsFile: values.rejects ?? null,
  };
}
