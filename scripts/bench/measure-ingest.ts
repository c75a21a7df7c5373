import { sql } from "drizzle-orm";
import pino from "pino";
import type { Database } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { median } from "@/lib/core/median";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { systemIds } from "@/lib/platform/clock";
import type { ServiceContext } from "@/lib/services/context";
import { checkedRows, ingestBatch } from "@/lib/services/ingest/ingest-batch";
import {
  BATCH_ROWS,
  type IngestCounts,
  ingestListings,
} from "@/lib/services/ingest/ingest-listings";
import { tellDrafts } from "@/lib/services/ingest/tell-drafts";
import { ALL_FIELDS } from "@/lib/services/ingest/told-fields";
import { copyRows, fillTwin, makeTwin, readRows } from "./copy-listings";
import { makeDrafts } from "./make-drafts";
import { processorSeconds } from "./processor-seconds";

const SOURCE_ID: Id<"source"> = "src_bench";
const START = Date.parse("2026-11-21T12:00:00Z");
/** How long a search rests, where the marketplace's quota allows it. */
const PAUSE_MS = 5 * 60_000;
const PASSES_AN_HOUR = 12;

export type IngestBench = {
  /** New listings in each part of each round. */
  readonly rows: number;
  readonly rounds: number;
  /** Listings that are there before. */
  readonly before: number;
  readonly say: (text: string) => void;
};

type Part =
  | "copy"
  | "copyInOne"
  | "database"
  | "whole"
  | "seenAgain"
  | "seenWritten"
  | "seenUnwritten"
  | "cheaper";

function note(all: Map<Part, number[]>, part: Part, seconds: number): void {
  all.set(part, [...(all.get(part) ?? []), seconds]);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / BATCH_ROWS);
  return Array.from({ length: count }, (_, at) =>
    items.slice(at * BATCH_ROWS, (at + 1) * BATCH_ROWS),
  );
}

class IngestRounds {
  readonly seconds = new Map<Part, number[]>();
  /** Seconds of processor time: the one connection's server process, and this one. */
  readonly server = new Map<Part, number[]>();
  readonly client = new Map<Part, number[]>();
  readonly counts = {
    inserted: 0,
    changed: 0,
    unchanged: 0,
  };
  private readonly ctx: ServiceContext;
  /** Of the unchanged, how many were written as seen. */
  written = 0;
  private made = 0;
  private serverPid = 0;
  private nowMs = START;

  constructor(private readonly db: Database) {
    this.ctx = {
      db,
      clock: { now: () => new Date(this.nowMs) },
      ids: systemIds,
      actor: { kind: "system" },
      log: pino({ level: "warn" }, process.stderr),
    };
  }

  forgetTimes(): void {
    for (const all of [this.seconds, this.server, this.client]) all.clear();
  }

  async prepare(before: number): Promise<void> {
    await this.db.execute(sql`
      insert into users (id, email, name) values ('usr_bench', 'bench@example.test', 'Bench')`);
    await this.db.execute(sql`
      insert into sources (id, user_id, name, kind, licence)
      values (${SOURCE_ID}, 'usr_bench', 'Bench', 'api', 'marketplace')`);
    await makeTwin(this.db);
    const [server] = await this.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    this.serverPid = server?.pid ?? 0;
    for (let left = before; left > 0; left -= BATCH_ROWS) {
      await this.ingest(this.next(Math.min(left, BATCH_ROWS)));
    }
    await fillTwin(this.db);
    await this.drain();
    await this.db.execute(sql`analyze`);
  }

  async round(rows: number): Promise<void> {
    await this.takeInTurns(this.next(rows));
    const drafts = this.next(rows);
    const all = await this.take("whole", drafts);
    const copied = await readRows(this.db, all);
    await this.time("copyInOne", () => copyRows(this.db.$client, copied));
    await this.drain();
    await this.hour(drafts);
    this.nowMs += PAUSE_MS;
    await this.take("cheaper", drafts.map(cheaper));
    await this.drain();
  }

  /** The same answer again and again for an hour: most of it is not written, some of it is. */
  private async hour(drafts: readonly ListingDraft[]): Promise<void> {
    let sum = 0;
    for (let pass = 0; pass < PASSES_AN_HOUR; pass += 1) {
      this.nowMs += PAUSE_MS;
      const took = await secondsOf(() => this.ingestCounted(drafts));
      const at = new Date(this.nowMs).toISOString();
      const [seen] = await this.db.execute<{ count: number }>(
        sql`select count(*)::int as count from listings where last_seen_at = ${at}`,
      );
      this.written += seen?.count ?? 0;
      note(this.seconds, seen?.count === 0 ? "seenUnwritten" : "seenWritten", took);
      sum += took;
    }
    note(this.seconds, "seenAgain", sum / PASSES_AN_HOUR);
  }

  private next(count: number): ListingDraft[] {
    this.made += count;
    return makeDrafts(this.made - count, count);
  }

  private ingest(drafts: readonly ListingDraft[]): Promise<IngestCounts> {
    return ingestListings({ ctx: this.ctx, input: { ...this.told(), drafts } });
  }

  private told() {
    return {
      sourceId: SOURCE_ID,
      told: ALL_FIELDS,
      seenAt: new Date(this.nowMs),
      fetchId: "fch_bench" as const,
    };
  }

  private async ingestCounted(drafts: readonly ListingDraft[]): Promise<Id<"listing">[]> {
    const counts = await this.ingest(drafts);
    this.counts.inserted += counts.inserted;
    this.counts.changed += counts.changed;
    this.counts.unchanged += counts.unchanged;
    return [...counts.listingIds];
  }

  private async take(part: Part, drafts: readonly ListingDraft[]): Promise<Id<"listing">[]> {
    const ids: Id<"listing">[] = [];
    await this.time(part, async () => {
      ids.push(...(await this.ingestCounted(drafts)));
    });
    return ids;
  }

  /**
   * Batch by batch the database part and the reference, so that other work on the machine meets both. The rows
   * are made of their drafts beforehand, as the text of COPY is.
   */
  private async takeInTurns(drafts: readonly ListingDraft[]): Promise<void> {
    const batches = chunksOf(tellDrafts(drafts, ALL_FIELDS)).map((some) => ({
      input: { ...this.told(), drafts: some },
      made: checkedRows(systemIds)(some),
    }));
    const clocks = [this.clockOf("database"), this.clockOf("copy")] as const;
    for (const { input, made } of batches) {
      const { fresh, ids } = await clocks[0].run(() =>
        ingestBatch({ ctx: this.ctx, input, makeRows: () => made }),
      );
      this.counts.inserted += fresh.length;
      const copied = await readRows(this.db, ids);
      await clocks[1].run(() => copyRows(this.db.$client, copied));
    }
    for (const clock of clocks) clock.stop();
  }

  private async time(part: Part, work: () => Promise<unknown>): Promise<void> {
    const clock = this.clockOf(part);
    await clock.run(work);
    clock.stop();
  }

  /** Adds up what parts of a round take, and notes the sum when it is stopped. */
  private clockOf(part: Part) {
    const sum = { seconds: 0, server: 0, client: 0 };
    const run = async <T>(work: () => Promise<T>): Promise<T> => {
      const serverBefore = processorSeconds(this.serverPid);
      const clientBefore = process.cpuUsage();
      const startedAt = performance.now();
      const result = await work();
      sum.seconds += (performance.now() - startedAt) / 1_000;
      const { user, system } = process.cpuUsage(clientBefore);
      sum.client += (user + system) / 1e6;
      sum.server += processorSeconds(this.serverPid) - serverBefore;
      return result;
    };
    const stop = () => {
      note(this.seconds, part, sum.seconds);
      note(this.server, part, sum.server);
      note(this.client, part, sum.client);
    };
    return { run, stop };
  }

  /** What jobs do between two answers of a source. */
  private async drain(): Promise<void> {
    await this.db.execute(sql`delete from rescore_requests`);
    await this.db.execute(sql`delete from join_requests`);
  }
}

function cheaper(draft: ListingDraft): ListingDraft {
  const { cents, currency } = draft.price;
  return { ...draft, price: { cents: Math.floor(cents * 0.9), currency } };
}

const MEANINGS = {
  copyIs: `COPY of the same rows into a table made like listings, no foreign keys, one transaction for ${BATCH_ROWS} rows`,
  databaseIs:
    "of new listings, from begin to commit of each batch: listings, price points, events, requests for verdicts and objects; the rows are made beforehand, as COPY's text is",
  wholeIs: "of new listings, from the drafts to the commit of the last batch: ingestListings",
  seenAgainIs:
    "the same drafts, ingestListings: an hour of answers five minutes apart; seenWritten are those that write the time, seenUnwritten the others",
  cheaperIs: "known listings, each at another price: ingestListings",
};

/** Rates are rows a second, each the median of all rounds but the first, which warms up. */
export async function measureIngest(db: Database, { rows, rounds, before, say }: IngestBench) {
  const bench = new IngestRounds(db);
  await bench.prepare(before);
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) bench.forgetTimes();
    await bench.round(rows);
    const took = [...bench.seconds].map(
      ([part, all]) => `${part} ${(rows / (all.at(-1) ?? 0)).toFixed(0)}`,
    );
    say(`${round === 0 ? "warming up" : `round ${round}`}: ${took.join(", ")} rows/s`);
  }
  const rate = (part: Part) => rows / median(bench.seconds.get(part) ?? []);
  const parts = [...bench.seconds.keys()];
  const microseconds = (all: Map<Part, number[]>, end: string) =>
    [...all].map(([part, times]) => [`${part}${end}`, Math.round((1e6 * median(times)) / rows)]);
  return {
    ...MEANINGS,
    batchRows: BATCH_ROWS,
    rows,
    rounds,
    before,
    ...bench.counts,
    written: bench.written,
    ...Object.fromEntries(parts.map((part) => [`${part}PerSecond`, rate(part)])),
    databaseToCopy: rate("database") / rate("copy"),
    wholeToCopy: rate("whole") / rate("copy"),
    seenAgainToNew: rate("seenAgain") / rate("whole"),
    seenWrittenToNew: rate("seenWritten") / rate("whole"),
    seenUnwrittenToNew: rate("seenUnwritten") / rate("whole"),
    // Processor time, which other work on the machine changes less.
    ...Object.fromEntries(microseconds(bench.server, "ServerUs")),
    ...Object.fromEntries(microseconds(bench.client, "ClientUs")),
  };
}
