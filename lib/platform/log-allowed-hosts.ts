import type { Logger } from "./logger";

/** An exception to the rule that nothing private is fetched stands in the log of every process that makes it. */
export function logAllowedHosts(
  log: Pick<Logger, "info">,
  hosts: readonly string[] | undefined,
): void {
  if (hosts?.length) log.info({ hosts }, "users' addresses may lead to these servers of yours");
}
