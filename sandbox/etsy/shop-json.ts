import { hashOf } from "../core/random";
import { seconds } from "./listing-json";

export type ShopRecord = {
  readonly shopId: number;
  readonly userId: number;
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly openedAt: Date;
  readonly activeCount: number;
  readonly soldCount: number;
};

const NO_TEXTS = {
  announcement: null,
  is_vacation: false,
  vacation_message: null,
  sale_message: null,
  digital_sale_message: null,
  accepts_custom_requests: false,
  policy_welcome: null,
  policy_payment: null,
  policy_shipping: null,
  policy_refunds: null,
  policy_additional: null,
  policy_seller_info: null,
  policy_update_date: 0,
  policy_has_private_receipt_info: false,
  has_unstructured_policies: false,
  policy_privacy: null,
  vacation_autoreply: null,
  image_url_760x100: null,
  icon_url_fullxfull: null,
};

/** `Shop` of the document. */
export function shopJson(shop: ShopRecord, webUrl: string) {
  return {
    shop_id: shop.shopId,
    user_id: shop.userId,
    shop_name: shop.name,
    create_date: seconds(shop.openedAt),
    created_timestamp: seconds(shop.openedAt),
    title: null,
    currency_code: shop.currency,
    ...NO_TEXTS,
    update_date: seconds(shop.openedAt),
    updated_timestamp: seconds(shop.openedAt),
    listing_active_count: shop.activeCount,
    digital_listing_count: 0,
    login_name: shop.name.toLowerCase(),
    url: `${webUrl}/shop/${shop.name}`,
    num_favorers: hashOf(`admirers ${shop.shopId}`) % 500,
    languages: ["en-US"],
    is_using_structured_policies: true,
    has_onboarded_structured_policies: true,
    include_dispute_form_link: false,
    is_direct_checkout_onboarded: true,
    is_etsy_payments_onboarded: true,
    is_calculated_eligible: true,
    is_opted_in_to_buyer_promise: false,
    is_shop_us_based: shop.country === "US",
    transaction_sold_count: shop.soldCount,
    shipping_from_country_iso: shop.country,
    shop_location_country_iso: shop.country,
    review_count: null,
    review_average: null,
  };
}
