import { type Mailbox, openMailbox } from "@/lib/adapters/mailbox/imap/open-mailbox";
import { env } from "@/lib/platform/env";
import { checkServer } from "@/lib/platform/safe-fetch/check-server";
import type { ServiceContext } from "../context";

/** Encrypted from the first byte, and upgraded before anybody signs in. */
const TLS_PORT = 993;
const USUAL_PORTS = [TLS_PORT, 143];

export type MailboxAccess = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly folder: string;
  readonly auth: { readonly password: string } | { readonly accessToken: string };
};

/**
 * Signs in to a mailbox that a user named: at public addresses, or where the operator allows it, and only there
 * without encryption. Throws MailboxError, INVALID or UPSTREAM with a sentence for that user.
 */
export async function openSourceMailbox(
  ctx: Pick<ServiceContext, "signal">,
  access: MailboxAccess,
): Promise<Mailbox> {
  const { address, isAllowed } = await checkServer(access, {
    usualPorts: USUAL_PORTS,
    allowedHosts: env().FETCH_ALLOWED_HOSTS ?? [],
  });
  return await openMailbox(
    { ...access, isTls: access.port === TLS_PORT },
    {
      lookup: async () => address,
      isPlainAllowed: isAllowed,
      ...(ctx.signal ? { signal: ctx.signal } : {}),
    },
  );
}
