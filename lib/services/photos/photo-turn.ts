import { eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { DatabaseOrTransaction } from "@/db/client";
import { settings } from "@/db/schema";

/** The row of `settings` that names the host that had its turn last: the next in the alphabet follows. */
const KEY = "photo-turn";
/** Each is one look into the index, however many photos wait there. */
const HOSTS_READ = 5_000;

const Stored = z.object({ host: z.string() });

/** With the moment from which its oldest photo is due. */
type Visited = { host: string; dueMs: number };
type Range = { readonly after: string; readonly until: string | null; readonly count: number };

/** The next hosts with photos that are due, each once; whoever asks then gets those that follow. */
export async function takePhotoTurns(
  db: DatabaseOrTransaction,
  { now, count }: { readonly now: Date; readonly count: number },
): Promise<string[]> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, KEY));
  const after = row ? Stored.parse(row.value).host : "";
  const visited = await visit(db, { after, until: null, count: HOSTS_READ });
  const left = HOSTS_READ - visited.length;
  // Round the end, up to where it began.
  if (left > 0) visited.push(...(await visit(db, { after: "", until: after, count: left })));
  const due = visited.filter(({ dueMs }) => dueMs <= now.getTime()).map(({ host }) => host);
  const last = due[count - 1] ?? visited.at(-1)?.host;
  if (last !== undefined) await endPhotoTurn(db, last, now);
  return due.slice(0, count);
}

/** Notes that no host after this one had its turn. */
export async function endPhotoTurn(
  db: DatabaseOrTransaction,
  host: string,
  now: Date,
): Promise<void> {
  const row = { key: KEY, value: { host }, updatedAt: now };
  await db
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({ target: settings.key, set: { value: row.value, updatedAt: now } });
}

/** From host to host through the index; PostgreSQL would read all rows of each to find distinct ones. */
async function visit(
  db: DatabaseOrTransaction,
  { after, until, count }: Range,
): Promise<Visited[]> {
  const next = (previous: SQL) => sql`
    select p.host, p.due_at from listing_photos p
    where p.due_at is not null and p.host > ${previous}
      and (${until}::text is null or p.host <= ${until}::text)
    order by p.host, p.due_at limit 1`;
  const rows = await db.execute<Visited>(sql`
    with recursive visited (host, due_at, nth) as (
      select first.*, 1 from (${next(sql`${after}::text`)}) first
      union all
      select next.*, visited.nth + 1
      from visited cross join lateral (${next(sql`visited.host`)}) next
      where visited.nth < ${count}
    )
    select host, (extract(epoch from due_at) * 1000)::float8 as "dueMs" from visited order by nth`);
  return [...rows];
}
