import { CONNECTORS } from "@/lib/connectors/registry";
import type { Logger } from "@/lib/platform/logger";
import { isKeptByOperator } from "./terms-in-force";

/** An exception to a marketplace's terms stands in the log of every process that makes it. */
export function logKeptTerms(log: Pick<Logger, "warn">): void {
  for (const connector of CONNECTORS.filter(isKeptByOperator)) {
    log.warn(
      { setting: connector.keepSetting },
      `what ${connector.label} shows is kept and learned from, although its terms forbid it: whoever set this answers for it`,
    );
  }
}
