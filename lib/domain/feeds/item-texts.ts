import { cleanLine, cleanText, clip } from "@/lib/domain/import/clean-text";
import {
  MAX_CATEGORIES,
  MAX_FIELD_LENGTH,
  MAX_ID_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_TITLE_LENGTH,
} from "./feed-limits";
import { readHtml } from "./html/read-html";

/** A title on one line. Feeds write HTML in titles too, which shows as "&amp;" or "<b>" otherwise. */
export const titleOfHtml = (html: string) => titleOf(readHtml(html).text);
export const titleOf = (text: string) => clip(cleanLine(text), MAX_TITLE_LENGTH);

export const bodyOf = (text: string) => clip(cleanText(text), MAX_TEXT_LENGTH);

/** An id that is too long to be kept is none. */
export function idOf(text: string): string | null {
  const id = cleanLine(text);
  return id === "" || id.length > MAX_ID_LENGTH ? null : id;
}

/** A short text, null when it is empty. */
export function lineOf(text: string): string | null {
  return clip(cleanLine(text), MAX_FIELD_LENGTH) || null;
}

export function categoriesOf(texts: readonly string[]): string[] {
  const lines = texts.map(lineOf).filter((line) => line !== null);
  return [...new Set(lines)].slice(0, MAX_CATEGORIES);
}
