import { z } from "zod";
import type { Source } from "@/db/schema";
import type { Connector } from "@/lib/connectors/contract";
import { operatorValue } from "@/lib/platform/env";

const Switch = z.stringbool();

/** Whether the operator keeps what a marketplace's terms ask to be kept apart, and answers for that. */
export function isKeptByOperator({ keepSetting }: Pick<Connector, "keepSetting">): boolean {
  const value = keepSetting === null ? undefined : operatorValue(keepSetting);
  return value !== undefined && Switch.safeParse(value).data === true;
}

/**
 * A marketplace's terms as the columns of its sources; where the operator keeps its content they ask nothing. A source
 * whose owner had it forget sooner than the marketplace asks goes on doing so.
 */
export function termsInForce(
  connector: Pick<Connector, "keepSetting" | "terms">,
  known?: Pick<Source, "keepMinutes">,
): Pick<Source, "isApart" | "mayLearn" | "mayFetchPhotos" | "keepMinutes"> {
  const { isApart, mayTrain, mayFetchPhotos, keepMinutes: asked } = connector.terms;
  const own = known?.keepMinutes ?? null;
  const sooner = own !== null && asked !== null && own < asked ? own : null;
  if (isKeptByOperator(connector)) {
    return { isApart: false, mayLearn: true, mayFetchPhotos, keepMinutes: sooner };
  }
  return { isApart, mayLearn: mayTrain, mayFetchPhotos, keepMinutes: sooner ?? asked };
}
