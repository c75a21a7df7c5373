import type { World } from "../contract";
import { everyMs, type Quota, type QuotaState } from "../core/quotas";
import { midnightPacific } from "./midnight-pacific";

/** Calls a day by API, as `rate_limit` names them. */
const PER_DAY: Readonly<Record<string, number>> = {
  browse: 5_000,
  taxonomy: 5_000,
  metadata: 5_000,
  notification: 10_000,
  identity: 5_000,
  analytics: 5_000,
  account: 25_000,
  inventory: 2_000_000,
  fulfillment: 100_000,
  media: 1_000_000,
  "token.client_credentials": 1_000,
  "token.authorization_code": 10_000,
  "token.refresh_token": 50_000,
};

export type EbayLimits = {
  /** Counts one call of the application. */
  readonly take: (api: string, clientId: string) => QuotaState;
  readonly look: (api: string, clientId: string) => QuotaState;
  /** Images are limited for each user: 50 in 5 seconds. */
  readonly takeImage: (account: string) => QuotaState;
  readonly apis: readonly string[];
};

export function createLimits({ quotas }: World): EbayLimits {
  const perDay = new Map<string, Quota>(
    Object.entries(PER_DAY).map(([name, limit]) => [
      name,
      quotas.define({ market: "ebay", name, limit, resetsAt: midnightPacific }),
    ]),
  );
  const images = quotas.define({
    market: "ebay",
    name: "media.images",
    limit: 50,
    resetsAt: everyMs(5_000),
  });
  const quotaOf = (api: string): Quota => {
    const quota = perDay.get(api);
    if (!quota) throw new Error(`There is no limit for ${api}.`);
    return quota;
  };
  return {
    take: (api, clientId) => quotaOf(api).take(clientId),
    look: (api, clientId) => quotaOf(api).look(clientId),
    takeImage: (account) => images.take(account),
    apis: Object.keys(PER_DAY).filter((name) => !name.startsWith("token.")),
  };
}
