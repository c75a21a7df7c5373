import type { IncomingMessage, ServerResponse } from "node:http";
import type { Call, Market, Reply } from "../contract";
import { GARBAGE, send, sendCut, toWire, type WireReply } from "./answer";
import type { Fault, Faults } from "./faults";
import type { Ledger } from "./ledger";
import { createRouter } from "./router";

/** Longer texts are cut in the ledger, and said so. */
const KEPT_LENGTH = 1_000_000;

type Shelf = { readonly ledger: Ledger; readonly faults: Faults; readonly now: () => Date };
type Outcome = {
  readonly wire: WireReply | null;
  readonly fault: Fault | null;
  readonly operation: string | null;
};

function clip(bytes: Uint8Array, contentType: string): string {
  if (/^(image|video)\/|octet-stream|multipart/.test(contentType)) return `<${bytes.length} bytes>`;
  const text = new TextDecoder().decode(bytes.subarray(0, KEPT_LENGTH));
  return bytes.length > KEPT_LENGTH
    ? `${text}<cut at ${KEPT_LENGTH} of ${bytes.length} bytes>`
    : text;
}

async function run(
  market: Market,
  call: Call,
  operation: string,
  work: () => Reply | Promise<Reply>,
) {
  const refused = market.admit?.(call, operation) ?? null;
  const reply = refused ?? (await work());
  const headers = { ...market.headers?.(call, operation), ...reply.headers };
  return toWire({ ...reply, headers });
}

/** Answers the calls to one market: route, limits, faults, ledger. */
export function serveMarket(market: Market, { ledger, faults, now }: Shelf) {
  const find = createRouter(market.routes);

  const answer = async (bare: Call): Promise<Outcome> => {
    const match = find(bare.method, bare.path);
    if (match.kind !== "found") {
      const status = match.kind === "no-path" ? 404 : 405;
      return { wire: toWire(market.unknown(bare, status)), fault: null, operation: null };
    }
    const { operation, handle } = match.route;
    const call = { ...bare, params: match.params };
    const fault = faults.take(market.id, operation, now());
    if (!fault)
      return { wire: await run(market, call, operation, () => handle(call)), fault, operation };
    const worked = fault.isAfterWork
      ? await run(market, call, operation, () => handle(call))
      : toWire({ status: 200, body: {} });
    const { kind, retryAfterSeconds } = fault;
    if (kind === "hang") return { wire: null, fault, operation };
    if (kind === "cut") return { wire: worked, fault, operation };
    if (kind === "garbage") return { wire: GARBAGE, fault, operation };
    const refusal = market.refuse({ fault: kind, call, operation, retryAfterSeconds });
    return { wire: toWire(refusal), fault, operation };
  };

  return async (call: Call, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = now();
    const { wire, fault, operation } = await answer(call);
    const isSeen = wire !== null && fault?.kind !== "cut";
    ledger.record({
      at,
      market: market.id,
      operation,
      method: call.method,
      url: request.url ?? "",
      requestHeaders: call.headers,
      requestBody: clip(call.body, call.headers["content-type"] ?? ""),
      status: isSeen ? wire.status : 0,
      responseBody: wire ? clip(wire.bytes, wire.headers["content-type"] ?? "") : "",
      fault: fault?.kind ?? null,
    });
    if (wire === null) return;
    if (fault?.kind === "cut") sendCut(response, wire);
    else send(response, wire);
  };
}
