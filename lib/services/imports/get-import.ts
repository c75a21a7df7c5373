import type { Id } from "@/lib/core/ids";
import type { ImportRun } from "@/lib/domain/import/import-run.schema";
import { requireUser, type ServiceContext } from "../context";
import { findOwnRun, toImportRun } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"run"> } };

export async function getImport({ ctx, input }: Args): Promise<ImportRun> {
  const actor = requireUser(ctx);
  return toImportRun(await findOwnRun(ctx, actor, input.id), ctx.clock.now());
}
