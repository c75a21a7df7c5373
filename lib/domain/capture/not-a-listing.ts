import { z } from "zod";

export const NotAListing = z.enum([
  "sign-in-or-error",
  "many-listings",
  "no-title",
  "nothing-for-sale",
]);
export type NotAListing = z.infer<typeof NotAListing>;

/** Why nothing was taken from a page, and what helps, in a sentence for the person in front of it. */
export const NOT_A_LISTING_WORDS: Readonly<Record<NotAListing, string>> = {
  "sign-in-or-error":
    "This page asks to sign in or shows an error. Open the ad itself and try again.",
  "many-listings": "This page shows several ads. Open one of them and try again.",
  "no-title": "This page does not say what it offers. You can enter it by hand.",
  "nothing-for-sale":
    "Nothing on this page is offered for sale. If it is, you can enter it by hand.",
};
