import { toUrl } from "@/lib/core/to-url";
import { classifyAddress } from "./classify-address";
import { isMetadataName } from "./is-metadata-name";
import { plainHost } from "./plain-host";

export type AllowedHosts =
  | { readonly kind: "hosts"; readonly hosts: readonly string[] }
  | { readonly kind: "wrong"; readonly reason: string };

const PAIR = /^((?:\[[0-9a-f:.]+\]|[^\s:/?#@[\]*]+)):(\d{1,5})$/i;

function readPair(written: string): { pair: string } | { reason: string } {
  const [, host = "", port = ""] = PAIR.exec(written) ?? [];
  const url = host === "" ? null : toUrl(`http://${host}:${port}`);
  if (url === null || Number(port) === 0) {
    return { reason: `"${written}" is not a host with a port, such as ntfy.home:8080` };
  }
  const name = plainHost(url.hostname);
  const isAddress = /^[\d.]+$|:/.test(name);
  if (isMetadataName(name) || (isAddress && classifyAddress(name) === "never")) {
    return { reason: `"${written}" is an address that may never be fetched` };
  }
  return { pair: `${name}:${Number(port)}` };
}

/** `host:port` pairs, divided by commas, in the one form that addresses are compared in. */
export function parseAllowedHosts(text: string): AllowedHosts {
  const written = text.split(",").map((part) => part.trim());
  const pairs: string[] = [];
  for (const part of written.filter((each) => each !== "")) {
    const read = readPair(part);
    if ("reason" in read) return { kind: "wrong", reason: read.reason };
    pairs.push(read.pair);
  }
  return { kind: "hosts", hosts: [...new Set(pairs)] };
}
