import { and, desc, eq, gt } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { ServiceContext } from "../context";
import { requireSession, sessionIdOf } from "./internal";

export type SessionView = {
  /** Names the session; signs nobody in. */
  readonly id: string;
  readonly userAgent: string | null;
  readonly seenAt: Date;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
};

/** Where the signed-in person is signed in, the latest visit first. */
export async function listSessions({ ctx }: { ctx: ServiceContext }): Promise<SessionView[]> {
  const { userId, sessionHash } = requireSession(ctx);
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expires, ctx.clock.now())))
    .orderBy(desc(sessions.seenAt));
  return rows.map((row) => ({
    id: sessionIdOf(row.sessionToken),
    userAgent: row.userAgent,
    seenAt: row.seenAt,
    createdAt: row.createdAt,
    isCurrent: row.sessionToken === sessionHash,
  }));
}
