export type KeyMatch =
  | { readonly kind: "run"; readonly keys: string }
  | { readonly kind: "wait"; readonly pressed: string }
  | { readonly kind: "none" };

/**
 * What a key means after the keys already pressed. Bindings are lower case, parts apart by a space ("g d").
 * A sequence that leads nowhere starts again with the new key.
 */
export function matchKeys(
  bindings: readonly string[],
  pressed: string | null,
  key: string,
): KeyMatch {
  const sequence = pressed === null ? key : `${pressed} ${key}`;
  if (bindings.includes(sequence)) return { kind: "run", keys: sequence };
  if (bindings.some((binding) => binding.startsWith(`${sequence} `))) {
    return { kind: "wait", pressed: sequence };
  }
  return pressed === null ? { kind: "none" } : matchKeys(bindings, null, key);
}
