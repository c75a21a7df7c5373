import { and, eq, sql } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { requireSession, SESSION_ID_LENGTH } from "./internal";

type Args = { ctx: ServiceContext; input: { id: string } };

/** Signs one of the person's own devices out. */
export async function endSession({ ctx, input }: Args): Promise<void> {
  const { userId } = requireSession(ctx);
  const ended = await ctx.db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        eq(sql`left(${sessions.sessionToken}, ${SESSION_ID_LENGTH})`, input.id),
      ),
    )
    .returning({ userId: sessions.userId });
  if (ended.length === 0) throw notFound("session");
}
