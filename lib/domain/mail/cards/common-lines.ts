import type { CardLayout } from "./layout";
import { BUTTON, CONDITION_LINE, DROP_LINE, ENDED_LINE, SOLD_LINE } from "./line-words";

/** What most senders have in common; a sender's layout names what is its own. */
export const COMMON_LINES = {
  title: "linked",
  noise: BUTTON,
  condition: CONDITION_LINE,
  place: null,
  auction: null,
  priceDrop: DROP_LINE,
  sold: SOLD_LINE,
  ended: ENDED_LINE,
} satisfies Omit<CardLayout, "signs">;
