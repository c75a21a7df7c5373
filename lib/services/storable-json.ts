/** An escape in JSON of what no text in PostgreSQL can hold, or a backslash that is none. */
const ESCAPE = /\\(\\|u0000|ud[89a-f][0-9a-f]{2})/g;

/** JSON that PostgreSQL takes as `json` and `jsonb`: zero characters and halves of characters in it are replaced. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\u")) return json;
  return json.replace(ESCAPE, (found, what: string) => {
    if (what === "\\") return found;
    return what === "u0000" ? " " : "\uFFFD";
  });
}
