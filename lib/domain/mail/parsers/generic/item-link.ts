import { identifyUrl } from "@/lib/domain/import/parse-url";
import type { ItemLink } from "../../links/item-link";

const MAX_LENGTH = 2_000;
/** Pages that every mail links to and that sell nothing. */
const OFFICE =
  /(?:unsubscribe|abmelden|abbestellen|preferences|settings|einstellungen|privacy|datenschutz|impressum|imprint|terms|agb|help|hilfe|support|faq|contact|kontakt|login|signin|account|mein-konto|careers|newsletter|share|app-store|play\.google|apps\.apple|facebook\.com|instagram\.com|twitter\.com|x\.com\/|youtube\.com|pinterest\.)/i;
/** A page about one thing has its number or several words in its path. */
const ABOUT_ONE = /\/[^/]*(?:\d{4,}|[a-z0-9]+(?:[-_][a-z0-9]+){2,})[^/]*\/?$/i;

/** A link that may lead to a listing, by its address alone; it is called by its address without tracking. */
export function genericItemLink(url: URL): ItemLink | null {
  if (url.href.length > MAX_LENGTH || OFFICE.test(url.href)) return null;
  const hasNumber = /[?&](?:id|item|itemid|lot|adid|product)=\w{2,}/i.test(url.search);
  if (!hasNumber && !ABOUT_ONE.test(url.pathname)) return null;
  return { externalId: identifyUrl(url.href), url: url.href };
}
