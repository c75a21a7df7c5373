import { apiKeyRoutes } from "./api-keys";
import { mountRoutes } from "./base";
import { compRoutes } from "./comps";
import { crossPostRoutes } from "./cross-posts";
import { dealRoutes } from "./deals";
import { demoRoutes } from "./demo";
import { importRoutes } from "./imports";
import { listingScoreRoutes } from "./listing-scores";
import { listingRoutes } from "./listings";
import { marketplaceAccountRoutes } from "./marketplace-accounts";
import { myItemRoutes } from "./my-items";
import { notificationRoutes } from "./notifications";
import { orderRoutes } from "./orders";
import { snapJobRoutes } from "./snap-jobs";
import { userPrefsRoutes } from "./user-prefs";

/** Every operation of /api/v1; one line a resource. */
export const routes = {
  ...apiKeyRoutes,
  ...compRoutes,
  ...crossPostRoutes,
  ...dealRoutes,
  ...demoRoutes,
  ...importRoutes,
  ...listingRoutes,
  ...listingScoreRoutes,
  ...marketplaceAccountRoutes,
  ...myItemRoutes,
  ...notificationRoutes,
  ...orderRoutes,
  ...snapJobRoutes,
  ...userPrefsRoutes,
};
export type Routes = typeof routes;

export const router = mountRoutes(routes);
