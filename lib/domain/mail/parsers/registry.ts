import type { MailParser } from "../mail-parser";
import { craigslist } from "./craigslist";
import { depop } from "./depop";
import { ebay } from "./ebay";
import { etsy } from "./etsy";
import { facebook } from "./facebook";
import { kleinanzeigen } from "./kleinanzeigen";
import { mercari } from "./mercari";
import { offerup } from "./offerup";
import { reverb } from "./reverb";
import { vinted } from "./vinted";

/** One line a sender; the first whose domain it is reads the mail. */
export const PARSERS: readonly MailParser[] = [
  craigslist,
  depop,
  ebay,
  etsy,
  facebook,
  kleinanzeigen,
  mercari,
  offerup,
  reverb,
  vinted,
];
