import { AppError } from "@/lib/core/errors";
import { isMetadataName } from "./is-metadata-name";
import { plainHost } from "./plain-host";
import { type Resolve, resolveTarget, systemResolve } from "./resolve-target";

export type Server = { readonly host: string; readonly port: number };
export type CheckedServer = {
  /** The address to connect to. */
  readonly address: string;
  /** The operator named this host and port, so it may be private and unencrypted. */
  readonly isAllowed: boolean;
};

type Rules = {
  /** Ports of the protocol; others only where the operator allowed them. */
  readonly usualPorts: readonly number[];
  readonly allowedHosts: readonly string[];
  readonly resolve?: Resolve;
};

/**
 * A server that a user named, for protocols other than HTTP: usual ports and public addresses only, or what the
 * operator allowed. Its name is resolved once. Throws INVALID or UPSTREAM with a sentence for that user.
 */
export async function checkServer({ host, port }: Server, rules: Rules): Promise<CheckedServer> {
  const name = plainHost(host);
  const isAllowed = rules.allowedHosts.includes(`${name}:${port}`);
  if (name === "" || !/^[\w.:-]+$/.test(name)) {
    throw new AppError("INVALID", "This is not the name of a server, such as imap.example.com.");
  }
  if (isMetadataName(name)) {
    throw new AppError("INVALID", "The address leads to a service that may never be fetched.");
  }
  if (!isAllowed && !rules.usualPorts.includes(port)) {
    const ports = rules.usualPorts.join(" and ");
    throw new AppError("INVALID", `Port ${port} is not allowed. The usual ones are ${ports}.`);
  }
  const target = { host: name, isAllowed };
  const [address] = await resolveTarget(target, rules.resolve ?? systemResolve);
  if (address === undefined) throw new AppError("UPSTREAM", `No server was found under ${name}.`);
  return { address, isAllowed };
}
