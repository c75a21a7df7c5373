import { and, eq } from "drizzle-orm";
import { comps } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { Comp } from "@/lib/domain/comp/comp.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { toComp, visibleComp } from "./internal";

type Args = { ctx: ServiceContext; input: { id: Id<"comp"> } };

export async function getComp({ ctx, input }: Args): Promise<Comp> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select()
    .from(comps)
    .where(and(eq(comps.id, input.id), visibleComp(ctx, userId)));
  if (!row) throw notFound("comp");
  return toComp(row, userId);
}
