import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { BROWSER_COOKIE, factsOfCookie } from "@/lib/domain/prefs/browser-cookie";
import { nextAuthOptions } from "@/lib/services/auth/next-auth-options";
import { processContext } from "@/lib/services/process-context";

const ANONYMOUS = { kind: "anonymous" } as const;

/** next-auth's own addresses: session, providers, csrf, signin and callback of providers, signout. */
const handler: (request: NextRequest, context: unknown) => Promise<Response> = (
  request,
  context,
) => {
  const browser = factsOfCookie(request.cookies.get(BROWSER_COOKIE)?.value);
  const options = nextAuthOptions(processContext(ANONYMOUS), browser);
  return NextAuth(request as never, context as never, options);
};

export const GET = handler;
export const POST = handler;
