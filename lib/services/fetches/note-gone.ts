import { and, asc, eq, lt, sql } from "drizzle-orm";
import { listings, type Source } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ServiceContext } from "../context";
import { ingestListings } from "../ingest/ingest-listings";
import { seenPauseMs } from "../ingest/seen-pause-ms";
import { ALL_FIELDS, toldFields } from "../ingest/told-fields";
import type { ClaimedFetch } from "./claim-fetch";
import type { OpenedSource } from "./opened-source";

/** Single listings that are looked at after one question: the day's calls are for finding. */
const LOOKED_AT_MAX = 5;
const MISSING_MAX = 1_000;
/** Something that a page of results did not bring this once may be there again the next time. */
const UNSEEN_MS = 20 * 60_000;
/** So many turns of a source's questions are waited for where they are slow. */
const TURNS = 2;

const STATE_ONLY = toldFields(["state"]);

type Args = {
  readonly ctx: ServiceContext;
  readonly source: Source;
  readonly fetch: ClaimedFetch;
  readonly opened: OpenedSource;
  readonly startedAt: Date;
  /** What the answer brought: that it was seen is not always written. */
  readonly present: ReadonlySet<Id<"listing">>;
  /** The answer was complete, so what it left out is not among the results any more. */
  readonly isWhole: boolean;
};

/**
 * Notices listings that a question used to bring and brings no longer: each is asked for by itself where the
 * source can be asked, and is sold, gone, or still there. Without that, a complete answer says that it is gone.
 * Returns those that are still there: they are not looked at again before some time has passed.
 */
export async function noteGone(args: Args): Promise<Id<"listing">[]> {
  const { ctx, source, fetch, opened } = args;
  const missing = await findMissing(args);
  const known = new Set(fetch.cursor.leftOut);
  const looked = missing
    .filter(({ id, lastSeenAt }) => isLongUnseen(lastSeenAt, args) || !known.has(id))
    .slice(0, opened.item ? LOOKED_AT_MAX : missing.length);
  const gone: ListingDraft[] = [];
  const found: ListingDraft[] = [];
  for (const row of looked) {
    const draft = opened.item ? await opened.item(row.externalId) : null;
    if (draft) found.push(draft);
    else gone.push(goneDraft(row));
  }
  const seenAt = ctx.clock.now();
  const input = { sourceId: source.id, seenAt, fetchId: fetch.id };
  const { listingIds } = await ingestListings({
    ctx,
    input: { ...input, drafts: found, told: ALL_FIELDS, isExact: true },
  });
  await ingestListings({ ctx, input: { ...input, drafts: gone, told: STATE_ONLY, isSeen: false } });
  const stillKnown = missing.flatMap(({ id }) => (known.has(id) ? [id] : []));
  return [...new Set([...stillKnown, ...listingIds])];
}

const isLongUnseen = (lastSeenAt: Date, { startedAt }: Args) =>
  lastSeenAt.getTime() < startedAt.getTime() - UNSEEN_MS;

/**
 * What the answer left out, longest unseen first. Where the answer was complete and a listing can be asked for by
 * itself nothing is guessed, so nobody has to wait.
 */
async function findMissing({ ctx, source, fetch, opened, startedAt, present, isWhole }: Args) {
  if (!opened.item && !isWhole) return [];
  const isClear = opened.item !== null && isWhole;
  const until = isClear
    ? startedAt
    : new Date(startedAt.getTime() - (await unseenMs(source, opened)));
  return await ctx.db
    .select()
    .from(listings)
    .where(
      and(
        eq(listings.fetchId, fetch.id),
        eq(listings.state, "active"),
        lt(listings.lastSeenAt, until),
        sql`${listings.id} <> all(${sql.param([...present])}::text[])`,
      ),
    )
    .orderBy(asc(listings.lastSeenAt))
    .limit(isWhole ? MISSING_MAX : LOOKED_AT_MAX);
}

/** How long nothing brings a listing before it counts as missing. */
async function unseenMs(source: Source, { item, everySeconds }: OpenedSource): Promise<number> {
  // When it was seen is not always written.
  if (item) return UNSEEN_MS + seenPauseMs(source);
  // It is, but another question that brings the listing may not have had its turn.
  return Math.max(UNSEEN_MS, TURNS * 1_000 * (await everySeconds()));
}

/** The listing as it is stored; only its state is told. */
function goneDraft(row: typeof listings.$inferSelect): ListingDraft {
  const { externalId, title, condition, url, priceCents: cents, priceCurrency: currency } = row;
  return {
    externalId,
    title,
    condition,
    url,
    description: "",
    category: null,
    brand: null,
    conditionText: null,
    attributes: {},
    price: { cents, currency },
    shipping: { kind: "unknown", cost: null },
    place: { label: null, latitude: null, longitude: null },
    photoUrls: [],
    sellerRef: null,
    state: "gone",
    listedAt: null,
  };
}
