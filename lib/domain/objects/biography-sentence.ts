import type { SentencePart, SentenceWords } from "@/lib/domain/verdict/verdict-sentence";
import type { Biography } from "./biography";

type Words = Pick<SentenceWords, "money" | "count">;

function counted(count: number, one: string, many: string, words: Words): string {
  return `${words.count(count)} ${count === 1 ? one : many}`;
}

function knownPart({ daysKnown, isOnOffer }: Biography, words: Words): SentencePart {
  if (daysKnown === 0) return { text: isOnOffer ? "New today" : "Seen for less than a day" };
  return { text: counted(daysKnown, "day", "days", words) };
}

/**
 * "41 days, 3 price drops, €120 lower elsewhere", as parts so that a page can stress and link them; what there is
 * none of is left out. Money is in the currency of the listing that is looked at.
 */
export function biographySentence(biography: Biography, words: Words): SentencePart[] {
  const { drops, relists, sources, lowestElsewhere } = biography;
  const parts: SentencePart[] = [knownPart(biography, words)];
  if (relists > 0)
    parts.push({
      text: `put up again ${relists === 1 ? "once" : `${words.count(relists)} times`}`,
    });
  if (drops > 0) parts.push({ text: counted(drops, "price drop", "price drops", words) });
  if (sources > 1) parts.push({ text: `on ${words.count(sources)} sites` });
  if (lowestElsewhere) {
    const less = words.money(lowestElsewhere.differenceCents);
    parts.push({ text: `${less} lower elsewhere`, strong: true });
  }
  return parts.flatMap((part, at) => (at === 0 ? [part] : [{ text: ", " }, part]));
}
