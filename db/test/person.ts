import type { ServiceContext } from "@/lib/services/context";
import type { Database } from "../client";
import { type Source, type User, userPrefs } from "../schema";
import { actorOf, testContext } from "./context";
import { makeSource, makeUser } from "./factories";

export type Person = { user: User; source: Source; ctx: ServiceContext };

/** A signed-in person with a source of their own. */
export async function makePerson(
  db: Database,
  prefs: Partial<typeof userPrefs.$inferInsert> = {},
): Promise<Person> {
  const user = await makeUser(db);
  await db.insert(userPrefs).values({ ...prefs, userId: user.id });
  const source = await makeSource(db, user.id);
  return { user, source, ctx: testContext(db, actorOf(user)) };
}
