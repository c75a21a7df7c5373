import { MethodNotAllowedError, problemResponse } from "@/app/api/_router/problem";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Handler = (request: Request) => Promise<Response>;

/** Handlers for the methods that a route file does not take: Next alone would answer without a word and without Allow. */
export function refuseOtherMethods(...taken: readonly Method[]): Readonly<Record<Method, Handler>> {
  const allowed = taken.flatMap((method) => (method === "GET" ? [method, "HEAD"] : [method]));
  const refuse: Handler = async ({ method }) =>
    problemResponse(new MethodNotAllowedError(method, allowed));
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}
