import type { z } from "zod";
import type { Money } from "@/lib/core/money";
import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import type { IngestReport } from "./inbound.schema";

type Row = {
  readonly externalId: string;
  readonly price: Money;
  readonly shipping?: Shipping | undefined;
};

export type CheckedRows<Taken> = {
  /** Each external id once: the last of them counts. */
  readonly taken: readonly Taken[];
  /** Where each taken row stood, by external id. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly repeated: number;
  readonly rejected: IngestReport["rejected"];
};

/** Something that is wrong with a row beyond its shape. */
export type RowProblem = { readonly field: string; readonly reason: string };

/** The rows that may be stored; each other one with its place, its id as far as it says one, and the first reason. */
export function checkRows<Taken extends Row>(
  rows: readonly unknown[],
  schema: z.ZodType<Taken>,
  problemOf: (row: Taken) => RowProblem | null = () => null,
): CheckedRows<Taken> {
  const taken = new Map<string, Taken>();
  const indexOf = new Map<string, number>();
  const rejected: IngestReport["rejected"] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = schema.safeParse(row);
    const problem = parsed.success
      ? (currencyProblem(parsed.data) ?? problemOf(parsed.data))
      : issueOf(parsed.error);
    if (parsed.success && !problem) {
      // Taken out first, so that the last one also stands last.
      taken.delete(parsed.data.externalId);
      taken.set(parsed.data.externalId, parsed.data);
      indexOf.set(parsed.data.externalId, index);
    } else if (problem) {
      const { field, reason } = problem;
      rejected.push({ index, externalId: idIn(row), field: field === "" ? null : field, reason });
    }
  }
  const repeated = rows.length - rejected.length - taken.size;
  return { taken: [...taken.values()], indexOf, repeated, rejected };
}

function issueOf(error: z.ZodError): RowProblem {
  const [issue] = error.issues;
  const path = issue?.path.join(".") ?? "";
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = [path, unknown ?? ""].filter((part) => part !== "").join(".");
  return { field, reason: issue?.message ?? "Is not valid." };
}

function currencyProblem({ price, shipping }: Row): RowProblem | null {
  if (!shipping?.cost || shipping.cost.currency === price.currency) return null;
  const reason = `Give shipping in ${price.currency}, the currency of the price.`;
  return { field: "shipping.cost.currency", reason };
}

function idIn(row: unknown): string | null {
  if (typeof row !== "object" || row === null || !("externalId" in row)) return null;
  return typeof row.externalId === "string" ? row.externalId.slice(0, 300) : null;
}
