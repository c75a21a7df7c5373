import type { Id, IdMaker } from "@/lib/core/ids";
import type { ListingState } from "@/lib/domain/listing/listing-draft.schema";
import { packValue } from "../imports/packed-rows";
import { toStoredRow } from "../imports/stored-row";
import { TARGET_COLUMNS } from "../imports/target-columns";
import type { ToldDraft } from "./tell-drafts";

/** What a listing asks, and whether it is on offer. */
export type Ask = {
  readonly priceCents: number;
  readonly priceCurrency: string;
  readonly state: ListingState;
};

/** A checked draft on its way into its row. */
export type ToldRow = Ask & {
  /** A new one, until it turns out which listing it is. */
  readonly id: Id<"listing">;
  readonly externalId: string;
  readonly shippingCents: number | null;
  /** The content columns, packed, in their order. */
  readonly packed: readonly string[];
  readonly toldHash: string;
};

export function toldRows(drafts: readonly ToldDraft[], ids: IdMaker): ToldRow[] {
  return drafts.map(({ draft, toldHash }) => {
    const { externalId, price, shipping, state } = draft;
    const id = ids.make("listing");
    const identity = { kind: "given", externalId } as const;
    const stored = toStoredRow({ kind: "listing", draft, identity }, id, externalId);
    return {
      id,
      externalId,
      priceCents: price.cents,
      priceCurrency: price.currency,
      shippingCents: shipping.cost?.cents ?? null,
      state,
      packed: TARGET_COLUMNS.listings.map(({ name }) => packValue(stored[name])),
      toldHash,
    };
  });
}
