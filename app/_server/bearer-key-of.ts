/** The key in `Authorization: Bearer …`, or null. */
export function bearerKeyOf(request: Request): string | null {
  const [, key] = /^bearer\s+(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return key ?? null;
}
