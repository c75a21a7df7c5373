import type { ConnectorRow, SourceRow } from "./source-views";

/** Whose keys a marketplace is asked with. */
export type KeysChoice = "stored" | "installation" | "own" | "sandbox";

type Choice = { value: KeysChoice; label: string };

/** What can be chosen; a source with keys of its own keeps them or gets others. */
export function keysChoices(connector: ConnectorRow, source: SourceRow | null): Choice[] {
  const hasStored = source?.hasOwnKeys ?? false;
  return [
    ...(hasStored ? [{ value: "stored", label: "The keys it has" } as const] : []),
    ...(connector.hasKeys && !hasStored
      ? [{ value: "installation", label: "Keys of this installation" } as const]
      : []),
    { value: "own", label: hasStored ? "Other keys" : "Keys of your own" },
    ...(connector.hasSandbox && source === null
      ? [{ value: "sandbox", label: "Sandbox" } as const]
      : []),
  ];
}

/** Connecting again because keys were refused asks for others; else what asks for least comes first. */
export function usualChoice(connector: ConnectorRow, source: SourceRow | null): KeysChoice {
  if (source) return "own";
  if (connector.hasKeys) return "installation";
  return connector.hasSandbox ? "sandbox" : "own";
}
