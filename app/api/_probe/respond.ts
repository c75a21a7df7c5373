const NO_STORE = { "cache-control": "no-store" };
const running = new Map<string, Promise<unknown>>();

/**
 * 200 or 503 from a probe. Requests that come while one is being answered share its answer,
 * so that asking in a hurry costs the database nothing.
 */
export async function respondProbe<T>(
  name: string,
  probe: () => Promise<T>,
  isWell: (found: T) => boolean,
): Promise<Response> {
  const shared = (running.get(name) as Promise<T> | undefined) ?? probe();
  running.set(name, shared);
  try {
    const found = await shared;
    if (isWell(found)) return Response.json(found, { headers: NO_STORE });
    return Response.json(found, { status: 503, headers: { ...NO_STORE, "retry-after": "5" } });
  } finally {
    running.delete(name);
  }
}
