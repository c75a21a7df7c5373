type Params = Readonly<Record<string, string | string[] | undefined>>;

const MAX_LENGTH = 50_000;

/** What a phone's share sheet hands over: title, text and link, of which senders leave out some and repeat others. */
export function sharedText(params: Params): string | null {
  const parts = ["title", "text", "url"].flatMap((name) => {
    const value = params[name];
    return typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];
  });
  const said = parts.filter(
    (part, at) => !parts.some((other, place) => place !== at && repeats(other, part, place < at)),
  );
  return said.length === 0 ? null : said.join("\n").slice(0, MAX_LENGTH);
}

/** Of two that are the same, the first stays. */
function repeats(other: string, part: string, isBefore: boolean): boolean {
  return other === part ? isBefore : other.includes(part);
}
