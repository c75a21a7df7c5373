import { z } from "zod";
import type { FoundPage, RejectedItem } from "./contract";
import type { Upstream } from "./error-of-answer";
import { shapeChanged } from "./shape-changed";

/** One thing of an answer as the product knows it, or why it cannot be used. */
export type Mapped<Draft> =
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "rejected"; readonly rejected: RejectedItem };

const Named = z.object({ id: z.union([z.string(), z.number()]).nullish() }).catchall(z.unknown());

function nameOf(item: unknown): string | null {
  const parsed = Named.safeParse(item);
  return parsed.success ? String(parsed.data.id ?? "") || null : null;
}

/** Maps what came page by page: one item that is not understood is rejected; when none is, the shape changed. */
export function foundPage<Raw, Draft>(
  upstream: Pick<Upstream, "connectorId" | "label">,
  answer: { readonly items: readonly unknown[]; readonly nextCursor?: string | null | undefined },
  schema: z.ZodType<Raw>,
  map: (raw: Raw) => Mapped<Draft>,
): FoundPage<Draft> {
  const items: Draft[] = [];
  const rejected: RejectedItem[] = [];
  const problems: string[] = [];
  for (const item of answer.items) {
    const parsed = schema.safeParse(item);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`));
      rejected.push({ externalId: nameOf(item), reason: "It has a form that is not understood." });
      continue;
    }
    const mapped = map(parsed.data);
    if (mapped.kind === "draft") items.push(mapped.draft);
    else rejected.push(mapped.rejected);
  }
  if (problems.length > 0 && rejected.length === answer.items.length) {
    throw shapeChanged(upstream, problems);
  }
  const { nextCursor } = answer;
  return { items, rejected, ...(nextCursor ? { nextCursor } : {}) };
}
