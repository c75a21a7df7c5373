/**
 * A value that the operator set in the environment under a name that connectors make (EBAY_CLIENT_ID): the only
 * one beside `env()` who reads it. Empty counts as not set.
 */
export function operatorValue(name: string): string | undefined {
  return process.env[name] || undefined;
}
