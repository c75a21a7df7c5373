import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { nb } from "./nb";
import { nl } from "./nl";
import type { PageWords } from "./page-words";
import { pl } from "./pl";
import { sv } from "./sv";

/** One more language is one more file and one more entry here. */
const LANGUAGES: readonly PageWords[] = [en, de, fr, es, it, nb, nl, pl, sv];

/** The words of all languages for one meaning: what a page says of its own language is often wrong. */
export function wordsFor(meaning: keyof PageWords): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => language[meaning]));
}
