/** One check of one server: "dkim=pass header.d=ebay.com" is method dkim, result pass, domain ebay.com. */
export type AuthCheck = {
  readonly method: string;
  readonly result: string;
  readonly domain: string | null;
};

export type AuthResults = { readonly server: string; readonly checks: readonly AuthCheck[] };

const MAX_LENGTH = 8_000;
const PROPERTY =
  /\b(?:header\.(?:d|i|from)|smtp\.(?:mailfrom|helo))\s*=\s*"?(?:[^\s;"@]*@)?([a-z0-9.-]+)/i;

/** What stands in parentheses is a remark; a sender may write "dkim=pass" into one. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (const character of value) {
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

/** The value of one Authentication-Results header (RFC 8601). What is not understood is left out. Never throws. */
export function readAuthResults(value: string): AuthResults {
  const [server = "", ...parts] = withoutComments(value.slice(0, MAX_LENGTH)).split(";");
  const checks = parts.flatMap((part): AuthCheck[] => {
    const found = /^\s*([a-z]+)\s*=\s*([a-z]+)/i.exec(part);
    if (!found?.[1] || !found[2]) return [];
    const domain = PROPERTY.exec(part)?.[1]?.toLowerCase() ?? null;
    return [{ method: found[1].toLowerCase(), result: found[2].toLowerCase(), domain }];
  });
  return { server: (/^\s*([^\s;]+)/.exec(server)?.[1] ?? "").toLowerCase(), checks };
}
