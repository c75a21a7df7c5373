import type { z } from "zod";
import type { Mapped } from "./found-page";

/** A draft's fields as they were found: what must be there may be missing. */
type Candidate<Draft> = { readonly [Field in keyof Draft]: Draft[Field] | null | undefined };

const NAMES: Readonly<Record<string, string>> = {
  externalId: "It has no id.",
  title: "It has no title.",
  price: "It has no price in a known currency.",
};

/** The draft, or the reason why there is none: nothing that is missing is made up. */
export function toDraft<Draft>(
  schema: z.ZodType<Draft>,
  candidate: Candidate<Draft> & { readonly externalId: string | null | undefined },
): Mapped<Draft> {
  const parsed = schema.safeParse(candidate);
  if (parsed.success) return { kind: "draft", draft: parsed.data };
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "");
  const reason = NAMES[field] ?? `Its ${field || "content"} cannot be used.`;
  return { kind: "rejected", rejected: { externalId: candidate.externalId || null, reason } };
}
