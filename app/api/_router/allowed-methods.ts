import { router } from "./router";

type Template = { readonly pattern: RegExp; readonly method: string };

const templates: readonly Template[] = Object.values(router).map((procedure) => {
  const { method = "POST", path = "/" } = procedure["~orpc"].route;
  return { method, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`) };
});

/** The methods that a path of the router takes; none where there is no such path. What can be read has a head. */
export function allowedMethods(path: string): readonly string[] {
  const found = templates.filter(({ pattern }) => pattern.test(path));
  return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter((name) =>
    found.some(({ method }) => method === (name === "HEAD" ? "GET" : name)),
  );
}
