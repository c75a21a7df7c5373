import { isIP } from "node:net";
import { AppError } from "@/lib/core/errors";
import { toUrl } from "@/lib/core/to-url";
import { isMetadataName } from "./is-metadata-name";
import { plainHost } from "./plain-host";

const MAX_LENGTH = 4_000;

/** Where a call goes, before its host is resolved. */
export type Target = {
  readonly url: URL;
  /** A name, or the address itself. */
  readonly host: string;
  readonly port: number;
  /** The operator named this host and port, so it may be private and unencrypted. */
  readonly isAllowed: boolean;
};

function refuse(message: string, host?: string): AppError {
  return new AppError("INVALID", message, { context: { host } });
}

function parse(text: string): URL {
  if (text.length > MAX_LENGTH) throw refuse("The address is longer than 4,000 characters.");
  const url = toUrl(text);
  if (url === null) throw refuse("This is not a web address, such as https://example.com.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw refuse("The address must start with https://.");
  if (url.username !== "" || url.password !== "")
    throw refuse("The address contains a user name or a password. Leave them out.");
  return url;
}

/** Checks everything that an address says by itself. Throws INVALID with a sentence for the person who gave it. */
export function checkUrl(text: string, allowedHosts: ReadonlySet<string>): Target {
  const url = parse(text);
  const host = plainHost(url.hostname);
  if (host === "") throw refuse("This is not a web address, such as https://example.com.");
  const isHttps = url.protocol === "https:";
  const port = Number(url.port) || (isHttps ? 443 : 80);
  if (isMetadataName(host))
    throw refuse("The address leads to a service that may never be fetched.", host);
  const isAllowed = allowedHosts.has(`${host}:${port}`);
  if (!isAllowed && !isHttps) throw refuse("The address must start with https://.", host);
  if (!isAllowed && port !== 443)
    throw refuse(`The address asks for port ${port}. Only the usual port, 443, is allowed.`, host);
  url.hostname = isIP(host) === 6 ? `[${host}]` : host;
  return { url, host, port, isAllowed };
}
