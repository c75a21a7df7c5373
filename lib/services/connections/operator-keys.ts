import type { Connector } from "@/lib/connectors/contract";
import { AppError } from "@/lib/core/errors";
import { operatorValue } from "@/lib/platform/env";

export type OperatorKeys = {
  /** Null: nobody connects with them. */
  readonly keys: Readonly<Record<string, string>> | null;
  /** What stands in the way of some that are set, each a sentence that names its setting and shows no value. */
  readonly problems: readonly string[];
};

type Setting = Pick<Connector["keyFields"][number], "envName"> & { readonly value?: string };

/** The keys of a marketplace in the environment. None at all is no problem; half of them is. */
export function operatorKeys(connector: Connector): OperatorKeys {
  const { keyFields, needs, parseKeys } = connector;
  const settings = new Map(
    keyFields.map(({ name, envName }): [string, Setting] => {
      const value = operatorValue(envName)?.trim();
      return [name, { envName, ...(value ? { value } : {}) }];
    }),
  );
  const isSet = (name: string) => settings.get(name)?.value !== undefined;
  const required = keyFields.flatMap(({ name, isOptional }) => (isOptional ? [] : [name]));
  const telling = required.length > 0 ? required : [...settings.keys()];
  if (!telling.some(isSet)) return { keys: null, problems: [] };
  const together = [required, needs.signInKeys ?? []].filter((names) => names.some(isSet));
  const missing = new Set(together.flat().filter((name) => !isSet(name)));
  const named = (name: string) => settings.get(name)?.envName ?? name;
  const problems = [...missing].map((name) => `${named(name)} is not set.`);
  const values = [...settings].flatMap(([name, { value }]) => (value ? [[name, value]] : []));
  try {
    return { keys: parseKeys(Object.fromEntries(values)), problems };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const wrong = error.fields.filter(({ field }) => !missing.has(field));
    const told = wrong.map(({ field, message }) => `${named(field)}: ${message}`);
    return { keys: null, problems: [...problems, ...told] };
  }
}
