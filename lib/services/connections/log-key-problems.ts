import { CONNECTORS } from "@/lib/connectors/registry";
import type { Logger } from "@/lib/platform/logger";
import { operatorKeys } from "./operator-keys";

/** Keys that were set and are not used would otherwise look as if nobody had set any. */
export function logKeyProblems(log: Pick<Logger, "warn">): void {
  for (const connector of CONNECTORS) {
    const { keys, problems } = operatorKeys(connector);
    if (problems.length === 0) continue;
    const use = keys ? "are used in part" : "are not used";
    log.warn(
      { connectorId: connector.id },
      `the keys of this installation for ${connector.label} ${use}: ${problems.join(" ")}`,
    );
  }
}
