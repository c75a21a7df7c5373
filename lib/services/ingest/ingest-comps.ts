import { type SQL, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { ServiceContext } from "../context";
import { toStoredRow } from "../imports/stored-row";
import { assignments, columnNames, isChanged, rowsAsTable } from "../imports/target-columns";
import type { RejectedDraft } from "./check-drafts";
import { type IngestSource, lockIngestSource } from "./lock-ingest-source";
import { COMP_FIELDS } from "./told-fields";

type Args = {
  ctx: ServiceContext;
  input: {
    readonly sourceId: Id<"source">;
    readonly drafts: readonly CompDraft[];
    readonly seenAt: Date;
  };
};

export type CompCounts = {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedDraft[];
};

/**
 * Takes in prices that a source tells of, each with its basis. Idempotent, one transaction. A source whose
 * terms keep it apart gives none.
 */
export async function ingestComps({ ctx, input }: Args): Promise<CompCounts> {
  const { taken, rejected } = checkComps(input.drafts);
  const none = { inserted: 0, changed: 0, unchanged: 0, rejected };
  if (taken.length === 0) return none;
  return await withTransaction(ctx.db, async (tx) => {
    const source = await lockIngestSource(tx, input.sourceId);
    if (source.isApart) return none;
    const rows = taken.map((draft) => {
      const { externalId } = draft;
      const identity = { kind: "given", externalId } as const;
      return toStoredRow({ kind: "comp", draft, identity }, ctx.ids.make("comp"), externalId);
    });
    const at = sql`${input.seenAt.toISOString()}::timestamptz`;
    const written = await tx.execute<{ is_new: boolean }>(sql`
      insert into comps as t (id, external_id, source_id, user_id, forget_at, created_at,
        updated_at, ${columnNames("comps")})
      select r.id, r.external_id, ${source.id}, ${source.userId}::text,
        ${forgetAt(source, input.seenAt)}, ${at}, ${at}, ${columnNames("comps", "r.")}
      from ${rowsAsTable("comps", rows)}
      on conflict (source_id, external_id) do nothing returning true as is_new`);
    const changed = await tx.execute(sql`
      update comps t set ${assignments("comps", COMP_FIELDS)}, updated_at = ${at}
      from ${rowsAsTable("comps", rows)}
      where t.source_id = ${source.id} and t.external_id = r.external_id and t.id <> r.id
        and ${isChanged("comps", COMP_FIELDS)} returning t.id`);
    const inserted = written.length;
    const unchanged = rows.length - inserted - changed.length;
    return { inserted, changed: changed.length, unchanged, rejected };
  });
}

function checkComps(drafts: readonly CompDraft[]) {
  const taken = new Map<string, CompDraft>();
  const rejected: RejectedDraft[] = [];
  for (const draft of drafts) {
    const checked = CompDraft.safeParse(draft);
    if (checked.success && checked.data.price.cents > 0) {
      taken.set(checked.data.externalId, checked.data);
      continue;
    }
    const reason = checked.error?.issues[0]?.message ?? "price: not above zero";
    rejected.push({ externalId: draft.externalId || null, reason });
  }
  return { taken: [...taken.values()], rejected };
}

function forgetAt({ keepMinutes }: IngestSource, now: Date): SQL {
  if (keepMinutes === null) return sql`null::timestamptz`;
  return sql`${new Date(now.getTime() + keepMinutes * 60_000).toISOString()}::timestamptz`;
}
