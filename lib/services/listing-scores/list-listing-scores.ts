import { and, eq, getTableColumns, gte } from "drizzle-orm";
import { listings, type ListingScore as ScoreRow } from "@/db/schema";
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

type Row = Omit<ScoreRow, "evidence">;

const page = keyset(score.id, {
  createdAt: [score.id, (row: Row) => row.id],
  scoredAt: [score.scoredAt, (row: Row) => row.scoredAt],
  valueScore: [score.valueScore, (row: Row) => row.valueScore],
});

const { evidence: _evidence, ...columns } = getTableColumns(score);

type Args = { ctx: ServiceContext; input: ListListingScoresInput };

/** One verdict a listing: the person's own where there is one, else the shared. Without the evidence. */
export async function listListingScores({ ctx, input }: Args): Promise<Page<ListingScore>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const { kind, basis, valueScoreMin } = input;
  const rows = await ctx.db
    .select(columns)
    .from(listings)
    .innerJoin(score, visibleScore(userId))
    .where(
      and(
        visibleListing(userId, ctx.clock.now()),
        among(score.listingId, input.listingId),
        kind ? eq(score.kind, kind) : undefined,
        among(score.band, input.band),
        among(score.confidence, input.confidence),
        basis ? eq(score.basis, basis) : undefined,
        valueScoreMin === undefined ? undefined : gte(score.valueScore, valueScoreMin),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, (row) => ({
    ...toDealVerdict(row),
    id: row.id,
    listingId: row.listingId,
  }));
}
