import type { Sale, World } from "../contract";
import { createNumbering } from "../kit/numbering";
import { ACCOUNTS, type Account } from "./account";
import type { OwnListings } from "./own-listings";
import type { ReceiptRecord } from "./receipt-json";

export type Receipts = {
  readonly ofShop: (shopId: number) => readonly ReceiptRecord[];
  readonly ship: (
    receiptId: number,
    parcel: { readonly carrier: string; readonly trackingCode: string } | null,
  ) => ReceiptRecord;
};

/** What was bought of the accounts; `onPaid` hears of each at once. */
export function createReceipts(
  world: World,
  own: OwnListings,
  onPaid: (receipt: ReceiptRecord, account: Account) => void,
): Receipts {
  const { catalogue, now } = world;
  const buyers = createNumbering("etsy user", 800_000_000, 90_000_000);
  const receipts = new Map<number, ReceiptRecord & { readonly shopId: number }>();
  let last = 3_000_000_000;
  let lastShipment = 1_100_000_000;

  const paid = (sale: Sale) => {
    const account = ACCOUNTS.find(({ shopName }) => shopName === sale.offer.seller);
    const listing = own.all().find(({ offerId }) => offerId === sale.offer.id);
    if (!account || !listing) return;
    last += 11;
    const receipt = {
      receiptId: last,
      shopId: account.shopId,
      sale,
      sellerUserId: account.userId,
      buyerUserId: buyers.numberOf(sale.buyer.username),
      listingId: listing.listingId,
      imageId: listing.images[0]?.imageId ?? null,
      sku: listing.sku,
      isShipped: false,
      shipments: [],
      updatedAt: sale.at,
    };
    receipts.set(last, receipt);
    onPaid(receipt, account);
  };
  catalogue.watch((change) => {
    if (change.kind === "sold" && change.offer.market === "etsy") paid(change.sale);
  });
  return {
    ofShop: (shopId) => [...receipts.values()].filter((receipt) => receipt.shopId === shopId),
    ship: (receiptId, parcel) => {
      const receipt = receipts.get(receiptId);
      if (!receipt) throw new Error(`There is no receipt ${receiptId}.`);
      lastShipment += 1;
      const at = now();
      const shipment = parcel && { shipmentId: lastShipment, ...parcel, at };
      const shipments = shipment ? [...receipt.shipments, shipment] : receipt.shipments;
      const shipped = { ...receipt, isShipped: true, shipments, updatedAt: at };
      receipts.set(receiptId, shipped);
      return shipped;
    },
  };
}
