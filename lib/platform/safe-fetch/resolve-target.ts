import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { AppError } from "@/lib/core/errors";
import type { Target } from "./check-url";
import { classifyAddress } from "./classify-address";

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As the machine itself resolves names, with its hosts file. */
export const systemResolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  if (isIP(host)) return [host];
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (cause) {
    throw new AppError("UPSTREAM", `No server was found under the name ${host}.`, {
      retryable: true,
      context: { host },
      cause,
    });
  }
  throw new AppError("UPSTREAM", `No server was found under the name ${host}.`, {
    retryable: true,
    context: { host },
  });
}

/** The addresses to connect to. One that is not fit spoils all: which one is taken is not up to us. */
export async function resolveTarget(
  target: Pick<Target, "host" | "isAllowed">,
  resolve: Resolve,
): Promise<readonly string[]> {
  const { host, isAllowed } = target;
  const addresses = await addressesOf(host, resolve);
  const classes = addresses.map(classifyAddress);
  const context = { host, addresses };
  if (classes.includes("never"))
    throw new AppError("INVALID", "The address leads to a network that may never be fetched.", {
      context,
    });
  if (classes.includes("private") && !isAllowed)
    throw new AppError("INVALID", "The address leads to a private network, which is not allowed.", {
      context,
    });
  return addresses;
}
