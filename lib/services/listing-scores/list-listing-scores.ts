import { and, eq, getTableColumns, gte, type SQL } from "drizzle-orm";
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
import { score, visibleScore } from "../deals/visible-score";
import { keyset } from "../keyset";
import { onPage, ownersOf } from "../page-by-owner";

/** A page goes by listings, which have one visible verdict each and know their owner. */
type Row = Omit<ScoreRow, "evidence" | "id" | "listingId"> & {
  readonly id: Id<"listing">;
  readonly scoreId: Id<"score">;
};

const page = keyset(listings.id, {
  createdAt: [listings.id, (row: Row) => row.id],
  scoredAt: [score.scoredAt, (row: Row) => row.scoredAt],
  valueScore: [score.valueScore, (row: Row) => row.valueScore],
});

const { evidence: _evidence, listingId: _listingId, ...columns } = getTableColumns(score);

type Args = { ctx: ServiceContext; input: ListListingScoresInput };

/** One verdict a listing: the person's own where there is one, else the shared. Without the evidence. */
export async function listListingScores({ ctx, input }: Args): Promise<Page<ListingScore>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, direction, limit, finish } = page(input);
  const { kind, basis, valueScoreMin } = input;
  const filters = and(
    visibleListing(userId, ctx.clock.now()),
    among(listings.id, input.listingId),
    kind ? eq(score.kind, kind) : undefined,
    among(score.band, input.band),
    among(score.confidence, input.confidence),
    basis ? eq(score.basis, basis) : undefined,
    valueScoreMin === undefined ? undefined : gte(score.valueScore, valueScoreMin),
    where,
  );
  const part = (owner: SQL) =>
    ctx.db
      .select({ id: listings.id })
      .from(listings)
      .innerJoin(score, visibleScore(userId))
      .where(and(owner, filters))
      .orderBy(direction(listings.userId), ...orderBy)
      .limit(limit);
  const rows = await ctx.db
    .select({ ...columns, id: listings.id, scoreId: score.id })
    .from(listings)
    .innerJoin(score, visibleScore(userId))
    .where(onPage(listings.id, ownersOf(listings.userId, userId, undefined), part))
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, ({ id, scoreId, ...row }) => ({
    ...toDealVerdict({ ...row, id: scoreId }),
    id: scoreId,
    listingId: id,
  }));
}
