type Value = string | number | boolean | null | undefined | readonly string[];

const MAX_ENTRIES = 60;

function textOf(value: Value): string {
  return (Array.isArray(value) ? value.join(", ") : String(value ?? "")).trim().slice(0, 500);
}

/** Attributes that say something: empty ones are left out, long ones cut. Names in lower case, so that marketplaces agree. */
export function attributesOf(entries: Iterable<readonly [string, Value]>): Record<string, string> {
  const named = [...entries]
    .map(([name, value]) => [name.trim().toLowerCase().slice(0, 80), textOf(value)] as const)
    .filter(([name, text]) => name !== "" && name !== "__proto__" && text !== "");
  return Object.fromEntries(named.slice(0, MAX_ENTRIES));
}
