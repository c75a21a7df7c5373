import { createHash } from "node:crypto";
import type { Call, Reply } from "../contract";

const TYPE = { "content-type": "application/hal+json" };

/** A resource. What was read carries an ETag, and is 304 for who has it already. */
export function hal(call: Call, body: object, status = 200): Reply {
  if (call.method !== "GET") return { status, headers: TYPE, body };
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 32);
  const etag = `W/"${hash}"`;
  if (call.headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
  return { status, headers: { ...TYPE, etag }, body };
}

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

export function halError(status: number, message: string, errors?: FieldErrors): Reply {
  return { status, headers: TYPE, body: errors ? { message, errors } : { message } };
}

export const notFound = () => halError(404, "Not Found");
