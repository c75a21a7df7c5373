import type { World } from "../../contract";
import { makePolicies, type Policy } from "./seller-policies";

/** What eBay knows of a user as a seller. */
export type SellerAccount = {
  readonly policies: readonly Policy[];
  readonly isRegistered: boolean;
  readonly limit: { readonly cents: number; readonly quantity: number };
  readonly isOptedIn: (now: Date) => boolean;
  readonly optIn: (now: Date) => void;
  readonly hasAskedToOptIn: () => boolean;
};

export type SellerAccounts = { readonly get: (account: string) => SellerAccount };

/** eBay may take up to a day over an opt-in; here it is a few minutes, so that both sides of it can be seen. */
const OPT_IN_MS = 5 * 60_000;

/** Anna can sell at once. Ben has not opted in to policies and may sell little. Carla has not finished her registration. */
export function createSellerAccounts(world: World): SellerAccounts {
  const accounts = new Map<string, SellerAccount>();
  const make = (account: string): SellerAccount => {
    let optedInAt: Date | null = account === "sandbox_ben" ? null : new Date(0);
    const isSmall = account === "sandbox_ben";
    return {
      policies: makePolicies(world.random(`ebay policies of ${account}`)),
      isRegistered: account !== "sandbox_carla",
      limit: isSmall ? { cents: 50_000, quantity: 10 } : { cents: 5_000_000, quantity: 1_000 },
      isOptedIn: (now) => optedInAt !== null && now >= optedInAt,
      hasAskedToOptIn: () => optedInAt !== null,
      optIn: (now) => {
        optedInAt = new Date(now.getTime() + OPT_IN_MS);
      },
    };
  };
  return {
    get: (account) => {
      const known = accounts.get(account) ?? make(account);
      accounts.set(account, known);
      return known;
    },
  };
}
