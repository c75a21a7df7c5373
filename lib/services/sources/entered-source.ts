import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { ownSource } from "./own-source";

/** The user's own source for what they enter. */
export function enteredSource(ctx: ServiceContext, userId: Id<"user">): Promise<Id<"source">> {
  return ownSource(ctx, { userId, kind: "user_entered", name: "Entered by hand" });
}
