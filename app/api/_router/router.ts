import { apiKeyRoutes } from "./api-keys";
import { mountRoutes } from "./base";
import { captureRoutes } from "./captures";
import { compRoutes } from "./comps";
import { crossPostRoutes } from "./cross-posts";
import { dealRoutes } from "./deals";
import { demoRoutes } from "./demo";
import { evidenceChoiceRoutes } from "./evidence-choices";
import { feeOverrideRoutes } from "./fee-overrides";
import { feeScheduleRoutes } from "./fee-schedules";
import { importRoutes } from "./imports";
import { ingestRoutes } from "./ingest";
import { listingPlanRoutes } from "./listing-plans";
import { listingScoreRoutes } from "./listing-scores";
import { listingRoutes } from "./listings";
import { mailSourceRoutes } from "./mail-sources";
import { mailRoutes } from "./mails";
import { marketplaceAccountRoutes } from "./marketplace-accounts";
import { modelRoutes } from "./models";
import { myItemRoutes } from "./my-items";
import { notificationRoutes } from "./notifications";
import { orderRoutes } from "./orders";
import { searchRoutes } from "./searches";
import { snapJobRoutes } from "./snap-jobs";
import { sourceRoutes } from "./sources";
import { userPrefsRoutes } from "./user-prefs";

/** Every operation of /api/v1; one line a resource. */
export const routes = {
  ...apiKeyRoutes,
  ...captureRoutes,
  ...compRoutes,
  ...crossPostRoutes,
  ...dealRoutes,
  ...demoRoutes,
  ...evidenceChoiceRoutes,
  ...feeOverrideRoutes,
  ...feeScheduleRoutes,
  ...importRoutes,
  ...ingestRoutes,
  ...listingRoutes,
  ...listingPlanRoutes,
  ...listingScoreRoutes,
  ...mailRoutes,
  ...mailSourceRoutes,
  ...marketplaceAccountRoutes,
  ...modelRoutes,
  ...myItemRoutes,
  ...notificationRoutes,
  ...orderRoutes,
  ...searchRoutes,
  ...snapJobRoutes,
  ...sourceRoutes,
  ...userPrefsRoutes,
};
export type Routes = typeof routes;

export const router = mountRoutes(routes);
