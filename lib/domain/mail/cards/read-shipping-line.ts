import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { readAmount, type SignMeaning } from "./read-amount";

const FREE =
  /^(?:\+?\s*)?(?:free (?:shipping|postage|delivery|p&p)|kostenloser versand|gratis versand|versand kostenlos|livraison gratuite|spedizione gratuita|envío gratis|darmowa wysyłka)!?$/i;
const PICKUP =
  /^(?:local pickup only|pickup only|collection only|nur abholung|abholung|remise en main propre)$/i;
const COST =
  /^\+?\s*(.{1,24}?)\s*(?:shipping|postage|delivery|p&p|versand|versandkosten|livraison|de livraison|spedizione|envío)$/i;
const LABELLED = /^(?:shipping|postage|delivery|versand|livraison)\s*:?\s*\+?\s*(.{1,24})$/i;

/** What a line says about shipping, if that is all it says; null for every other line. */
export function readShippingLine(text: string, meaning: SignMeaning): Shipping | null {
  if (text.length > 60) return null;
  if (FREE.test(text)) return { kind: "free", cost: null };
  if (PICKUP.test(text)) return { kind: "pickup_only", cost: null };
  const written = COST.exec(text)?.[1] ?? LABELLED.exec(text)?.[1];
  const cost = written === undefined ? null : readAmount(written.replace(/^\+\s*/, ""), meaning);
  return cost === null ? null : { kind: "known", cost };
}
