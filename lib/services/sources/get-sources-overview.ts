import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Source, type SourceHealth, sourceHealth, sourceSecrets, sources } from "@/db/schema";
import type { Connector } from "@/lib/connectors/contract";
import { CONNECTORS, findConnector } from "@/lib/connectors/registry";
import type { Id } from "@/lib/core/ids";
import { marketDay } from "@/lib/domain/planner/market-day";
import type {
  ConnectorView,
  FetchRunSummary,
  SourcesOverview,
  SourceView,
} from "@/lib/domain/source/source.schema";
import { env } from "@/lib/platform/env";
import { operatorKeys } from "../connections/operator-keys";
import { quotaOwner } from "../connections/quota-owner";
import { isKeptByOperator, termsInForce } from "../connections/terms-in-force";
import { requireUser, type ServiceContext, type UserActor } from "../context";
import { WAITED } from "../fetches/finish-fetch";
import { readQuota } from "../fetches/take-quota";
import { ASK_PAUSE_SECONDS } from "./ask-source-now";

/** Kinds that bring things by themselves, or are sent things: what the page of sources is about. */
const KINDS = ["api", "mail", "capture", "feed", "inbound"] as const satisfies Source["kind"][];

/** A person's sources and the shared ones, how each has been doing, and what could be connected. */
export async function getSourcesOverview({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<SourcesOverview> {
  const { userId, role } = requireUser(ctx);
  const visible = and(
    inArray(sources.kind, KINDS),
    or(isNull(sources.userId), eq(sources.userId, userId)),
  );
  const rows = await ctx.db
    .select({ source: sources, health: sourceHealth, secretOf: sourceSecrets.sourceId })
    .from(sources)
    .leftJoin(sourceSecrets, eq(sourceSecrets.sourceId, sources.id))
    .leftJoin(sourceHealth, eq(sourceHealth.sourceId, sources.id))
    .where(visible)
    .orderBy(asc(sources.userId), asc(sources.id));
  const ids = rows.map(({ source }) => source.id);
  const [counts, runs] = await Promise.all([readCounts(ctx, userId, ids), readLastRuns(ctx, ids)]);
  const views = rows.map(async ({ source, health, secretOf }) => {
    const count = counts.get(source.id);
    return toView(source, health, {
      userId,
      isTheirSearch: count?.has_unasked ?? false,
      hasOwnKeys: secretOf !== null && source.kind === "api",
      lastRun: runs.get(source.id) ?? null,
      quota: await quotaOf(ctx, source),
      searchCount: count?.searches ?? 0,
      listingCount: count?.listings ?? 0,
      nextDueAt: count?.due_ms ? new Date(count.due_ms) : null,
      askableAt: askableAt(count?.asked_ms),
    });
  });
  return {
    sources: await Promise.all(views),
    connectors: CONNECTORS.map((one) => toConnectorView(one, role)),
  };
}

type Beside = Pick<
  SourceView,
  "hasOwnKeys" | "lastRun" | "quota" | "searchCount" | "listingCount" | "nextDueAt" | "askableAt"
> & {
  readonly userId: Id<"user">;
  /** A search of theirs could not be asked the last time. */
  readonly isTheirSearch: boolean;
};

function toView(
  source: Source,
  health: SourceHealth | null,
  { userId, isTheirSearch, ...beside }: Beside,
): SourceView {
  const { id, kind, name, connectorId, environment, state, isApart, keepMinutes } = source;
  const connector = connectorId === null ? null : findConnector(connectorId);
  return {
    ...{ id, kind, name, connectorId, environment, state, isApart, keepMinutes },
    isOwn: source.userId === userId,
    isSignedIn: source.accountId !== null,
    keepMinutesMax: connector?.terms.keepMinutes ?? null,
    attribution: connector?.terms.attribution ?? null,
    health: {
      lastAttemptAt: health?.lastAttemptAt ?? null,
      lastSuccessAt: health?.lastSuccessAt ?? source.lastSuccessAt,
      failures: health?.failures ?? 0,
      failingSince: health?.failingSince ?? null,
      openUntil: health?.openUntil ?? null,
      error: errorOf(health, isTheirSearch),
      lagSeconds: health?.lagSeconds ?? null,
      rowsIn: health?.rowsIn ?? 0,
      rowsRejected: health?.rowsRejected ?? 0,
    },
    ...beside,
  };
}

/** What is wrong with one search, and not with the source, is said to whoever has that search. */
function errorOf(health: SourceHealth | null, isTheirSearch: boolean) {
  if (!health?.errorText) return null;
  const { errorKind, errorText: text, failingSince } = health;
  if (errorKind === "invalid" && failingSince === null && !isTheirSearch) return null;
  return { kind: errorKind ?? "internal", text };
}

/** Who asks by hand is refused while every question was asked a moment ago. */
function askableAt(askedMs: number | null | undefined): Date | null {
  return askedMs ? new Date(askedMs + 1_000 * ASK_PAUSE_SECONDS) : null;
}

type Counts = {
  id: string;
  searches: number;
  listings: number;
  due_ms: number | null;
  asked_ms: number | null;
  has_unasked: boolean;
};

async function readCounts(ctx: ServiceContext, userId: Id<"user">, ids: readonly Id<"source">[]) {
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`;
  const rows = await ctx.db.execute<Counts>(sql`
    select s.id,
      (select count(*)::int from searches q where q.source_id = s.id and q.user_id = ${userId})
        as searches,
      (select count(*)::int from listings l where l.source_id = s.id and l.state = 'active')
        - (select count(*)::int from listings l where l.source_id = s.id and l.state = 'active'
          and l.forget_at <= ${now}) as listings,
      (select (extract(epoch from min(f.due_at)) * 1000)::float8 from fetches f
        where f.source_id = s.id and (f.query is null or exists (
          select from searches q where q.fetch_id = f.id and q.state = 'active'))) as due_ms,
      (select (extract(epoch from min(asked.last_at)) * 1000)::float8 from (
        select max(r.started_at) as last_at from fetches f
        left join fetch_runs r on r.fetch_id = f.id and r.source_id = f.source_id
          and r.started_at > ${now} - make_interval(secs => ${ASK_PAUSE_SECONDS})
        where f.source_id = s.id group by f.id) asked
        having bool_and(asked.last_at is not null)) as asked_ms,
      exists (select from searches q cross join lateral (
        select error_kind from fetch_runs r where r.fetch_id = q.fetch_id
        order by r.started_at desc limit 1) last
        where q.source_id = s.id and q.user_id = ${userId} and q.state = 'active'
          and last.error_kind = 'invalid') as has_unasked
    from sources s where s.id = any(${sql.param(ids)}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

type RunRow = Omit<FetchRunSummary, "startedAt" | "finishedAt"> & {
  sourceId: string;
  startedMs: number;
  finishedMs: number | null;
};

async function readLastRuns(ctx: ServiceContext, ids: readonly Id<"source">[]) {
  const ms = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::float8`;
  const rows = await ctx.db.execute<RunRow>(sql`
    select r.source_id as "sourceId", r.state, r.calls, r.rows_in as "rowsIn",
      r.rows_new as "rowsNew", r.rows_changed as "rowsChanged",
      r.rows_rejected as "rowsRejected", r.rejects, r.failure,
      ${ms(sql`r.started_at`)} as "startedMs", ${ms(sql`r.finished_at`)} as "finishedMs"
    from unnest(${sql.param(ids)}::text[]) as s(id)
    cross join lateral (
      select * from fetch_runs
      where source_id = s.id and error_kind is distinct from ${WAITED}
      order by started_at desc limit 1) r`);
  return new Map(
    rows.map(({ sourceId, startedMs, finishedMs, ...run }): [string, FetchRunSummary] => [
      sourceId,
      {
        ...run,
        startedAt: new Date(startedMs),
        finishedAt: finishedMs === null ? null : new Date(finishedMs),
      },
    ]),
  );
}

async function quotaOf(ctx: ServiceContext, source: Source): Promise<SourceView["quota"]> {
  const found = await quotaOwner(ctx.db, source);
  const limit = found?.limits.requestsPerDay ?? null;
  if (!found || limit === null) return null;
  const now = ctx.clock.now();
  const { dayZone } = found.limits;
  const used = await readQuota(ctx.db, found.quotaKey, dayZone, now);
  return { limit, used, resetsAt: marketDay(now, dayZone).endsAt };
}

function toConnectorView(connector: Connector, role: UserActor["role"]): ConnectorView {
  const { id, label, sites, needs, keysHelp, keyFields } = connector;
  const terms = termsInForce(connector);
  const { keys, problems } = operatorKeys(connector);
  return {
    id,
    label,
    sites: [...sites],
    canSearch: connector.offers.some((one) => one === "search" || one === "comps"),
    needsAccount: needs.account === "oauth",
    hasKeys: keys !== null,
    keyProblems: role === "admin" ? [...problems] : [],
    hasSandbox: env().SANDBOX_URL !== undefined,
    isApart: terms.isApart,
    keepMinutes: terms.keepMinutes,
    isKeptByOperator: isKeptByOperator(connector),
    keysHelp,
    keyFields: keyFields.map(({ name, label: words, isSecret, isOptional }) => ({
      name,
      label: words,
      isSecret,
      isOptional,
    })),
  };
}
