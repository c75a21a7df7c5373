// Imports a file from the command line and judges what it touched: npm run import -- FILE
import { createReadStream, createWriteStream, existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { IngestRun } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { FIELD_LABELS } from "@/lib/domain/import/field-labels";
import { findImportProblems } from "@/lib/domain/import/find-import-problems";
import { guessImport } from "@/lib/domain/import/guess-import";
import { fieldsOf } from "@/lib/domain/import/import-field";
import { suggestSourceName } from "@/lib/domain/import/suggest-source-name";
import type { ServiceContext } from "@/lib/services/context";
import { createLocalImport } from "@/lib/services/imports/create-local-import";
import { failRun } from "@/lib/services/imports/fail-run";
import { findImportOwner, type ImportOwner } from "@/lib/services/imports/find-import-owner";
import { planImport } from "@/lib/services/imports/plan-import";
import { readRejects } from "@/lib/services/imports/read-rejects";
import { type FileSample, readSample } from "@/lib/services/imports/read-sample";
import { runImport } from "@/lib/services/imports/run-import";
import { rejectsCsvLines } from "@/lib/services/imports/stream-rejects-csv";
import { closeProcessContext, processContext } from "@/lib/services/process-context";
import { countNoVerdicts } from "@/lib/services/scores/count-no-verdicts";
import { scoreDueListings } from "@/lib/services/scores/score-due-listings";
import { getUserPrefs } from "@/lib/services/user-prefs/get-user-prefs";
import { createProgressLine } from "./import/progress-line";
import { type ImportOptions, readOptions, USAGE, UsageError } from "./import/read-options";
import { remedies } from "./import/remedies";

const REJECTS_SHOWN = 20;
const DEFAULT_CURRENCY = "USD";
const number = new Intl.NumberFormat("en-US");
const count = (value: number) => number.format(value);

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => stop.abort(new Error("The import was stopped.")));
}

function requireFile(file: string): number {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const stats = statSync(file);
  if (!stats.isFile()) throw new UsageError(`${file} is no file.`);
  return stats.size;
}

async function preferredCurrency(ctx: ServiceContext, options: ImportOptions): Promise<string> {
  if (options.currency) return options.currency;
  return ctx.actor.kind === "user" ? (await getUserPrefs({ ctx })).currency : DEFAULT_CURRENCY;
}

/** How the file will be read: the guess, overruled by what the command line says. */
function choose(file: FileSample, options: ImportOptions, currency: string) {
  const guess = guessImport(file.sample, {
    ...(options.target ? { target: options.target } : {}),
    currency,
    isJson: file.nature.format !== "csv",
  });
  const defaults = {
    ...guess.defaults,
    ...(options.currency ? { currency: options.currency } : {}),
    ...(options.basis ? { basis: options.basis } : {}),
  };
  const chosen = { target: guess.target, mapping: guess.mapping, defaults };
  return { ...chosen, defaults: plan(file, chosen, currency) };
}

function plan(...[file, chosen, currency]: Parameters<typeof planImport>) {
  try {
    return planImport(file, chosen, currency);
  } catch (error) {
    if (!(error instanceof AppError && error.fields.length > 0)) throw error;
    const problems = error.fields.map(({ message }) => message);
    const lines = [...problems, ...remedies(error.fields, file.sample.columns)];
    throw new AppError(error.code, lines.join("\n"), { cause: error });
  }
}

type Chosen = ReturnType<typeof choose>;

function tellPlan(
  file: FileSample,
  { target, mapping, defaults }: Chosen,
  sourceName: string,
): void {
  const { nature, sample } = file;
  const packed = nature.isPacked ? ", gzipped" : "";
  console.log(
    `${nature.format} (${nature.encoding}${packed}) as ${target}, source “${sourceName}”`,
  );
  for (const field of fieldsOf(target)) {
    const column = mapping[field];
    if (column !== undefined) console.log(`  ${FIELD_LABELS[field].padEnd(14)} ← ${column}`);
  }
  const used = new Set(Object.values(mapping));
  const rest = sample.columns.filter((column) => !used.has(column));
  if (rest.length > 0) console.log(`  kept as attributes: ${rest.join(", ")}`);
  for (const { message } of findImportProblems({ sample, target, mapping, defaults })) {
    console.log(`  note: ${message}`);
  }
}

async function importRows(ctx: ServiceContext, path: string, run: IngestRun): Promise<IngestRun> {
  const progress = createProgressLine(process.stdout);
  const openFile = () => createReadStream(path);
  try {
    const input = { runId: run.id, openFile, onProgress: progress.show };
    const done = await runImport({ ctx: { ...ctx, signal: stop.signal }, input });
    if (!done) throw new AppError("CONFLICT", "The import was stopped from elsewhere.");
    progress.end(done);
    return done;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    await failRun(ctx, run.id, "The import was stopped.");
    throw new AppError("CONFLICT", "Stopped. Nothing of the file was kept.", { cause: error });
  }
}

function tellCounts(run: IngestRun, ms: number): void {
  const rate = count(Math.round((run.rowsRead / Math.max(1, ms)) * 1_000));
  console.log(
    `${count(run.rowsRead)} rows in ${(ms / 1_000).toFixed(1)} s (${rate} rows/s): ` +
      `${count(run.rowsInserted)} new, ${count(run.rowsUpdated)} changed, ` +
      `${count(run.rowsUnchanged)} unchanged, ${count(run.rowsRepeated)} repeated, ` +
      `${count(run.rowsRejected)} rejected`,
  );
}

async function tellRejects(ctx: ServiceContext, run: IngestRun, file: string | null) {
  if (run.rowsRejected === 0) return;
  const first = { runId: run.id, after: 0, limit: REJECTS_SHOWN };
  for (const row of (await readRejects({ ctx, input: first })).items) {
    console.log(`  line ${row.lineNumber}: ${row.reason}`);
  }
  const more = run.rowsRejected - REJECTS_SHOWN;
  if (file) {
    await pipeline(Readable.from(rejectsCsvLines(ctx, run.id)), createWriteStream(file));
    console.log(`  all rejected rows are in ${file}`);
  } else if (more > 0) {
    console.log(`  and ${count(more)} more; --rejects OUT.csv writes all of them to a file`);
  }
}

async function score(ctx: ServiceContext): Promise<void> {
  const since = ctx.clock.now();
  const { scored, noVerdict, skipped, ms } = await scoreDueListings({
    ctx: { ...ctx, actor: { kind: "system" }, signal: stop.signal },
    input: {},
  });
  const all = scored + noVerdict;
  if (all + skipped === 0) {
    console.log("No listing needed a new verdict.");
    return;
  }
  const rate = count(Math.round((all / Math.max(1, ms)) * 1_000));
  console.log(
    `${count(all)} listings judged in ${(ms / 1_000).toFixed(1)} s (${rate} listings/s): ` +
      `${count(scored)} scored, ${count(noVerdict)} without a verdict`,
  );
  for (const { reason, count: found } of await countNoVerdicts({ ctx, input: { since } })) {
    console.log(`  ${count(found)}: ${reason.replaceAll("-", " ")}`);
  }
}

function tellOwner(owner: ImportOwner | null, shared: boolean): void {
  if (!owner) console.log("Nobody has signed up yet: the rows are shared with everybody who will.");
  else if (shared) console.log("The rows are shared with everybody on this installation.");
  else console.log(`The rows belong to ${owner.email}; --shared shares them with everybody.`);
}

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const sizeBytes = requireFile(options.file);
  const system = processContext({ kind: "system" });
  const owner = await findImportOwner({ ctx: system, input: { email: options.email } });
  const ctx = owner ? processContext(owner.actor) : system;
  const shared = options.shared || !owner;
  const file = await readSample(createReadStream(options.file));
  const fileName = basename(options.file);
  const sourceName = options.sourceName ?? suggestSourceName(fileName);
  const chosen = choose(file, options, await preferredCurrency(ctx, options));
  tellOwner(owner, shared);
  tellPlan(file, chosen, sourceName);
  const userId = owner?.actor.userId ?? null;
  const run = await createLocalImport({
    ctx,
    input: { ...chosen, userId, shared, fileName, sizeBytes, sourceName },
  });
  const started = performance.now();
  const done = await importRows(ctx, options.file, run);
  if (done.failure) throw new AppError("INVALID", `${done.failure} Nothing of the file was kept.`);
  tellCounts(done, performance.now() - started);
  await tellRejects(ctx, done, options.rejectsFile);
  await score(ctx);
  return done.rowsRejected < done.rowsRead;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof AppError || error instanceof UsageError)) throw error;
  console.error(error.message);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
} finally {
  await closeProcessContext();
}
