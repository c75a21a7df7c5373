import { NextResponse } from "next/server";
import { sessionCookieName, sessionCookieOptions } from "@/lib/services/auth/session-cookie";

/** An answer that signs the browser in. */
export function signedInResponse(body: unknown, token: string, status = 200): NextResponse {
  const response = NextResponse.json(body, { status });
  response.cookies.set(sessionCookieName(), token, sessionCookieOptions());
  return response;
}

/** An empty answer that takes the cookie away. */
export function signedOutResponse(): NextResponse {
  const response = new NextResponse(null, { status: 204 });
  response.cookies.set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  return response;
}

export const emptyResponse = (): NextResponse => new NextResponse(null, { status: 204 });
