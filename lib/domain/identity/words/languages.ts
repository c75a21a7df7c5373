import { de } from "./de";
import { en } from "./en";
import type { LanguageWords } from "./language-words";

/** A third language is one more file and one more entry here. */
export const LANGUAGES: readonly LanguageWords[] = [en, de];
