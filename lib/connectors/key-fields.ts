import { z } from "zod";
import { assert } from "@/lib/core/assert";
import type { KeyField } from "./contract";

const KeyText = z.string().min(1).max(2_000);

type KeyOptions = { readonly isSecret?: boolean };

/** A key that must be filled in; `label` is what the form says. */
export function requiredKey(label: string, { isSecret = false }: KeyOptions = {}) {
  return KeyText.meta({ title: label, isSecret });
}

/** A key that is needed for a part of what the connector can do. */
export function optionalKey(label: string, { isSecret = false }: KeyOptions = {}) {
  return KeyText.optional().meta({ title: label, isSecret });
}

/** How many calls a day the marketplace allows these keys, where it is another number than everybody's; read by `limitsFor`. */
export function callsPerDayKey(label: string) {
  const wanted = "Enter a whole number of calls.";
  return z
    .string()
    .regex(/^[1-9]\d{0,8}$/, wanted)
    .optional()
    .meta({ title: label, isSecret: false });
}

/** `ebay` and `clientId` are EBAY_CLIENT_ID. */
export function envNameOf(connectorId: string, field: string): string {
  const words = `${connectorId}-${field.replace(/[A-Z]/g, (letter) => `-${letter}`)}`;
  return words.replaceAll("-", "_").toUpperCase();
}

/** The fields of the settings form, in the order of the schema. */
export function keyFieldsOf(connectorId: string, keys: z.ZodObject): readonly KeyField[] {
  return Object.entries(keys.shape).map(([name, schema]) => {
    assert(schema instanceof z.ZodType, `${connectorId}.${name} is a zod schema`);
    const { title, isSecret } = schema.meta() ?? {};
    assert(title !== undefined, `${connectorId}.${name} has a label (requiredKey, optionalKey)`);
    return {
      name,
      label: title,
      isSecret: isSecret === true,
      isOptional: schema.safeParse(undefined).success,
      envName: envNameOf(connectorId, name),
    };
  });
}
