import type { Deal } from "@/lib/domain/deals/deal.schema";
import { Tag } from "../ui/tag";
import { STATE_WORDS } from "./state-words";

/** What sets a listing apart from a real one that is for sale: demo, sold, gone. */
export function DealTags({ deal }: { readonly deal: Deal }) {
  const state = STATE_WORDS[deal.state];
  return (
    <>
      {deal.source.isDemo ? <Tag tone="dashed">demo</Tag> : null}
      {state ? <Tag tone="outline">{state}</Tag> : null}
    </>
  );
}
