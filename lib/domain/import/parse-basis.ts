import type { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import { plainWords } from "@/lib/domain/listing/plain-words";

type Language = "en" | "de";

const WORDS: Readonly<Record<CompBasis, Readonly<Record<Language, readonly string[]>>>> = {
  sold: {
    en: ["sold", "sale", "sold price", "sale price", "completed", "final", "final price", "paid"],
    de: ["verkauft", "verkaufspreis", "endpreis", "bezahlt"],
  },
  asking: {
    en: [
      "asking",
      "asked",
      "ask",
      "asking price",
      "listed",
      "list price",
      "active",
      "for sale",
      "offer",
      "offered",
      "fixed",
      "fixed price",
      "buy it now",
    ],
    de: ["angebot", "angeboten", "angebotspreis", "inseriert", "festpreis", "sofort kaufen", "vb"],
  },
  own_sale: { en: ["own sale", "my sale"], de: ["eigener verkauf"] },
  user_entered: { en: ["user entered"], de: [] },
};

const BY_WORDS = new Map(
  (Object.keys(WORDS) as CompBasis[]).flatMap((basis) =>
    [...WORDS[basis].en, ...WORDS[basis].de].map((words) => [words, basis] as const),
  ),
);

/** Whether a price was paid or only asked, by the word of a column such as "price_type"; null when not known. */
export function parseBasis(text: string): CompBasis | null {
  return BY_WORDS.get(plainWords(text)) ?? null;
}
