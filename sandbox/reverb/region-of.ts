import type { Place } from "../contract";

const REGIONS: Readonly<Record<string, string>> = {
  Portland: "OR",
  Austin: "TX",
  Columbus: "OH",
  Oakland: "CA",
  Pittsburgh: "PA",
  Madison: "WI",
};

/** The state of a US city that the sandbox knows; empty elsewhere. */
export const regionOf = ({ city, country }: Place) =>
  country === "US" ? (REGIONS[city] ?? "") : "";
