import { compileLexicon } from "./compile-lexicon";
import { WordIndex } from "./word-index";
import { BRANDS, BRANDS_INSIDE, BRANDS_THAT_ARE_WORDS } from "./words/brands";
import { LANGUAGES } from "./words/languages";
import { PRODUCT_LINES, VARIANTS } from "./words/product-lines";

/** All words of all languages. */
export const LEXICON = compileLexicon(LANGUAGES, {
  brands: { names: BRANDS, words: BRANDS_THAT_ARE_WORDS, inside: BRANDS_INSIDE },
  lines: PRODUCT_LINES,
  variants: VARIANTS,
});

/** Its roots, found by word and hash. */
export const ROOTS = new WordIndex(LEXICON.roots);
