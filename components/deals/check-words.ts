import type { RiskReason } from "@/lib/domain/verdict/verdict.schema";

/** The fact behind a reason, and the check that settles it. Never "scam". */
export const CHECK_WORDS: Readonly<
  Record<RiskReason["code"], { readonly short: string; readonly fact: string }>
> = {
  "far-below-market": {
    short: "far below the market",
    fact: "The price is far below what nine of ten paid",
  },
  "read-description": {
    short: "says to read the description",
    fact: "Its title asks you to read the description",
  },
  "no-returns-as-is": { short: "no returns", fact: "It is sold as it is, without returns" },
  "off-platform-payment": {
    short: "payment outside the marketplace",
    fact: "It asks to be paid outside the marketplace",
  },
  "not-in-hand": { short: "not in hand yet", fact: "The seller does not have it yet" },
  "claims-only": {
    short: "the seller is not sure",
    fact: "The seller does not know whether it works or is genuine",
  },
  untested: { short: "untested", fact: "Nobody has tried whether it works" },
  "stock-photo": { short: "not its own photo", fact: "The photo is not of this one" },
  locked: { short: "locked", fact: "It may be locked to an account or a network" },
  "salvage-title": { short: "salvage title", fact: "Its papers tell of damage, or are missing" },
  reserved: { short: "reserved", fact: "It may be promised to somebody already" },
};

type Check = {
  /** What to do. */
  readonly act: string;
  /** How, or why it settles it. */
  readonly how: string;
};

export const CHECK_ACTS: Readonly<Record<RiskReason["check"], Check>> = {
  "ask-dated-photo": {
    act: "Ask for a photo with today’s date",
    how: "on a slip beside it. Who has it can take one.",
  },
  "pay-in-person": {
    act: "Pay when you have seen it work",
    how: "never before, and no deposit to hold it.",
  },
  "read-description": {
    act: "Read the description to its end",
    how: "before you compare its price: something is different about this one.",
  },
  "ask-what-is-wrong": {
    act: "Ask what is wrong with it",
    how: "in writing, and take your answer for the price.",
  },
  "pay-on-platform": {
    act: "Pay through the marketplace only",
    how: "because elsewhere nobody gives your money back.",
  },
  "wait-until-in-hand": {
    act: "Wait until the seller has it",
    how: "and can show it in a photo with today’s date.",
  },
  "see-it-work": {
    act: "See it work, or ask for a video",
    how: "and for proof of where it was bought.",
  },
  "ask-unlocked": {
    act: "Ask for the serial number and a photo of it signed out",
    how: "then look the number up before you pay.",
  },
  "look-up-history": {
    act: "Look up its number in a history service",
    how: "and see the papers before you pay.",
  },
  "ask-still-there": { act: "Ask whether it is still to be had", how: "before you go there." },
};
