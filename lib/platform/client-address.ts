import { isIP } from "node:net";
import { PEER_HEADER } from "./peer-address";

/** A host gets a whole /64, so that is what counts as one; IPv4 inside IPv6 is IPv4. */
function network(address: string): string {
  const bare = address.replace(/^\[|\](:\d+)?$/g, "").split("%")[0] ?? "";
  const [, four] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(bare) ?? [];
  if (four) return isIP(four) ? four : "unknown";
  if (isIP(bare) !== 6) return "unknown";
  const [head = "", tail = ""] = bare.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const gap = bare.includes("::") ? Array(8 - left.length - right.length).fill("0") : [];
  const groups = [...left, ...gap, ...right].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/**
 * Where a request came from, for rate limits: the socket's other end, or with `trustedProxies` of our own in
 * front the entry of X-Forwarded-For that the outermost of them wrote. What stands before it anybody can invent.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const peer = headers.get(PEER_HEADER) ?? "unknown";
  if (trustedProxies === 0) return network(peer);
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  const chain = [...forwarded.filter((part) => part !== ""), peer];
  return network(chain.at(-1 - trustedProxies) ?? chain[0] ?? "unknown");
}
