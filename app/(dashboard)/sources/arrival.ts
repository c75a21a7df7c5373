import { type ConnectProblem, findConnectProblem } from "@/lib/domain/source/connect-problem";

/** How somebody came back from a marketplace where they were asked to sign in. */
export type Arrival =
  | { readonly kind: "connected"; readonly sourceId: string }
  | { readonly kind: "declined"; readonly connectorId: string }
  | { readonly kind: "problem"; readonly problem: ConnectProblem };

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Addresses can be made up by anybody: what is shown is in words of ours, and what they do not name is nothing. */
export function arrivalOf({ connected, declined, problem }: Query): Arrival | null {
  if (typeof connected === "string") return { kind: "connected", sourceId: connected };
  if (typeof declined === "string") return { kind: "declined", connectorId: declined };
  if (typeof problem !== "string") return null;
  const known = findConnectProblem(problem);
  return known && { kind: "problem", problem: known };
}
