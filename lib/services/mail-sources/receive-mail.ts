import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import type { RateLimitRule } from "@/lib/platform/rate-limit";
import type { Client } from "../auth/client";
import { limitKey } from "../auth/limits";
import type { ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { mailRoom } from "../saved-mails/mail-room";
import { storeMail } from "../saved-mails/store-mail";
import { notFound } from "../visible-to";
import { findInbox } from "./inbox-token";
import { mailFileOf } from "./mails-in-file";

const HOUR_MS = 3_600_000;
/** A busy mailbox forwards a few hundred mails a day. */
const PER_INBOX: RateLimitRule = { name: "inbound-mail", points: 300, windowMs: HOUR_MS };
/** Only for what names no inbox: providers send the mail of many people from few addresses. */
const PER_STRANGER: RateLimitRule = {
  name: "inbound-mail-unknown",
  points: 60,
  windowMs: HOUR_MS,
};

type AdmitArgs = {
  ctx: ServiceContext;
  input: { readonly token: string; readonly client: Client };
};

/** The inbox that a mail is for, before its body is read. NOT_FOUND, or RATE_LIMITED. */
export async function admitMail({ ctx, input }: AdmitArgs) {
  const source = await findInbox(ctx, input.token);
  if (!source) {
    await rateLimiterOf(ctx, PER_STRANGER).consume(limitKey(input.client.address));
    throw notFound("address");
  }
  await rateLimiterOf(ctx, PER_INBOX).consume(source.id);
  return source;
}

type Args = {
  ctx: ServiceContext;
  input: { readonly source: Awaited<ReturnType<typeof admitMail>>; readonly raw: Uint8Array };
};

/**
 * Keeps a mail that was forwarded to an inbox; the edge asks for it to be read. What there is no room for is listed
 * for the person: whoever forwards could do nothing about it. INVALID where it is none.
 */
export async function receiveMail({ ctx, input }: Args): Promise<void> {
  if (mailFileOf(input.raw) !== "eml") {
    throw new AppError("INVALID", "Send one mail at a time, as it came.");
  }
  const { userId } = input.source;
  assert(userId, "an inbox is somebody's");
  await storeMail({ ctx, input: { ...input, room: await mailRoom(ctx, userId) } });
}
