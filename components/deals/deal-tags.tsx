import type { Deal } from "@/lib/domain/deals/deal.schema";
import { Tag } from "../ui/tag";
import { madeUpWord } from "./made-up-word";
import { STATE_WORDS } from "./state-words";

/** What sets a listing apart from a real one that is for sale: demo, a marketplace's stand-in, sold, gone. */
export function DealTags({ deal }: { readonly deal: Deal }) {
  const word = madeUpWord(deal.source);
  const state = STATE_WORDS[deal.state];
  return (
    <>
      {word ? <Tag tone="dashed">{word}</Tag> : null}
      {state ? <Tag tone="outline">{state}</Tag> : null}
    </>
  );
}
