import type { Id } from "@/lib/core/ids";

/** Whose calls are counted together: everybody who uses the operator's keys, or the keys of one source. */
export function quotaKeyOf(
  connectorId: string,
  environment: string,
  owner: "operator" | Id<"source">,
): string {
  return `${connectorId} ${environment} ${owner}`;
}
