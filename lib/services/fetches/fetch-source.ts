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
    if (end.kind !== "succeeded") break;
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
  const opened = await openReader(ctx, source, () => {
    run.calls += 1;
  }).catch((error: unknown) => endOf(error));
  const end = "kind" in opened ? opened : await readAll(ctx, { source, fetch, opened, run, runId });
  const everySeconds = "kind" in opened ? 3_600 : await opened.everySeconds();
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
  try {
    for await (const page of opened.read({ ctx, source, fetch })) {
      lagSeconds = (await writePage(ctx, asking, page)) ?? lagSeconds;
      cursor = page.cursor;
      isWhole = page.isWhole;
      await noteProgress(ctx.db, asking.runId, asking.run);
    }
    const leftOut = await noteGone({ ctx, source, fetch, opened, startedAt, isWhole });
    if (leftOut.length > 0) cursor = { ...cursor, leftOut };
  } catch (error) {
    const end = endOf(error);
    if (end.kind !== "failed" || end.errorKind !== "auth") return end;
    await opened.dropToken();
    return { ...end, needsReconnect: false };
  }
  return { kind: "succeeded", cursor, lagSeconds };
}

/** Writes one page; returns how late the source showed the newest of what is new, in seconds. */
async function writePage(ctx: ServiceContext, { source, fetch, run }: Asking, page: ReadPage) {
  const seenAt = ctx.clock.now();
  const ingested = await ingestListings({
    ctx,
    input: {
      sourceId: source.id,
      drafts: page.listings,
      told: page.told,
      seenAt,
      fetchId: fetch.id,
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
  return lagOf(ingested.fresh, fetch.answeredBefore);
}

/** How an error ends a question. What is no AppError is a mistake of ours: said so, and logged. */
function endOf(error: unknown): FetchEnd {
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
    needsReconnect: errorKind === "auth",
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
