import { type SQL, sql } from "drizzle-orm";
import { listings } from "@/db/schema";

/** Of sources whose terms allow their listings to stand among others. There are few others, so they are named once. */
export function notApart(): SQL {
  return sql`${listings.sourceId} <> all(array(select id from sources where is_apart))`;
}
