import type { DemoKind } from "./demo-kind";

/** "Roland Juno-106, serviced": what it is, and what the seller adds. */
export function titleOf(kind: DemoKind, detail: string | null): string {
  const name = kind.brand === null ? kind.model : `${kind.brand} ${kind.model}`;
  return detail === null ? name : `${name}, ${detail}`;
}
