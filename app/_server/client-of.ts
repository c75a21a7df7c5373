import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import type { Client } from "@/lib/services/auth/client";

/** Where a request came from, as far as TRUST_PROXY lets us believe it. */
export function clientOf(request: Request): Client {
  return {
    address: clientAddress(request.headers, env().TRUST_PROXY),
    userAgent: request.headers.get("user-agent"),
  };
}
