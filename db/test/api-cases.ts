import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import { apiKeys, type User } from "../schema";
import { makeComp, makeListing, makeScore, makeSource } from "./factories";
import { FEE_SCHEDULE, makeFeeOverride, makeFeeSchedule } from "./fee-factories";
import { makeFetch, makeSearch } from "./fetch-factories";
import { makeRun, makeUpload } from "./import-factories";
import { makeMail, makeMailsUpload } from "./mail-factories";
import {
  makeAccount,
  makeCrossPost,
  makeItem,
  makeNotification,
  makeOrder,
  makeSnapJob,
} from "./selling-factories";

type Make = (db: Database, owner: User) => Promise<string>;

/**
 * How the contract tests get a row of somebody's, by the first part of a path. A resource whose
 * operations take an id or answer a list must stand here.
 */
export const MAKE_ROW: Readonly<Record<string, Make>> = {
  "api-keys": async (db, { id: userId }) => {
    const id = systemIds.make("apiKey");
    const row = { id, userId, name: "A key", prefix: "dsk_aaaaaa", hash: id, scopes: [] };
    await db.insert(apiKeys).values(row);
    return id;
  },
  comps: async (db, { id }) => (await makeComp(db, await makeSource(db, id))).id,
  "cross-posts": makeCrossPost,
  deals: async (db, { id }) => (await makeListing(db, await makeSource(db, id))).id,
  "fee-overrides": makeFeeOverride,
  "fee-schedules": (db) => makeFeeSchedule(db),
  imports: makeRun,
  "listing-scores": async (db, { id }) => {
    const listing = await makeListing(db, await makeSource(db, id));
    return (await makeScore(db, listing)).id;
  },
  listings: async (db, { id }) => (await makeListing(db, await makeSource(db, id))).id,
  mails: makeMail,
  "marketplace-accounts": makeAccount,
  "my-items": makeItem,
  notifications: makeNotification,
  orders: makeOrder,
  searches: makeSearch,
  "snap-jobs": makeSnapJob,
  sources: async (db, { id }) => (await makeFetch(db, id)).sourceId,
  uploads: makeUpload,
};

/** What else a path needs beside `{id}`: rows that everybody sees. */
export const MAKE_PART: Readonly<Record<string, (db: Database) => Promise<string>>> = {
  compId: async (db) => (await makeComp(db, await makeSource(db, null))).id,
};

type MakeBody = (db: Database, owner: User, mailPort: number) => Promise<unknown>;

/** Bodies that name something which must be there; `mailPort` is of a mail server that lets mara in. */
export const MAKE_BODY: Readonly<Record<string, MakeBody>> = {
  addMails: async (db, owner) => ({ uploadId: await makeMailsUpload(db, owner) }),
  createMailbox: async (_db, _owner, port) => {
    return { host: "127.0.0.1", port, user: "mara", password: "secret" };
  },
};

const price = { cents: 16_500, currency: "USD" };

/** A body that each operation with a body takes; an operation that is not named here is called without one. */
export const BODIES: Readonly<Record<string, unknown>> = {
  acceptMail: {
    items: [{ title: "Boss CE-2 Chorus", price, url: "https://shop.example/lot/1" }],
  },
  capturePage: {
    page: {
      url: "https://reverb.com/item/81234567-boss-ce-2",
      title: "Boss CE-2 Chorus",
      heading: "Boss CE-2 Chorus",
      lang: "en",
      jsonLd: [],
      meta: [],
      microdata: [],
      text: "Boss CE-2 Chorus\nPrice: $165\nAdd to cart",
      images: [],
      capturedAt: "2026-11-20T12:00:00.000Z",
      via: "extension",
    },
  },
  capturePasted: { text: "Boss CE-2 Chorus\nPrice: $165" },
  connectMarketplace: {
    connectorId: "discogs",
    environment: "production",
    keys: { token: "a token of nobody" },
  },
  createApiKey: { name: "Spreadsheet" },
  createComp: { title: "Boss CE-2 Chorus", basis: "sold", price },
  createFeed: {
    url: "https://feeds.example/guitars.xml",
    mapping: { title: "title", price: "price" },
  },
  createInbox: {},
  createFeeSchedule: FEE_SCHEDULE,
  createImport: {
    target: "listings",
    mapping: { title: "title", price: "price" },
    defaults: { currency: "USD" },
  },
  createListing: { title: "Boss CE-2 Chorus", price },
  createMyItem: { title: "Boss CE-2 Chorus" },
  createSearch: { query: { words: "jazzmaster" } },
  ingestComps: {
    source: "A script",
    comps: [{ externalId: "c1", title: "Boss CE-2 Chorus", basis: "sold", price }],
  },
  ingestListings: {
    source: "A script",
    listings: [{ externalId: "l1", title: "Boss CE-2 Chorus", price }],
  },
  setEvidenceChoice: { choice: "struck" },
  setFeeOverride: { marketplace: "ebay", currency: "USD", bps: 1_150, fixedCents: 35 },
  updateComp: { condition: "good" },
  updateFeeSchedule: { note: "Read again." },
  updateListing: { price },
  updateListingPlan: { repairCents: 14_000 },
  updateMyItem: { bin: "Shelf 3" },
  updateNotification: { read: true },
  updateSearch: { state: "paused" },
  updateSource: { state: "paused" },
  updateUserPrefs: { currency: "EUR" },
};
