// Says where it believes to be, and then fails in a place that a person has to find.
import { isId } from "@/lib/core/ids";

type Place = { readonly folder: string; readonly isListing: boolean };

const place: Place = { folder: import.meta.dirname, isListing: isId("listing", "elsewhere") };
console.log(JSON.stringify(place));
throw new Error("it broke here");
