import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { type EvidenceChoices, NO_CHOICES } from "@/lib/domain/verdict/evidence-choices";

type Pair = { readonly userId: Id<"user">; readonly listingId: Id<"listing"> };

export type StoredChoices = {
  /** `NO_CHOICES` itself where the person made none. */
  readonly of: (pair: Pair) => EvidenceChoices;
  readonly usersOf: (listingId: Id<"listing">) => readonly Id<"user">[];
  /** The listings and people for whom these choices and later ones are not the same. */
  readonly changedSince: (later: StoredChoices) => readonly Pair[];
  readonly pairs: ReadonlyMap<string, Pair>;
};

type Row = {
  listing_id: Id<"listing">;
  user_id: Id<"user">;
  struck: string[];
  added: string[];
};

const keyOf = ({ userId, listingId }: Pair) => `${listingId} ${userId}`;

/** What people decided about the evidence of these listings, as committed when asked for. */
export async function loadChoices(
  db: DatabaseOrTransaction,
  listingIds: readonly Id<"listing">[],
): Promise<StoredChoices> {
  // In one order, so that weights are added up in one order.
  const rows = await db.execute<Row>(sql`
    select listing_id, user_id,
      coalesce(array_agg(comp_id order by comp_id) filter (where choice = 'struck'), '{}') as struck,
      coalesce(array_agg(comp_id order by comp_id) filter (where choice = 'added'), '{}') as added
    from evidence_choices where listing_id = any(${sql.param(listingIds)}::text[])
    group by 1, 2 order by 1, 2`);
  return storedChoices(rows);
}

/** From rows in order of listing and person. */
export function storedChoices(rows: readonly Row[]): StoredChoices {
  const byPair = new Map<string, EvidenceChoices>();
  const pairs = new Map<string, Pair>();
  const users = new Map<Id<"listing">, Id<"user">[]>();
  for (const { listing_id: listingId, user_id: userId, struck, added } of rows) {
    const pair = { userId, listingId };
    pairs.set(keyOf(pair), pair);
    byPair.set(keyOf(pair), { struck: new Set(struck), added: new Set(added) });
    users.set(listingId, [...(users.get(listingId) ?? []), userId]);
  }
  const of = (pair: Pair) => byPair.get(keyOf(pair)) ?? NO_CHOICES;
  return {
    of,
    pairs,
    usersOf: (listingId) => users.get(listingId) ?? [],
    changedSince: (later) =>
      [...new Map([...pairs, ...later.pairs]).values()].filter(
        (pair) => textOf(of(pair)) !== textOf(later.of(pair)),
      ),
  };
}

function textOf({ struck, added }: EvidenceChoices): string {
  return `${[...struck].join(" ")}|${[...added].join(" ")}`;
}
