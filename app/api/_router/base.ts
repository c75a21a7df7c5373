import { type AnyProcedure, os, Procedure } from "@orpc/server";
import {
  requireAdmin,
  requireUser,
  requireWriter,
  type ServiceContext,
} from "@/lib/services/context";

/** Who may call an operation; the document and the contract tests read it. */
export type Access = "anyone" | "reader" | "writer" | "admin" | "admin-reader";

export type ApiContext = ServiceContext & {
  readonly request: Request;
  /** Where the handler finds the error that it answers with, before oRPC words it anew. */
  readonly fail: (error: unknown) => void;
};

const base = os.$context<ApiContext>().$meta<{ access: Access }>({ access: "anyone" });

export const reader = base.meta({ access: "reader" }).use(({ context, next }) => {
  requireUser(context);
  return next();
});

export const writer = base.meta({ access: "writer" }).use(({ context, next }) => {
  requireWriter(context);
  return next();
});

/** For others than admins there is nothing here: 404, before anything is said of their key. */
export const admin = base.meta({ access: "admin" }).use(({ context, next }) => {
  requireAdmin(context);
  requireWriter(context);
  return next();
});

/** What admins read: their key need not be allowed to write. */
export const adminReader = base.meta({ access: "admin-reader" }).use(({ context, next }) => {
  requireAdmin(context);
  return next();
});

export type RouteKey = `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`;

/**
 * The router of a table of routes: the key is method and path, `operationId` becomes the procedure's name.
 * The keys stay in the type, so that the browser's client needs nothing but that type.
 */
export function mountRoutes(routes: Readonly<Record<RouteKey, AnyProcedure>>) {
  const mounted = Object.entries(routes).map(([key, procedure]) => {
    const [method, path] = key.split(" ") as ["GET", `/${string}`];
    const definition = procedure["~orpc"];
    const name = definition.route.operationId;
    if (!name) throw new Error(`${key} has no operationId`);
    return [name, new Procedure({ ...definition, route: { ...definition.route, method, path } })];
  });
  const names = new Set(mounted.map(([name]) => name));
  if (names.size < mounted.length) throw new Error("two operations have the same operationId");
  return Object.fromEntries(mounted) as Record<string, AnyProcedure>;
}
