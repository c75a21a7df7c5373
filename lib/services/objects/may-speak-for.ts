import type { Id } from "@/lib/core/ids";
import type { UserActor } from "../context";

/** Whether a person's word about a listing holds for whoever sees it: their own, or everybody's where they are an admin. */
export function maySpeakFor(actor: UserActor, ownerId: Id<"user"> | null): boolean {
  return ownerId === null ? actor.role === "admin" : ownerId === actor.userId;
}
