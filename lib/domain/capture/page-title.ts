import { plainWords } from "@/lib/domain/listing/plain-words";
import { plainLine } from "./plain-text";

const LENGTH = 500;
const SEPARATOR = /\s+[|·•–—-]\s+|\s*\|\s*|\s+::\s+/;
const COUNT = /^\(\d{1,3}\+?\)\s*/;

/** Whether a title's last part only names the site: "eBay", "Etsy UK", "Kleinanzeigen.de". */
function namesSite(part: string, siteNames: readonly string[]): boolean {
  const plain = plainWords(part);
  return siteNames.some((name) => name !== "" && (plain === name || plain.startsWith(`${name} `)));
}

/** A page's title without the site's name at its end; the page's heading where the title begins with it. */
export function pageTitle(
  title: string,
  page: {
    readonly heading: string | null;
    readonly host: string;
    readonly siteName: string | null;
  },
): string {
  const line = plainLine(title, LENGTH).replace(COUNT, "");
  const heading = plainLine(page.heading ?? "", LENGTH);
  if (
    heading.length >= 3 &&
    line.length > heading.length &&
    line.toLowerCase().startsWith(heading.toLowerCase())
  )
    return heading;
  const labels = page.host.split(".").filter((label) => label.length > 3 && label !== "www");
  const siteNames = [plainWords(page.siteName ?? ""), ...labels.map(plainWords)];
  const parts = line.split(SEPARATOR);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || !namesSite(last, siteNames)) return line;
  return line.slice(0, line.lastIndexOf(last)).replace(/[\s|·•–—:-]+$/, "");
}
