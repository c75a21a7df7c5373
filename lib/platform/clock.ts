import { randomBytes } from "node:crypto";
import type { Clock } from "@/lib/core/clock";
import { createIdMaker, type IdMaker } from "@/lib/core/ids";

export const systemClock: Clock = { now: () => new Date() };

export const systemIds: IdMaker = createIdMaker(
  () => Date.now(),
  (count) => randomBytes(count),
);
