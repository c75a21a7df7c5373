import type { Route } from "../contract";

export type Match =
  | { readonly kind: "found"; readonly route: Route; readonly params: Record<string, string> }
  | { readonly kind: "no-path" }
  | { readonly kind: "no-method" };

type Compiled = { readonly route: Route; readonly parts: readonly string[] };

const split = (path: string) => path.split("/").filter((part) => part !== "");

function paramsOf(template: readonly string[], parts: readonly string[]) {
  if (template.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, wanted] of template.entries()) {
    const given = parts[index] ?? "";
    if (wanted.startsWith("{")) params[wanted.slice(1, -1)] = decodeURIComponent(given);
    else if (wanted !== given) return null;
  }
  return params;
}

/** Finds a market's route; a fixed part wins over a named one, and a slash at the end does not matter. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match {
  const namedParts = ({ path }: Route) => path.split("{").length;
  const compiled: readonly Compiled[] = [...routes]
    .sort((a, b) => namedParts(a) - namedParts(b))
    .map((route) => ({ route, parts: split(route.path) }));
  return (method, path) => {
    const parts = split(path);
    let isPathKnown = false;
    for (const { route, parts: template } of compiled) {
      const params = paramsOf(template, parts);
      if (!params) continue;
      if (route.method === method) return { kind: "found", route, params };
      isPathKnown = true;
    }
    return { kind: isPathKnown ? "no-method" : "no-path" };
  };
}
