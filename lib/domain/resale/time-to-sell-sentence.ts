import { halfGoneText } from "./half-gone";
import type { TimeToSell } from "./resale.schema";
import { halfGoneOf } from "./time-to-sell";

type Words = { readonly count: (n: number) => string };

export type TimeSentence = { readonly said: string; readonly restsOn: string };

/** "Half like this are gone in 9 h", and how many listings say so; null where too few have ended. */
export function timeToSellSentence(time: TimeToSell, words: Words): TimeSentence | null {
  if (time.kind === "not-observed") return null;
  const text = halfGoneText(halfGoneOf(time), words);
  const said = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const { count, watchedCount } = time;
  const restsOn = `${words.count(watchedCount)} of this category were watched, ${words.count(count)} of them until they were sold or gone.`;
  return { said, restsOn };
}
