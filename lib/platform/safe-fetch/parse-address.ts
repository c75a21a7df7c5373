import { isIPv4, isIPv6 } from "node:net";

function groupsOf(text: string): number[] {
  return text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
}

/** The dotted end of an IPv6 address as two groups: "::ffff:127.0.0.1" is "::ffff:7f00:1". */
function withoutDots(text: string): string {
  const at = text.lastIndexOf(":") + 1;
  const dotted = text.slice(at);
  if (!dotted.includes(".")) return text;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number);
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function sixteenBytes(text: string): number[] {
  const [head = "", tail = ""] = withoutDots(text).split("::");
  const left = groupsOf(head);
  const right = groupsOf(tail);
  const gap: number[] = Array(Math.max(0, 8 - left.length - right.length)).fill(0);
  return [...left, ...gap, ...right].flatMap((group) => [group >> 8, group & 255]);
}

/** The 4 or 16 bytes of an IP address, null for anything else, also for an address with a zone. */
export function parseAddress(text: string): readonly number[] | null {
  if (isIPv4(text)) return text.split(".").map(Number);
  return isIPv6(text) && !text.includes("%") ? sixteenBytes(text) : null;
}
