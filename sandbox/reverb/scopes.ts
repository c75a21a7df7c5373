export const SCOPES: Readonly<Record<string, string>> = {
  public: "read public data",
  read_listings: "see your listings and drafts",
  write_listings: "create, change and end your listings",
  read_orders: "see your orders",
  write_orders: "update your orders",
  read_messages: "read your messages",
  read_offers: "see your offers",
  read_profile: "see your account",
  read_payouts: "see your payouts",
};
