import type { Connector, Limits } from "./contract";

/** The limits of a marketplace for these keys: everybody's, but for the calls a day that it allows them (`callsPerDayKey`). */
export function limitsFor(
  { limits }: Pick<Connector, "limits">,
  { callsPerDay }: Readonly<Record<string, string>>,
): Limits {
  return callsPerDay === undefined ? limits : { ...limits, requestsPerDay: Number(callsPerDay) };
}
