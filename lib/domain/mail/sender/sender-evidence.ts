import { isHostOf } from "../links/is-host-of";
import type { ParsedMail } from "../parsed-mail";
import { type AuthCheck, readAuthResults } from "./read-auth-results";

/** How sure it is that a mail comes from the domains it names. */
export type SenderEvidence =
  /** A server that is trusted has checked it. */
  | "proven"
  /** It says so, and nothing speaks for or against it that can be relied on. */
  | "claimed"
  /** A server has checked and found otherwise. */
  | "refuted"
  /** It comes from somewhere else. */
  | "other";

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** A pass that speaks for these domains; a signature of somebody else's domain proves nothing. */
function speaksFor(check: AuthCheck, domains: readonly string[]): boolean {
  if (check.result !== "pass" || !["dkim", "dmarc", "spf"].includes(check.method)) return false;
  return check.domain !== null && domains.some((domain) => isHostOf(check.domain ?? "", domain));
}

/**
 * Whether a mail is from a sender with these domains. Only the newest Authentication-Results count: older ones
 * may be the sender's own words. A pass proves only when its server is in `trustedServers`; checks without a
 * pass for the sender's domain refute. Never throws.
 */
export function senderEvidence(
  mail: Pick<ParsedMail, "from" | "authResults">,
  domains: readonly string[],
  trustedServers: readonly string[] = [],
): SenderEvidence {
  const from = domainOf(mail.from.address);
  if (!domains.some((domain) => isHostOf(from, domain))) return "other";
  const [newest] = mail.authResults;
  if (newest === undefined) return "claimed";
  const { server, checks } = readAuthResults(newest);
  const hasChecks = checks.some(({ method }) => ["dkim", "dmarc", "spf"].includes(method));
  if (!hasChecks) return "claimed";
  const isFailed = checks.some(({ method, result }) => method === "dmarc" && result === "fail");
  if (isFailed || !checks.some((check) => speaksFor(check, domains))) return "refuted";
  return trustedServers.some((trusted) => isHostOf(server, trusted)) ? "proven" : "claimed";
}
