import { reasonOf } from "@/lib/platform/reason-of";
import type { ServiceContext } from "../context";
import { withinLimit } from "./within-limit";

const PROBE_LIMIT_MS = 2_000;

/** Asks every part at the same time, for two seconds at most; null where there was no answer. One log line names them. */
export async function probeParts<P extends Record<string, () => Promise<unknown>>>(
  ctx: ServiceContext,
  parts: P,
): Promise<{ [K in keyof P]: Awaited<ReturnType<P[K]>> | null }> {
  const failed: Record<string, string> = {};
  const answers = await Promise.all(
    Object.entries(parts).map(async ([part, probe]) => {
      const onFailure = (error: unknown) => {
        failed[part] = reasonOf(error);
      };
      return [part, await withinLimit(probe, PROBE_LIMIT_MS, onFailure)];
    }),
  );
  if (Object.keys(failed).length > 0) ctx.log.warn({ failed }, "health is degraded");
  // Object.fromEntries forgets which key has which type
  return Object.fromEntries(answers) as { [K in keyof P]: Awaited<ReturnType<P[K]>> | null };
}
