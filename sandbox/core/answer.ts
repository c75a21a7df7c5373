import type { ServerResponse } from "node:http";
import type { Reply } from "../contract";

/** A reply as it goes over the wire. */
export type WireReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

export function toWire({ status, headers = {}, body }: Reply): WireReply {
  if (body === undefined || body === null) {
    return { status, headers, bytes: new Uint8Array() };
  }
  if (body instanceof Uint8Array) return { status, headers, bytes: body };
  const isText = typeof body === "string";
  const contentType = isText ? "text/html; charset=utf-8" : "application/json";
  const bytes = new TextEncoder().encode(isText ? body : JSON.stringify(body));
  return { status, headers: { "content-type": contentType, ...headers }, bytes };
}

export function send(response: ServerResponse, { status, headers, bytes }: WireReply): void {
  response.writeHead(status, { ...headers, "content-length": String(bytes.length) });
  response.end(bytes);
}

/** Says how long the answer is, sends a part of it and hangs up. */
export function sendCut(response: ServerResponse, { status, headers, bytes }: WireReply): void {
  response.writeHead(status, { ...headers, "content-length": String(bytes.length + 512) });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

/** What a broken proxy answers in place of the market. */
export const GARBAGE: WireReply = toWire({
  status: 200,
  body: "<!doctype html><html><head><title>Please wait</title></head><body><p>Checking your browser before you go on.</p></body></html>",
});
