import { mountRoutes } from "./base";
import { myItemRoutes } from "./my-items";

/** Every operation of /api/v1; one line a resource. */
export const routes = { ...myItemRoutes };
export type Routes = typeof routes;

export const router = mountRoutes(routes);
