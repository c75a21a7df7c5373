/** The values of the document; the newest bucket is renamed every year. */
export const WHEN_MADE = [
  "made_to_order",
  "2020_2025",
  "2010_2019",
  "2006_2009",
  "before_2006",
  "2000_2005",
  "1990s",
  "1980s",
  "1970s",
  "1960s",
  "1950s",
  "1940s",
  "1930s",
  "1920s",
  "1910s",
  "1900s",
  "1800s",
  "1700s",
  "before_1700",
] as const;

/** What a seller of a vintage thing would pick; a year in the text decides, else "before_2006". */
export function whenMade(text: string): string {
  const year = Number(/\b(1[789]\d\d|20[0-2]\d)s?\b/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return "before_2006";
  if (year >= 2020) return "2020_2025";
  if (year >= 2010) return "2010_2019";
  if (year >= 2006) return "2006_2009";
  if (year >= 2000) return "2000_2005";
  if (year >= 1900) return `${Math.floor(year / 10) * 10}s`;
  return year >= 1800 ? "1800s" : "1700s";
}
