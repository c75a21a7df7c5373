import { and, eq, type SQL, sql } from "drizzle-orm";
import { listingMarks, listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import type { DealSegment, ScoreJoin } from "./deal-segments";
import { packKeys } from "./order-key";
import { joinScore } from "./visible-score";

export type DealRow = {
  readonly id: Id<"listing">;
  readonly keys: readonly (number | string)[];
};

function fromDeals(userId: Id<"user">, join: ScoreJoin): SQL {
  const mark = and(eq(listingMarks.listingId, listings.id), eq(listingMarks.userId, userId));
  const scores = {
    scored: () => joinScore("inner", userId),
    maybe: () => joinScore("left", userId),
    none: () => sql``,
  };
  return sql`from ${listings} left join ${listingMarks} on ${mark} ${scores[join]()}`;
}

type Input = {
  readonly userId: Id<"user">;
  readonly segment: DealSegment;
  readonly where: SQL | undefined;
  readonly isForward: boolean;
  readonly limit: number;
  /** Few rows pass all filters: then it is cheaper to collect and sort them than to walk the order's index. */
  readonly isFew: boolean;
};

/** Ids and order keys of one segment's rows, nothing else: a page is filled in afterwards. */
export async function dealRows(ctx: ServiceContext, input: Input): Promise<readonly DealRow[]> {
  const { userId, segment, isForward } = input;
  const isAscending = segment.isAscending === isForward;
  const names = segment.keys.map((_key, index) => sql.identifier(`key_${index}`));
  const columns = segment.keys.map(
    ({ expression }, index) => sql`${expression} as ${names[index]}`,
  );
  const order = names.map((name) => sql`${name} ${sql.raw(isAscending ? "asc" : "desc")}`);
  // "offset 0" keeps the planner from looking at the limit outside.
  const rows = await ctx.db.execute(sql`
    select id, ${packKeys(segment.keys, names)} as keys from (
      select ${listings.id} as id, ${sql.join(columns, sql`, `)}
      ${fromDeals(userId, segment.join)}
      where ${and(segment.where, input.where)} ${input.isFew ? sql`offset 0` : sql``}
    ) as page
    order by ${sql.join(order, sql`, `)} limit ${input.limit}`);
  return rows as unknown as readonly DealRow[];
}

/** How many rows pass, counted up to `max` and no further. */
export async function countDealRows(
  ctx: ServiceContext,
  input: { userId: Id<"user">; join: ScoreJoin; where: SQL | undefined; max: number },
): Promise<number> {
  const [row] = await ctx.db.execute(sql`
    select count(*)::int as count from (
      select 1 ${fromDeals(input.userId, input.join)} where ${input.where} limit ${input.max}
    ) as counted`);
  return Number(row?.count ?? 0);
}
