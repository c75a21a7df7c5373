import { parseAddress } from "./parse-address";

/** `private` may be allowed by the operator; `never` may not, whoever asks. */
export type AddressClass = "public" | "private" | "never";

type Bytes = readonly number[];
type Block = { readonly bytes: Bytes; readonly bits: number };

function block(written: string): Block {
  const [address = "", bits = ""] = written.split("/");
  const bytes = parseAddress(address);
  if (!bytes) throw new Error(`no address block: ${written}`);
  return { bytes, bits: Number(bits) };
}

/**
 * Services that hand out an installation's secrets, some at addresses that look private or public.
 * Source: documentation of AWS (EC2, ECS, EKS), Azure, Google Cloud, Alibaba and Oracle.
 */
const METADATA = [
  "169.254.0.0/16",
  "168.63.129.16/32",
  "100.100.100.200/32",
  "192.0.0.192/32",
  "fd00:ec2::/32",
  "fd20:ce::/32",
];

/** Networks of a house, a company or this machine. Source: RFC 1918, 2544, 4193, 6598, IANA registries. */
const PRIVATE = [
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "::1/128",
  "fc00::/7",
  "fec0::/10",
];

/**
 * Nothing that answers lives there, or it is another way to write an address: multicast, reserved,
 * documentation, and IPv6 that carries IPv4 through a tunnel (6to4, Teredo).
 * Source: IANA special-purpose address registries.
 */
const UNUSABLE = [
  "0.0.0.0/8",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
];

const NEVER_BLOCKS = [...METADATA, ...UNUSABLE].map(block);
const PRIVATE_BLOCKS = PRIVATE.map(block);
const GLOBAL_UNICAST = block("2000::/3");
/** Both carry a whole IPv4 address in their last four bytes, and reach it. */
const CARRIERS = ["::ffff:0:0/96", "64:ff9b::/96"].map(block);

function isIn(bytes: Bytes, { bytes: prefix, bits }: Block): boolean {
  if (bytes.length !== prefix.length) return false;
  return prefix.every((byte, at) => {
    const checked = Math.min(8, Math.max(0, bits - at * 8));
    const shift = 8 - checked;
    return byte >> shift === (bytes[at] ?? 0) >> shift;
  });
}

/** ISATAP: an IPv4 address behind 0:5efe or 200:5efe, in any network. */
function isIsatap(bytes: Bytes): boolean {
  const [first, second, third, fourth] = bytes.slice(8, 12);
  return (first === 0 || first === 2) && second === 0 && third === 0x5e && fourth === 0xfe;
}

function classifyBytes(bytes: Bytes): AddressClass {
  if (CARRIERS.some((carrier) => isIn(bytes, carrier))) return classifyBytes(bytes.slice(12));
  if (NEVER_BLOCKS.some((never) => isIn(bytes, never)) || isIsatap(bytes)) return "never";
  if (PRIVATE_BLOCKS.some((home) => isIn(bytes, home))) return "private";
  return bytes.length === 4 || isIn(bytes, GLOBAL_UNICAST) ? "public" : "never";
}

/** What an IP address is, whichever way it is written; what cannot be read is `never`. */
export function classifyAddress(address: string): AddressClass {
  const bytes = parseAddress(address);
  return bytes ? classifyBytes(bytes) : "never";
}
