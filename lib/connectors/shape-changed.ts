import { ConnectorError } from "./connector-error";
import type { Upstream } from "./error-of-answer";

/** The marketplace answered in words of its own that are not understood; `problems` are for the log. */
export function shapeChanged(
  { connectorId, label }: Pick<Upstream, "connectorId" | "label">,
  problems: readonly string[],
  context: Readonly<Record<string, unknown>> = {},
): ConnectorError {
  const message = `${label} answered in a way that Deal-Scout does not understand.`;
  return new ConnectorError(connectorId, "shape-changed", message, {
    context: { ...context, problems: problems.slice(0, 5) },
  });
}
