/** Which published document describes the paths of an API; two APIs may use the same name for an operation. */
export const EBAY_DOCUMENTS: readonly (readonly [prefix: string, file: string])[] = [
  ["/buy/browse/v1", "ebay_buy_browse_v1.json"],
  ["/commerce/taxonomy/v1", "ebay_commerce_taxonomy_v1.json"],
  ["/commerce/notification/v1", "ebay_commerce_notification_v1.json"],
  ["/commerce/identity/v1", "ebay_commerce_identity_v1.json"],
  ["/developer/analytics/v1_beta", "ebay_developer_analytics_v1_beta.json"],
  ["/sell/metadata/v1", "ebay_sell_metadata_v1.json"],
  ["/sell/account/v1", "ebay_sell_account_v1.json"],
  ["/sell/inventory/v1", "ebay_sell_inventory_v1.json"],
  ["/sell/fulfillment/v1", "ebay_sell_fulfillment_v1.json"],
];
