import { eq } from "drizzle-orm";
import { fetchRuns, type Source, sources } from "@/db/schema";
import { isMailboxError } from "@/lib/adapters/mailbox/imap/mailbox-error";
import { isConnectorError } from "@/lib/connectors/connector-error";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { ingestComps } from "../ingest/ingest-comps";
import { ingestListings } from "../ingest/ingest-listings";
import { type ClaimedFetch, claimFetch } from "./claim-fetch";
import { type FetchEnd, finishFetch } from "./finish-fetch";
import { lagOf } from "./lag-of";
import { noteGone } from "./note-gone";
import { noteProgress } from "./note-progress";
import { openReader } from "./open-reader";
import type { OpenedSource } from "./opened-source";
import { OutOfQuota } from "./out-of-quota";
import { RunCounts } from "./run-counts";
import type { ReadPage } from "./source-reader";

/** Less than a job's time limit by one question. */
const LIMIT_MS = 45_000;
/** A source that could not even be opened does not say how often it may be asked. */
const UNOPENED_SECONDS = 300;

export type FetchSourceCounts = {
  asked: number;
  failed: number;
  rowsIn: number;
  rowsNew: number;
  /** 1 where questions are left that could be asked now. */
  isUnfinished: number;
};

type Args = {
  ctx: ServiceContext;
  input: { readonly sourceId: Id<"source">; readonly limitMs?: number };
};

/**
 * Asks a source all that is due, one question after the other, until none is left, a call is refused or time
 * is up. Failures are noted at the source and never thrown. For jobs: no authorisation.
 */
export async function fetchSource({ ctx, input }: Args): Promise<FetchSourceCounts> {
  const counts = { asked: 0, failed: 0, rowsIn: 0, rowsNew: 0, isUnfinished: 0 };
  const startedMs = ctx.clock.now().getTime();
  const [source] = await ctx.db.select().from(sources).where(eq(sources.id, input.sourceId));
  if (!source) return counts;
  while (!ctx.signal?.aborted) {
    if (ctx.clock.now().getTime() - startedMs >= (input.limitMs ?? LIMIT_MS)) {
      return { ...counts, isUnfinished: 1 };
    }
    const claimed = await claimFetch(ctx.db, source.id, ctx.clock.now());
    if (!claimed) break;
    const { end, run } = await askOnce(ctx, source, claimed);
    counts.asked += 1;
    counts.rowsIn += run.rowsIn;
    counts.rowsNew += run.rowsNew;
    if (end.kind === "failed") counts.failed += 1;
    if (end.kind === "waits" || (end.kind === "failed" && !end.isOfQuestion)) break;
  }
  return counts;
}

async function askOnce(ctx: ServiceContext, source: Source, fetch: ClaimedFetch) {
  const runId = ctx.ids.make("fetchRun");
  const run = new RunCounts();
  await ctx.db.insert(fetchRuns).values({
    id: runId,
    fetchId: fetch.id,
    sourceId: source.id,
    state: "running",
    startedAt: ctx.clock.now(),
  });
  const asking = { source, fetch, run, runId };
  let { end, opened } = await openAndRead(ctx, asking);
  // A token that ended before its time is no outage: with another one the question is asked at once.
  if (isRefusal(end) && (await opened?.renewToken())) {
    ({ end, opened } = await openAndRead(ctx, asking));
  }
  const everySeconds = (await opened?.everySeconds()) ?? UNOPENED_SECONDS;
  await finishFetch(
    ctx.db,
    {
      sourceId: source.id,
      fetch,
      runId,
      counts: run,
      everySeconds,
      now: ctx.clock.now(),
      random: shareOf(fetch.leaseId),
    },
    end,
  );
  if (end.kind === "failed") {
    ctx.log.warn({ sourceId: source.id, kind: end.errorKind }, `source failed: ${end.message}`);
  }
  return { end, run };
}

type Asked = { readonly end: FetchEnd; readonly opened: OpenedSource | null };

async function openAndRead(ctx: ServiceContext, asking: Omit<Asking, "opened">): Promise<Asked> {
  try {
    const opened = await openReader(ctx, asking.source, () => {
      asking.run.calls += 1;
    });
    return { end: await readAll(ctx, { ...asking, opened }), opened };
  } catch (error) {
    return { end: endOf(error, { refusalsMax: 1, hasQuestion: false }), opened: null };
  }
}

const isRefusal = (end: FetchEnd) => end.kind === "failed" && end.refusalsMax !== null;

type Asking = {
  readonly source: Source;
  readonly fetch: ClaimedFetch;
  readonly opened: OpenedSource;
  readonly run: RunCounts;
  readonly runId: Id<"fetchRun">;
};

async function readAll(ctx: ServiceContext, asking: Asking): Promise<FetchEnd> {
  const { source, fetch, opened } = asking;
  const startedAt = ctx.clock.now();
  let cursor = fetch.cursor;
  let lagSeconds: number | null = null;
  let isWhole = false;
  const present = new Set<Id<"listing">>();
  try {
    for await (const page of opened.read({ ctx, source, fetch })) {
      const { fresh, listingIds } = await writePage(ctx, asking, page);
      lagSeconds = lagOf(fresh, fetch.answeredBefore) ?? lagSeconds;
      for (const id of listingIds) present.add(id);
      cursor = page.cursor;
      isWhole = page.isWhole;
      await noteProgress(ctx.db, asking.runId, asking.run);
    }
    const leftOut = await noteGone({ ctx, source, fetch, opened, startedAt, present, isWhole });
    if (leftOut.length > 0) cursor = { ...cursor, leftOut };
  } catch (error) {
    return endOf(error, { refusalsMax: opened.refusalsMax, hasQuestion: fetch.query !== null });
  }
  return { kind: "succeeded", cursor, lagSeconds };
}

async function writePage(ctx: ServiceContext, asking: Asking, page: ReadPage) {
  const { source, fetch, opened, run } = asking;
  const seenAt = ctx.clock.now();
  const ingested = await ingestListings({
    ctx,
    input: {
      sourceId: source.id,
      drafts: page.listings,
      told: page.told,
      seenAt,
      fetchId: fetch.id,
      isExact: opened.item === null,
    },
  });
  run.addIngested(ingested);
  run.addRejected(page.rejected);
  if (page.written) run.addIngested(page.written);
  if (page.comps.length > 0 && !source.isApart) {
    run.addIngested(
      await ingestComps({ ctx, input: { sourceId: source.id, drafts: page.comps, seenAt } }),
    );
  }
  return ingested;
}

type Ending = Pick<OpenedSource, "refusalsMax"> & { readonly hasQuestion: boolean };

/** How an error ends a question. What is no AppError is a mistake of ours: said so, and logged. */
function endOf(error: unknown, { refusalsMax, hasQuestion }: Ending): FetchEnd {
  const wait = waitIn(error);
  if (wait) return { kind: "waits", until: wait.until };
  if (!(error instanceof AppError)) throw error;
  const hasKind = isConnectorError(error) || isMailboxError(error);
  const errorKind = hasKind ? error.kind : error.code.toLowerCase();
  return {
    kind: "failed",
    errorKind,
    message: error.message,
    retryAfterMs: error.retryAfterMs ?? null,
    refusalsMax: errorKind === "auth" ? refusalsMax : null,
    isOfQuestion: hasQuestion && error.code === "INVALID" && error.fields.length > 0,
  };
}

/** Connectors wrap what their fetch throws. */
function waitIn(error: unknown): OutOfQuota | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OutOfQuota) return cause;
  }
  return null;
}

/** The lease's id is random already. */
function shareOf(leaseId: string): number {
  return Number.parseInt(leaseId.slice(0, 8), 16) / 2 ** 32;
}
