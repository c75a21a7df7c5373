import { and, eq, getTableColumns, gte, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { listings, type ListingScore as ScoreRow } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Page } from "@/lib/core/page.schema";
import type {
  ListingScore,
  ListListingScoresInput,
} from "@/lib/domain/listing-score/listing-score.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { toDealVerdict } from "../deals/to-deal-verdict";
import { notReplaced, score, visibleScore } from "../deals/visible-score";
import { keyset } from "../keyset";
import { onPage, ownersOf } from "../page-by-owner";

/** A page goes by verdicts; of each listing one is visible, and it stands for the listing's id. */
type Row = Omit<ScoreRow, "evidence" | "id" | "listingId"> & {
  readonly id: Id<"listing">;
  readonly scoreId: Id<"score">;
};

const page = keyset(score.listingId, {
  createdAt: [score.listingId, (row: Row) => row.id],
  scoredAt: [score.scoredAt, (row: Row) => row.scoredAt],
  valueScore: [score.valueScore, (row: Row) => row.valueScore],
});

const { evidence: _evidence, listingId: _listingId, ...columns } = getTableColumns(score);

/**
 * Whether the person sees the listing, asked row by row: as a join it may be merged with all listings,
 * and a page would read them from the first on.
 */
function visibleIn(ctx: ServiceContext, userId: Id<"user">): SQL {
  const visible = visibleListing(userId, ctx.clock.now());
  return sql`(select ${visible} from ${listings} where ${listings.id} = ${score.listingId})`;
}

/** What only a verdict with a market has implies its score: said, so that the parts without one are not read. */
function scoreConditions(input: ListListingScoresInput): SQL | undefined {
  const { kind, band, confidence, basis, valueScoreMin } = input;
  const isScored = kind === "scored" || band || confidence || basis;
  return and(
    among(score.listingId, input.listingId),
    kind ? eq(score.kind, kind) : undefined,
    kind === "no-verdict" ? isNull(score.valueScore) : undefined,
    isScored ? isNotNull(score.valueScore) : undefined,
    among(score.band, band),
    among(score.confidence, confidence),
    basis ? eq(score.basis, basis) : undefined,
    valueScoreMin === undefined ? undefined : gte(score.valueScore, valueScoreMin),
  );
}

type Args = { ctx: ServiceContext; input: ListListingScoresInput };

/** One verdict a listing: the person's own where there is one, else the shared. Without the evidence. */
export async function listListingScores({ ctx, input }: Args): Promise<Page<ListingScore>> {
  const { userId } = requireUser(ctx);
  const { segments, segmentOrder, orderBy, direction, limit, finish } = page(input);
  const filters = and(visibleIn(ctx, userId), scoreConditions(input));
  const part = (rows: SQL | undefined) =>
    ctx.db
      .select({ id: score.listingId })
      .from(score)
      .where(and(rows, notReplaced(userId), filters))
      .orderBy(direction(score.userId), ...segmentOrder)
      .limit(limit);
  const rows = await ctx.db
    .select({ ...columns, id: listings.id, scoreId: score.id })
    .from(listings)
    .innerJoin(score, visibleScore(userId))
    .where(onPage(score.listingId, ownersOf(score.userId, userId, undefined), segments, part))
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, ({ id, scoreId, ...row }) => ({
    ...toDealVerdict({ ...row, id: scoreId }),
    id: scoreId,
    listingId: id,
  }));
}
