/** How somebody came back from a marketplace where they were asked to sign in. */
export type Arrival =
  | { readonly kind: "connected"; readonly sourceId: string }
  | { readonly kind: "declined"; readonly connectorId: string }
  | { readonly kind: "problem"; readonly text: string };

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Addresses can be made up by anybody: nothing longer than a sentence of ours is shown. */
const TEXT_MAX = 300;

export function arrivalOf({ connected, declined, problem }: Query): Arrival | null {
  if (typeof connected === "string") return { kind: "connected", sourceId: connected };
  if (typeof declined === "string") return { kind: "declined", connectorId: declined };
  if (typeof problem !== "string") return null;
  return { kind: "problem", text: problem.slice(0, TEXT_MAX) };
}
