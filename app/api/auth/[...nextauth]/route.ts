import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/services/auth/next-auth-options";
import { processContext } from "@/lib/services/process-context";

const ANONYMOUS = { kind: "anonymous" } as const;

/** next-auth's own addresses: session, providers, csrf, signin and callback of providers, signout. */
const handler: (request: Request, context: unknown) => Promise<Response> = (request, context) =>
  NextAuth(request as never, context as never, nextAuthOptions(processContext(ANONYMOUS)));

export const GET = handler;
export const POST = handler;
