import { webAddress } from "./web-address";

/** Parameters in which redirecting hosts carry the address they lead to. */
const TARGETS =
  "url u target loc mpre redirect redirect_url redirecturl redirect_uri dest destination to q link r murl ued adurl goto next returnurl desturl".split(
    " ",
  );
const MAX_HOPS = 5;

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Base64url of an address begins with the letters of "http". */
function decodeBase64(text: string): string | null {
  if (!/^aHR0c[\w+/-]{10,4000}={0,2}$/.test(text)) return null;
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return null;
  }
}

function asTarget(value: string): string | null {
  const plain = /^https?(?:%3A|:)/i.test(value) ? value : decodeBase64(value);
  if (plain === null) return null;
  return webAddress(/^https?%3A/i.test(plain) ? decodeOnce(plain) : plain);
}

function fromParameters(url: URL): string | null {
  const byName = new Map<string, string>();
  for (const [name, value] of url.searchParams) byName.set(name.toLowerCase(), value);
  for (const name of TARGETS) {
    const target = asTarget(byName.get(name) ?? "");
    if (target) return target;
  }
  return null;
}

/** "/CL0/https:%2F%2Fwww…/1/signature", "/v3/__https://www…__;!!" and pictures behind "#https://". */
function fromPath(url: URL): string | null {
  const inFragment = /^#(https?:\/\/.+)$/.exec(url.hash)?.[1];
  if (inFragment) return webAddress(inFragment);
  const defended = /\/__(https?:\/.+?)__;/.exec(url.href)?.[1];
  if (defended) return webAddress(defended.replace(/^(https?:)\/+/, "$1//"));
  const segment = url.pathname
    .split("/")
    .find((part) => /^(?:https?(?:%3A|:)%2F|aHR0c)/i.test(part));
  return segment === undefined ? null : asTarget(decodeOnce(segment));
}

/**
 * The addresses that a link leads to as far as they stand in the link itself, the link first. Redirects that
 * only their server can follow stay as they are: nothing is fetched. At most five steps. Never throws.
 */
export function unwrapLink(href: string): readonly string[] {
  const found = [href];
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const url = new URL(found.at(-1) ?? href);
    const inner = fromParameters(url) ?? fromPath(url);
    if (inner === null || found.includes(inner)) break;
    found.push(inner);
  }
  return found;
}
