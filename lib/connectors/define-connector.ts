import type { z } from "zod";
import { AppError, type FieldIssue } from "@/lib/core/errors";
import { issueSentence } from "@/lib/core/issue-sentence";
import type { Connector, ConnectorSpec } from "./contract";
import { envNameOf, keyFieldsOf } from "./key-fields";

/** Fields that were left empty are fields that are not there. */
function filledIn(raw: unknown): Record<string, unknown> {
  if (typeof raw !== "object" || raw === null) return {};
  return Object.fromEntries(
    Object.entries(raw)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value])
      .filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
}

function invalidKeys(label: string, fields: readonly FieldIssue[]): AppError {
  return new AppError("INVALID", `The keys for ${label} are not complete.`, { fields });
}

function textsOf(keys: object): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => typeof value === "string"));
}

/** A connector whose keys are parsed at its door: their type stays inside, wrong ones throw INVALID. */
export function defineConnector<Keys extends z.ZodObject>(spec: ConnectorSpec<Keys>): Connector {
  const { keys: schema, connect, appToken, oauth, webhooks, ...manifest } = spec;
  const keyFields = keyFieldsOf(spec.id, schema);
  const names = new Set(keyFields.map(({ name }) => name));

  const parse = (raw: unknown): z.output<Keys> => {
    const parsed = schema.safeParse(filledIn(raw), { error: issueSentence });
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map(({ path, message }) => ({
      field: path.join("."),
      message,
    }));
    throw invalidKeys(spec.label, fields);
  };

  return {
    ...manifest,
    keyFields,
    keepSetting: spec.terms.isApart ? envNameOf(spec.id, "keepHistory") : null,
    parseKeys: (raw) => {
      const strangers = Object.keys(filledIn(raw)).filter((name) => !names.has(name));
      if (strangers.length > 0) {
        const message = "There is no such field.";
        throw invalidKeys(
          spec.label,
          strangers.map((field) => ({ field, message })),
        );
      }
      return textsOf(parse(raw));
    },
    connect: (keys, io, accessToken) => connect(parse(keys), io, accessToken),
    appToken: appToken ? (keys, io) => appToken(parse(keys), io) : null,
    oauth: oauth ? (keys, io) => oauth(parse(keys), io) : null,
    webhooks: webhooks ? (keys, io, token) => webhooks(parse(keys), io, token) : null,
  };
}
