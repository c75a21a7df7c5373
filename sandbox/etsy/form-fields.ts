import type { Call } from "../contract";

export type FormFields = {
  readonly text: (name: string) => string | undefined;
  /** `name[]=a&name[]=b` as well as `name=a,b`. */
  readonly list: (name: string) => readonly string[] | undefined;
};

/** The fields of a form-encoded body; null where the body is encoded in another way. */
export function formFields(call: Call): FormFields | null {
  const type = call.headers["content-type"] ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return null;
  const form = new URLSearchParams(Buffer.from(call.body).toString("utf8"));
  return {
    text: (name) => form.get(name) ?? undefined,
    list: (name) => {
      const many = form.getAll(`${name}[]`);
      if (many.length > 0) return many;
      const one = form.get(name);
      if (one === null) return undefined;
      return one === "" ? [] : one.split(",").map((part) => part.trim());
    },
  };
}
